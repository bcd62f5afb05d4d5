using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using VetCare.Domain.Common;

namespace VetCare.Web.Identity;

/// <summary>What the security page shows.</summary>
public sealed record SecurityState(string Email, bool TwoFactor, int RecoveryCodesLeft);

/// <summary>What an authenticator app needs to be set up.</summary>
/// <param name="Key">The secret, in groups of four letters to type.</param>
/// <param name="Address">The same as an <c>otpauth</c> address, for the picture.</param>
public sealed record AuthenticatorSetup(string Key, string Address);

/// <summary>
/// A person's own password and second factor. Every change asks for the present password, counts wrong ones towards the lock, ends all other sessions
/// and leaves its rows in the audit trail.
/// </summary>
public sealed class AccountSecurity(UserManager<StaffUser> users, StaffSignInManager signIn)
{
    private const int RecoveryCodes = 10;

    public async Task<SecurityState?> StateAsync(ClaimsPrincipal person)
    {
        if (await users.GetUserAsync(person) is not { } user)
            return null;
        return new SecurityState(user.Email ?? "", user.TwoFactorEnabled, await users.CountRecoveryCodesAsync(user));
    }

    public async Task<Result> ChangePasswordAsync(ClaimsPrincipal person, string present, string wanted, string repeated)
    {
        var proven = await ProveAsync(person, present);
        if (!proven.TryGet(out var user))
            return Result.Refuse(proven.Errors);
        if (wanted != repeated)
            return AccountErrors.Repeat;
        if (wanted == present)
            return AccountErrors.Password("The new password is the same as the present one. Choose another.");
        var changed = await users.ChangePasswordAsync(user, present, wanted);
        if (!changed.Succeeded)
            return AccountErrors.Password(changed.Errors.First().Description);
        await signIn.RefreshSignInAsync(user);
        return Result.Success();
    }

    /// <summary>Makes a new secret. It counts only after <see cref="ConfirmAsync"/>.</summary>
    public async Task<Result<AuthenticatorSetup>> PrepareAsync(ClaimsPrincipal person, string password)
    {
        var proven = await ProveAsync(person, password);
        if (!proven.TryGet(out var user))
            return Result<AuthenticatorSetup>.Refuse(proven.Errors);
        if (user.TwoFactorEnabled)
            return AccountErrors.AlreadyOn;
        Demand(await users.ResetAuthenticatorKeyAsync(user));
        await signIn.RefreshSignInAsync(user);
        return await SetupOfAsync(user);
    }

    /// <summary>The secret that waits for its first code, to show it again after a wrong one.</summary>
    public async Task<AuthenticatorSetup?> PendingAsync(ClaimsPrincipal person) =>
        await users.GetUserAsync(person) is { TwoFactorEnabled: false } user && await users.GetAuthenticatorKeyAsync(user) is not null
            ? await SetupOfAsync(user)
            : null;

    /// <summary>Turns two-step sign-in on after the first right code; the recovery codes are shown once and never again.</summary>
    public async Task<Result<IReadOnlyList<string>>> ConfirmAsync(ClaimsPrincipal person, string code)
    {
        if (await users.GetUserAsync(person) is not { } user)
            return AccountErrors.Refused;
        if (user.TwoFactorEnabled)
            return AccountErrors.AlreadyOn;
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits))
            return AccountErrors.WrongCode;
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        Demand(await users.SetTwoFactorEnabledAsync(user, true));
        await signIn.RefreshSignInAsync(user);
        return Result<IReadOnlyList<string>>.Success([.. codes ?? []]);
    }

    public async Task<Result> TurnOffAsync(ClaimsPrincipal person, string password)
    {
        var proven = await ProveAsync(person, password);
        if (!proven.TryGet(out var user))
            return Result.Refuse(proven.Errors);
        Demand(await users.SetTwoFactorEnabledAsync(user, false));
        Demand(await users.ResetAuthenticatorKeyAsync(user));
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
        await signIn.RefreshSignInAsync(user);
        return Result.Success();
    }

    /// <summary>New recovery codes; the old ones stop working, and every other device is signed out.</summary>
    public async Task<Result<IReadOnlyList<string>>> RenewCodesAsync(ClaimsPrincipal person, string password)
    {
        var proven = await ProveAsync(person, password);
        if (!proven.TryGet(out var user))
            return Result<IReadOnlyList<string>>.Refuse(proven.Errors);
        if (!user.TwoFactorEnabled)
            return AccountErrors.NotOn;
        Demand(await users.UpdateSecurityStampAsync(user));
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await signIn.RefreshSignInAsync(user);
        return Result<IReadOnlyList<string>>.Success([
            .. codes ?? throw new InvalidOperationException("The recovery codes could not be saved."),
        ]);
    }

    private async Task<Result<StaffUser>> ProveAsync(ClaimsPrincipal person, string password)
    {
        if (await users.GetUserAsync(person) is not { } user)
            return AccountErrors.Refused;
        var check = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (check.IsLockedOut)
            return AccountErrors.LockedOut;
        return check.Succeeded ? user : AccountErrors.WrongPassword;
    }

    private async Task<AuthenticatorSetup> SetupOfAsync(StaffUser user)
    {
        var key = await users.GetAuthenticatorKeyAsync(user) ?? "";
        var groups = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
        var label = Uri.EscapeDataString("VetCare:" + user.Email);
        return new AuthenticatorSetup(groups, $"otpauth://totp/{label}?secret={key}&issuer=VetCare&algorithm=SHA1&digits=6&period=30");
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("Identity refused: " + string.Join(", ", result.Errors.Select(error => error.Code)));
    }
}
