using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Data.Merging;

/// <summary>What two pets need once their rows have moved: visits ahead in the name of the right client, and an owner each.</summary>
internal static class PetsAfterwards
{
    /// <summary>The visits ahead follow the chosen owner, or are called off when the animal is recorded as deceased.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>The visits called off.</returns>
    public static async Task<IReadOnlyList<Guid>> MergedAsync(
        VetCareDbContext db,
        Pet kept,
        Guid by,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var booked = await ComingVisits.Of(db, kept.Id, now).ToListAsync(cancellationToken);
        if (!kept.IsDeceased)
        {
            booked.ForEach(visit => visit.FollowPetTo(kept.ClientId, by, now));
            return [];
        }
        await ComingVisits.CancelAsync(db, booked, ComingVisits.PetHasDied, by, now, cancellationToken);
        return booked.ConvertAll(visit => visit.Id);
    }

    /// <summary>The visits ahead follow the owners the two have again; a pet without a present owner gets a line for its client.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="today">The clinic's local date.</param>
    /// <returns>The names of the pets whose ownership begins anew.</returns>
    public static async Task<IReadOnlyList<string>> UndoneAsync(
        VetCareDbContext db,
        IReadOnlyList<Pet> both,
        Guid by,
        DateTime now,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var clients = both.ToDictionary(pet => pet.Id, pet => pet.ClientId);
        var ids = clients.Keys.ToList();
        var booked = await db
            .Appointments.Where(visit => ids.Contains(visit.PetId) && visit.StartTime > now)
            .Where(visit => visit.Status == AppointmentStatus.Scheduled || visit.Status == AppointmentStatus.Confirmed)
            .ToListAsync(cancellationToken);
        booked.ForEach(visit => visit.FollowPetTo(clients[visit.PetId], by, now));
        await db.PetOwners.Where(held => ids.Contains(held.PetId)).OrderBy(held => held.Id).LoadAsync(cancellationToken);
        return [.. both.Where(pet => pet.SettlePrimaryOwner(today)).Select(pet => pet.Name)];
    }

    /// <summary>How many visits that a merge has called off are still so.</summary>
    public static async Task<int> StillCancelledAsync(
        VetCareDbContext db,
        IReadOnlyList<Guid>? visits,
        CancellationToken cancellationToken
    ) =>
        visits is null or []
            ? 0
            : await db.Appointments.CountAsync(
                visit => visits.Contains(visit.Id) && visit.Status == AppointmentStatus.Cancelled,
                cancellationToken
            );
}
