using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Data.Importing;

namespace VetCare.Web.Features.Importing;

/// <summary>Whether people have worked with what an import created. A few queries for a whole chunk,
/// asked of the model as a merge does, so that a table that is added later is not forgotten.</summary>
internal static class UsedSince
{
    /// <summary>Columns that say nothing about use, each with its reason. Every other column that points at a record keeps it.</summary>
    internal static IReadOnlyDictionary<string, string> NoUse { get; } =
        new Dictionary<string, string>
        {
            ["import_rows.client_id"] = "the import's own note of what it created",
            ["import_rows.pet_id"] = "the import's own note of what it created",
            ["import_rows.vaccination_id"] = "the import's own note of what it created",
            ["recent_picks.client_id"] = "looking at a record is not working with it",
            ["recent_picks.pet_id"] = "looking at a record is not working with it",
            ["pet_owners.pet_id"] = "the import writes the first owner; later ones are asked for below",
            ["pet_owners.client_id"] = "the rows of a pet that was taken back remain; those of other pets are asked for below",
            ["pet_microchips.pet_id"] = "the import writes the first chip; later ones are asked for below",
        };

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["appointments.client_id"] = "has appointments",
        ["appointments.pet_id"] = "has appointments",
        ["pets.client_id"] = "has pets; take the import of the pets back first",
        ["client_notes.client_id"] = "has notes",
        ["pet_notes.pet_id"] = "has notes",
        ["client_contacts.client_id"] = "has further contacts",
        ["client_addresses.client_id"] = "has further addresses",
        ["client_relationships.client_id"] = "is related to others",
        ["client_relationships.other_client_id"] = "is related to others",
        ["client_relationships.pet_id"] = "is named in a relationship",
        ["client_tags.client_id"] = "has tags",
        ["alerts.client_id"] = "has alerts",
        ["alerts.pet_id"] = "has alerts",
        ["attachments.client_id"] = "has files",
        ["attachments.pet_id"] = "has files",
        ["encounters.client_id"] = "has visits",
        ["encounters.pet_id"] = "has visits",
        ["vaccinations.pet_id"] = "has vaccinations; if they were imported, take that import back first",
        ["pet_weights.pet_id"] = "has been weighed",
        ["pet_group_members.group_id"] = "has members",
        ["pet_group_members.member_pet_id"] = "belongs to a group",
    };

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
        await AskAsync<Client>(db, made, why, cancellationToken);
        await AskAsync<Pet>(db, made, why, cancellationToken);
        await AskAsync<Vaccination>(db, made, why, cancellationToken);
        await OwnersAndChipsAsync(db, made, why, cancellationToken);
        // An import saves once; a second save was somebody's.
        foreach (var row in made.Where(row => row.Version > 1))
            why.TryAdd(row.Id, Stays("has been changed since"));
        return why;
    }

    private static async Task AskAsync<T>(
        VetCareDbContext db,
        IReadOnlyCollection<ClinicEntity> made,
        Dictionary<Guid, string> why,
        CancellationToken cancellationToken
    )
        where T : ClinicEntity
    {
        List<Guid> ids = [.. made.OfType<T>().Select(row => row.Id)];
        foreach (var use in await RecordUses.OfAsync<T>(db, ids, NoUse.Keys.ToHashSet(), cancellationToken))
            why.TryAdd(use.Id, Stays(Reasons.GetValueOrDefault(use.Column, "is named by other records")));
    }

    private static async Task OwnersAndChipsAsync(
        VetCareDbContext db,
        IReadOnlyCollection<ClinicEntity> made,
        Dictionary<Guid, string> why,
        CancellationToken cancellationToken
    )
    {
        List<Guid> clients = [.. made.OfType<Client>().Select(row => row.Id)];
        List<Guid> pets = [.. made.OfType<Pet>().Select(row => row.Id)];
        if (clients.Count > 0)
            await TellAsync(
                db.PetOwners.Where(row => clients.Contains(row.ClientId) && db.Pets.Any(pet => pet.Id == row.PetId))
                    .Select(row => row.ClientId),
                "owns or has owned a pet",
                why,
                cancellationToken
            );
        if (pets.Count == 0)
            return;
        await TellAsync(
            db.PetOwners.Where(row => pets.Contains(row.PetId))
                .GroupBy(row => row.PetId)
                .Where(rows => rows.Count() > 1 || rows.Max(row => row.Version) > 1)
                .Select(rows => rows.Key),
            "has further owners, or its owner has changed",
            why,
            cancellationToken
        );
        await TellAsync(
            db.PetMicrochips.Where(row => pets.Contains(row.PetId))
                .GroupBy(row => row.PetId)
                .Where(rows => rows.Count() > 1 || rows.Max(row => row.Version) > 1)
                .Select(rows => rows.Key),
            "has been chipped since",
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
            why.TryAdd(id, Stays(reason));
    }

    private static string Stays(string reason) => $"Stays: it {reason}.";
}
