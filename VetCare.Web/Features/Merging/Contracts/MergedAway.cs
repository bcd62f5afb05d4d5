using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Merging.Contracts;

/// <summary>Tells somebody who still has an absorbed record open where its content is now.</summary>
public static class MergedAway
{
    /// <returns>The refusal that names the kept client, or null when no merge took this one away.</returns>
    public static async Task<Error?> ClientAsync(VetCareDbContext db, Guid clientId, CancellationToken cancellationToken) =>
        await (
            from merge in db.RecordMerges.AsNoTracking()
            where merge.AbsorbedClientId == clientId && merge.UndoneAt == null
            join kept in db.Clients on merge.KeptClientId equals kept.Id
            orderby merge.MergedAt descending
            select kept.FirstName + " " + kept.LastName
        ).FirstOrDefaultAsync(cancellationToken)
            is { } name
            ? MergeErrors.MergedInto(name)
            : null;

    /// <returns>The refusal that names the kept pet, or null when no merge took this one away.</returns>
    public static async Task<Error?> PetAsync(VetCareDbContext db, Guid petId, CancellationToken cancellationToken) =>
        await (
            from merge in db.RecordMerges.AsNoTracking()
            where merge.AbsorbedPetId == petId && merge.UndoneAt == null
            join kept in db.Pets on merge.KeptPetId equals kept.Id
            orderby merge.MergedAt descending
            select kept.Name
        ).FirstOrDefaultAsync(cancellationToken)
            is { } name
            ? MergeErrors.MergedInto(name)
            : null;
}
