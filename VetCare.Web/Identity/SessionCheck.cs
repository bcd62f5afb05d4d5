using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Identity;

/// <summary>Tells whether a cookie still stands: the person is active, works at the clinic, has not changed password or second factor, has not signed out.</summary>
public sealed class SessionCheck(SystemDb system, TimeProvider time, IOptions<IdentityOptions> options)
{
    /// <summary>How long an answer counts, for cookies and for open circuits.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public async Task<bool> StandsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken = default)
    {
        var (userId, clinicId) = (StaffClaims.UserId(principal), StaffClaims.ClinicId(principal));
        var stamp = principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        var session = principal.FindFirstValue(StaffClaims.Session);
        if (userId is null || clinicId is null || stamp is null || session is null)
            return false;
        if (StaffClaims.SignedInAt(principal) is not { } since || time.GetUtcNow() - since > StaffSessions.Longest)
            return false;
        await using var db = system.Open();
        return await db
            .Users.IgnoreQueryFilters([Filters.Clinic])
            .AnyAsync(
                user =>
                    user.Id == userId
                    && user.IsActive
                    && user.SecurityStamp == stamp
                    && db.Memberships.Any(row => row.UserId == userId && row.ClinicId == clinicId && row.IsActive)
                    && db.Clinics.Any(clinic => clinic.Id == clinicId && clinic.IsActive && clinic.OrganizationId == user.OrganizationId)
                    && db.UserTokens.Any(row => row.UserId == userId && row.LoginProvider == StaffSessions.Provider && row.Name == session),
                cancellationToken
            );
    }
}
