using VetCare.Domain.Common;

namespace VetCare.Web.Identity;

/// <summary>Refusals of the account pages.</summary>
public static class AccountErrors
{
    public static readonly Error WrongPassword = new("account.wrong_password", "This is not your present password.", "Password");

    public static readonly Error LockedOut = new(
        "account.locked_out",
        "Too many attempts. Nothing is accepted for this account for 10 minutes; try again after that."
    );

    public static readonly Error Refused = new(
        "account.refused",
        "E-mail address and password do not match an active account. Check both and try again."
    );

    public static readonly Error Repeat = new("account.repeat", "The two entries of the new password differ. Type it again.", "Repeat");

    public static readonly Error WrongCode = new(
        "account.wrong_code",
        "This code is not valid now. Wait for the next one in the app and enter that; each code works once.",
        "Code"
    );

    public static readonly Error WrongRecoveryCode = new(
        "account.wrong_recovery_code",
        "This is not one of your unused recovery codes. Check it and try again; each works once.",
        "Code"
    );

    public static readonly Error AlreadyOn = new(
        "account.already_on",
        "Two-step sign-in is already on. Turn it off before setting up another app."
    );

    public static readonly Error NotOn = new("account.not_on", "Two-step sign-in is not on.");

    public static Error Password(string sentence) => new("account.password", sentence, "NewPassword");
}
