using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace VetCare.Web.Identity;

/// <summary>What the sign-in cookie says: who, at which clinic, in which session, from where. No permissions: those are read from the database.</summary>
public sealed class StaffClaims(UserManager<StaffUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffUser>(users, options)
{
    public const string Clinic = "vetcare:clinic";
    public const string Session = "vetcare:session";

    /// <summary>Unix seconds of the sign-in.</summary>
    public const string Since = "vetcare:since";
    public const string IpAddress = "vetcare:ip";
    public const string UserAgent = "vetcare:agent";

    /// <summary>How the person proved who they are: <c>pwd</c>, <c>mfa</c>.</summary>
    public const string Method = "amr";

    public static Guid? UserId(ClaimsPrincipal? principal) => Id(principal, ClaimTypes.NameIdentifier);

    public static Guid? ClinicId(ClaimsPrincipal? principal) => Id(principal, Clinic);

    public static DateTimeOffset? SignedInAt(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    protected override Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.DisplayName));
        identity.AddClaim(new Claim(Options.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? ""));
        return Task.FromResult(identity);
    }

    private static Guid? Id(ClaimsPrincipal? principal, string type) =>
        Guid.TryParse(principal?.FindFirstValue(type), out var id) ? id : null;
}
