using Microsoft.AspNetCore.Identity;

namespace VetCare.Web.Identity;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; the authenticator app is asked next.</summary>
    NeedsCode,

    /// <summary>Wrong, unknown or switched off: the answer does not tell which.</summary>
    Refused,

    /// <summary>Too many failures; nothing is accepted for a while.</summary>
    LockedOut,
}

/// <summary>Lets people in. Unknown addresses get the same answers after the same work as known ones, failures of both are counted and audited.</summary>
public sealed class SignInDesk(
    UserManager<StaffUser> users,
    StaffSignInManager signIn,
    StaffSessions sessions,
    UnknownAddresses unknown,
    DummyPassword dummy
)
{
    public async Task<SignInOutcome> SignInAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is null)
        {
            dummy.Verify(password);
            var locked = unknown.Fail(email.Trim());
            return await FailedAsync(null, "unknown address", locked ? SignInOutcome.LockedOut : SignInOutcome.Refused);
        }
        var result = await StepAsync(() => signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true));
        if (result.Succeeded)
            return SignInOutcome.SignedIn;
        if (result.RequiresTwoFactor)
            return SignInOutcome.NeedsCode;
        if (result.IsNotAllowed)
        {
            dummy.Verify(password);
            var locked = unknown.Fail(email.Trim());
            return await FailedAsync(user, "account not active", locked ? SignInOutcome.LockedOut : SignInOutcome.Refused);
        }
        if (!result.IsLockedOut)
            return await FailedAsync(user, "password", SignInOutcome.Refused);
        dummy.Verify(password);
        return await FailedAsync(user, "locked out", SignInOutcome.LockedOut);
    }

    /// <summary>True while somebody is between password and code.</summary>
    public async Task<bool> AwaitsCodeAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<SignInOutcome> EnterCodeAsync(string code)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null)
            return SignInOutcome.Refused;
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return await OutcomeAsync(
            user,
            await StepAsync(() => signIn.TwoFactorAuthenticatorSignInAsync(digits, false, false)),
            "authenticator code"
        );
    }

    public async Task<SignInOutcome> EnterRecoveryCodeAsync(string code)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null)
            return SignInOutcome.Refused;
        if (await users.IsLockedOutAsync(user))
            return await FailedAsync(user, "locked out", SignInOutcome.LockedOut);
        var result = await StepAsync(() => signIn.TwoFactorRecoveryCodeSignInAsync(code));
        // Identity does not count wrong recovery codes; we do.
        if (!result.Succeeded && !result.IsLockedOut)
            await users.AccessFailedAsync(user);
        return await OutcomeAsync(user, result, "recovery code");
    }

    private Task<SignInOutcome> OutcomeAsync(StaffUser user, SignInResult result, string what)
    {
        if (result.Succeeded)
            return Task.FromResult(SignInOutcome.SignedIn);
        return FailedAsync(user, what, result.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Refused);
    }

    private async Task<SignInOutcome> FailedAsync(StaffUser? user, string reason, SignInOutcome outcome)
    {
        await sessions.WriteFailureAsync(user, reason);
        return outcome;
    }

    private static async Task<SignInResult> StepAsync(Func<Task<SignInResult>> step)
    {
        try
        {
            return await step();
        }
        catch (SignInOvertakenException overtaken)
        {
            return overtaken.Locked ? SignInResult.LockedOut : SignInResult.Failed;
        }
    }
}
