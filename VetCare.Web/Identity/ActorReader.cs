using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Identity;

/// <summary>Reads from the database what the person of a cookie may do at the clinic of that cookie today.</summary>
public sealed class ActorReader(SystemDb system, TimeProvider time)
{
    /// <returns>Null when the person or the clinic is not active, or the person does not work there.</returns>
    public async Task<Actor?> ReadAsync(ClaimsPrincipal principal, CancellationToken cancellationToken = default)
    {
        if (StaffClaims.UserId(principal) is not { } userId || StaffClaims.ClinicId(principal) is not { } clinicId)
            return null;
        await using var db = system.Open();
        var found = await (
            from membership in db.Memberships.IgnoreQueryFilters([Filters.Clinic])
            join user in db.Users on membership.UserId equals user.Id
            join clinic in db.Clinics on membership.ClinicId equals clinic.Id
            where membership.UserId == userId && membership.ClinicId == clinicId && membership.IsActive
            where user.IsActive && clinic.IsActive && clinic.OrganizationId == user.OrganizationId
            select new
            {
                MembershipId = membership.Id,
                user.Title,
                user.FirstName,
                user.LastName,
                clinic.OrganizationId,
                clinic.Name,
                clinic.Code,
                clinic.Timezone,
                clinic.Units,
                clinic.Currency,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var clock = ClinicTime.For(found.Timezone).Value;
        var today = clock.LocalDate(time.GetUtcNow().UtcDateTime);
        var name = $"{found.FirstName} {found.LastName}";
        return new Actor(
            userId,
            found.Title is null ? name : $"{found.Title} {name}",
            new ActorClinic(clinicId, found.OrganizationId, found.Name, found.Code, clock, found.Units, found.Currency),
            await PermissionsAsync(db, clinicId, found.MembershipId, today, cancellationToken),
            principal.FindFirstValue(StaffClaims.Session),
            principal.FindFirstValue(StaffClaims.IpAddress),
            principal.FindFirstValue(StaffClaims.UserAgent)
        );
    }

    /// <summary>Grants limited to own records, a department or single fields are not whole permissions and do not count as such.</summary>
    private static async Task<IReadOnlySet<string>> PermissionsAsync(
        VetCareDbContext db,
        Guid clinicId,
        Guid membershipId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var codes = await (
            from held in db.UserRoles.IgnoreQueryFilters([Filters.Clinic])
            join grant in db.RolePermissions on held.RoleId equals grant.RoleId
            join permission in db.Permissions on grant.PermissionId equals permission.Id
            where held.ClinicId == clinicId && held.MembershipId == membershipId
            where
                (held.EffectiveFrom == null || held.EffectiveFrom <= today) && (held.EffectiveUntil == null || held.EffectiveUntil >= today)
            where (grant.Condition == GrantCondition.None || grant.Condition == GrantCondition.ClinicOnly) && grant.Fields == null
            select permission.Code
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return codes.ToHashSet(StringComparer.Ordinal);
    }
}
