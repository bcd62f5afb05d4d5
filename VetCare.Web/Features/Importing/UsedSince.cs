using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Importing;

/// <summary>Whether people have worked with what an import created. A few queries for a whole chunk.</summary>
internal static class UsedSince
{
    /// <summary>The records of these rows that are still there, by id.</summary>
    public static async Task<Dictionary<Guid, ClinicEntity>> LoadAsync(
        VetCareDbContext db,
        IReadOnlyList<ImportRow> rows,
        CancellationToken cancellationToken
    )
    {
        List<Guid> clients = [.. rows.Select(row => row.ClientId).OfType<Guid>()];
        List<Guid> pets = [.. rows.Select(row => row.PetId).OfType<Guid>()];
        List<Guid> doses = [.. rows.Select(row => row.VaccinationId).OfType<Guid>()];
        List<ClinicEntity> made = [];
        if (clients.Count > 0)
            made.AddRange(await db.Clients.Where(row => clients.Contains(row.Id)).ToListAsync(cancellationToken));
        if (pets.Count > 0)
            made.AddRange(await db.Pets.Where(row => pets.Contains(row.Id)).ToListAsync(cancellationToken));
        if (doses.Count > 0)
            made.AddRange(await db.Vaccinations.Where(row => doses.Contains(row.Id)).ToListAsync(cancellationToken));
        return made.ToDictionary(row => row.Id);
    }

    /// <summary>Why a record must stay, by its id; the others have not been touched.</summary>
    public static async Task<Dictionary<Guid, string>> FindAsync(
        VetCareDbContext db,
        IReadOnlyCollection<ClinicEntity> made,
        CancellationToken cancellationToken
    )
    {
        var why = new Dictionary<Guid, string>();
        List<Guid> clients = [.. made.OfType<Client>().Select(row => row.Id)];
        List<Guid> pets = [.. made.OfType<Pet>().Select(row => row.Id)];
        if (clients.Count > 0)
            await ClientsAsync(db, clients, why, cancellationToken);
        if (pets.Count > 0)
            await PetsAsync(db, pets, why, cancellationToken);
        // An import saves once; a second save was somebody's.
        foreach (var row in made.Where(row => row.Version > 1))
            why.TryAdd(row.Id, "Stays: it has been changed since.");
        return why;
    }

    private static async Task ClientsAsync(
        VetCareDbContext db,
        List<Guid> ids,
        Dictionary<Guid, string> why,
        CancellationToken cancellationToken
    )
    {
        await TellAsync(
            db.Appointments.Where(row => ids.Contains(row.ClientId)).Select(row => row.ClientId),
            "has appointments",
            why,
            cancellationToken
        );
        await TellAsync(
            db.Pets.Where(row => ids.Contains(row.ClientId)).Select(row => row.ClientId),
            "has pets; take the import of the pets back first",
            why,
            cancellationToken
        );
        await TellAsync(
            db.PetOwners.Where(row => ids.Contains(row.ClientId) && db.Pets.Any(pet => pet.Id == row.PetId)).Select(row => row.ClientId),
            "owns or has owned a pet",
            why,
            cancellationToken
        );
        await TellAsync(
            db.ClientNotes.Where(row => ids.Contains(row.ClientId)).Select(row => row.ClientId),
            "has notes",
            why,
            cancellationToken
        );
        await TellAsync(
            db.ClientContacts.Where(row => ids.Contains(row.ClientId)).Select(row => row.ClientId),
            "has further contacts",
            why,
            cancellationToken
        );
        await TellAsync(
            db.ClientAddresses.Where(row => ids.Contains(row.ClientId)).Select(row => row.ClientId),
            "has further addresses",
            why,
            cancellationToken
        );
        await TellAsync(
            db.ClientRelationships.Where(row => ids.Contains(row.ClientId)).Select(row => row.ClientId),
            "is related to others",
            why,
            cancellationToken
        );
        await TellAsync(
            db.Alerts.Where(row => row.ClientId != null && ids.Contains(row.ClientId.Value)).Select(row => row.ClientId!.Value),
            "has alerts",
            why,
            cancellationToken
        );
        await TellAsync(
            db.Attachments.Where(row => row.ClientId != null && ids.Contains(row.ClientId.Value)).Select(row => row.ClientId!.Value),
            "has files",
            why,
            cancellationToken
        );
    }

    private static async Task PetsAsync(
        VetCareDbContext db,
        List<Guid> ids,
        Dictionary<Guid, string> why,
        CancellationToken cancellationToken
    )
    {
        await TellAsync(
            db.Appointments.Where(row => ids.Contains(row.PetId)).Select(row => row.PetId),
            "has appointments",
            why,
            cancellationToken
        );
        await TellAsync(db.Encounters.Where(row => ids.Contains(row.PetId)).Select(row => row.PetId), "has visits", why, cancellationToken);
        await TellAsync(
            db.Vaccinations.Where(row => ids.Contains(row.PetId)).Select(row => row.PetId),
            "has vaccinations; if they were imported, take that import back first",
            why,
            cancellationToken
        );
        await TellAsync(db.PetNotes.Where(row => ids.Contains(row.PetId)).Select(row => row.PetId), "has notes", why, cancellationToken);
        await TellAsync(
            db.PetWeights.Where(row => ids.Contains(row.PetId)).Select(row => row.PetId),
            "has been weighed",
            why,
            cancellationToken
        );
        await TellAsync(
            db.Alerts.Where(row => row.PetId != null && ids.Contains(row.PetId.Value)).Select(row => row.PetId!.Value),
            "has alerts",
            why,
            cancellationToken
        );
        await TellAsync(
            db.Attachments.Where(row => row.PetId != null && ids.Contains(row.PetId.Value)).Select(row => row.PetId!.Value),
            "has files",
            why,
            cancellationToken
        );
    }

    private static async Task TellAsync(
        IQueryable<Guid> used,
        string reason,
        Dictionary<Guid, string> why,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in await used.Distinct().ToListAsync(cancellationToken))
            why.TryAdd(id, $"Stays: it {reason}.");
    }
}
