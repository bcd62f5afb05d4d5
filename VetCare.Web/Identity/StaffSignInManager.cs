using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VetCare.Domain.Audit;

namespace VetCare.Web.Identity;

/// <summary>Signs a person in at one clinic: a new session, a new cookie and an audit row each time, saved together or not at all.</summary>
public sealed class StaffSignInManager(
    UserManager<StaffUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<StaffUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffUser> confirmation,
    StaffSessions sessions,
    TimeProvider time
) : SignInManager<StaffUser>(users, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>Only active people who work at an active clinic come in.</summary>
    public override async Task<bool> CanSignInAsync(StaffUser user) =>
        user.IsActive && await base.CanSignInAsync(user) && await sessions.ClinicOfAsync(user) is not null;

    /// <summary>A second factor is asked for at every sign-in; no device is remembered.</summary>
    public override Task<bool> IsTwoFactorClientRememberedAsync(StaffUser user) => Task.FromResult(false);

    public override async Task SignInWithClaimsAsync(
        StaffUser user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var clinic =
            await sessions.ClinicOfAsync(user) ?? throw new InvalidOperationException("A person without a clinic reached the sign-in.");
        user.LastLogin = time.GetUtcNow().UtcDateTime;
        if (!await EnterAsync(user, clinic, additionalClaims, noted: true, heedLock: true))
            throw new SignInOvertakenException(await UserManager.IsLockedOutAsync(user));
    }

    /// <summary>After a change of password or second factor: the same clinic, a new session, every other device signed out.</summary>
    public override async Task RefreshSignInAsync(StaffUser user)
    {
        var clinic = StaffClaims.ClinicId(Context.User) ?? user.HomeClinicId;
        // Another device signed everybody out at the same moment: this one, too, signs in again.
        if (!await EnterAsync(user, clinic, Context.User.FindAll(StaffClaims.Method), noted: false, heedLock: false))
            await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Moves the person to another clinic they work at; false when they do not.</summary>
    public async Task<bool> EnterClinicAsync(StaffUser user, Guid clinicId)
    {
        if (!user.IsActive || !await sessions.WorksAtAsync(user, clinicId))
            return false;
        return await EnterAsync(user, clinicId, Context.User.FindAll(StaffClaims.Method), noted: true, heedLock: false);
    }

    public override async Task SignOutAsync()
    {
        var session = Context.User.FindFirstValue(StaffClaims.Session);
        if (session is not null && await UserManager.GetUserAsync(Context.User) is { } user)
        {
            sessions.Note(AuditAction.Logout, user, StaffClaims.ClinicId(Context.User));
            await sessions.EndAsync(user, session);
        }
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }

    private async Task<bool> EnterAsync(StaffUser user, Guid clinicId, IEnumerable<Claim> methods, bool noted, bool heedLock)
    {
        var origin = RequestOrigin.Of(Context);
        var previous = origin.UserId == user.Id ? origin.SessionId : null;
        var session = StaffSessions.NewId();
        var began = previous is null ? null : StaffClaims.SignedInAt(Context.User);
        if (!await SaveAsync(user, clinicId, session, previous, noted, heedLock))
            return false;

        var principal = await CreateUserPrincipalAsync(user);
        var identity = principal.Identities.First();
        identity.AddClaims(methods.Select(method => new Claim(method.Type, method.Value)));
        identity.AddClaim(new Claim(StaffClaims.Clinic, clinicId.ToString()));
        identity.AddClaim(new Claim(StaffClaims.Session, session));
        var since = (began ?? time.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        identity.AddClaim(new Claim(StaffClaims.Since, since));
        if (origin.IpAddress is not null)
            identity.AddClaim(new Claim(StaffClaims.IpAddress, origin.IpAddress));
        if (origin.UserAgent is not null)
            identity.AddClaim(new Claim(StaffClaims.UserAgent, origin.UserAgent));
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties());
        Context.User = principal;
        return true;
    }

    /// <summary>
    /// Saves user, session and audit row in one transaction. Where another request changed the account since it was read, what was proven is looked
    /// at again: false when the password or second factor changed, the person was switched off or, where it matters, locked.
    /// </summary>
    private async Task<bool> SaveAsync(StaffUser user, Guid clinicId, string session, string? previous, bool noted, bool heedLock)
    {
        var (stamp, lastLogin) = (user.SecurityStamp, user.LastLogin);
        for (var round = 1; ; round++)
        {
            await sessions.BeginAsync(user, session, previous);
            if (noted)
                sessions.Note(AuditAction.Login, user, clinicId);
            var saved = await UserManager.UpdateAsync(user);
            if (saved.Succeeded)
                return true;
            if (round == StaffUserManager.Rounds || !StaffUserManager.Collided(saved))
                throw new InvalidOperationException(
                    "The sign-in could not be saved: " + string.Join(", ", saved.Errors.Select(error => error.Code))
                );
            await sessions.ReloadAsync(user);
            if (user.SecurityStamp != stamp || !user.IsActive || (heedLock && await UserManager.IsLockedOutAsync(user)))
                return false;
            user.LastLogin = lastLogin;
        }
    }
}
