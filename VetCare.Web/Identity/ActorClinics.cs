using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Identity;

/// <summary>A clinic the signed-in person can switch to.</summary>
public sealed record ClinicChoice(Guid Id, string Name, bool IsCurrent);

/// <summary>The clinics of the signed-in person, for the clinic switcher.</summary>
public sealed class ActorClinics(SystemDb system, IActorSource actors)
{
    /// <returns>By name; empty when nobody is signed in.</returns>
    public async Task<IReadOnlyList<ClinicChoice>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (await actors.FindAsync() is not { } actor)
            return [];
        await using var db = system.Open();
        var clinics = await (
            from membership in db.Memberships.IgnoreQueryFilters([Filters.Clinic])
            join clinic in db.Clinics on membership.ClinicId equals clinic.Id
            where membership.UserId == actor.UserId && membership.IsActive && clinic.IsActive
            where clinic.OrganizationId == actor.Clinic.OrganizationId
            orderby clinic.Name
            select new { clinic.Id, clinic.Name }
        ).ToListAsync(cancellationToken);
        return [.. clinics.Select(clinic => new ClinicChoice(clinic.Id, clinic.Name, clinic.Id == actor.ClinicId))];
    }
}
