using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Features.Merging;

namespace VetCare.Tests.Features.Merging;

/// <summary>What an administrator does in the tests of merging.</summary>
internal static class Office
{
    // The pipeline's own marks, and what tells of the merge itself.
    private static readonly string[] Stamps = [nameof(Entity.Version), nameof(Entity.UpdatedAt)];
    private static readonly string[] Tales = ["record_merges", "audit_logs", "outbox_messages", "appointment_status_history"];

    /// <summary>Saves rows of Riverside as they are.</summary>
    public static async Task AddAsync(this World world, params object[] rows)
    {
        await using var db = world.Open(world.AsAdmin());
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    /// <summary>A second client of Riverside beside the sample one, without anything hanging from it.</summary>
    public static async Task<Client> OtherClientAsync(this World world, string lastName = "Cartwright", string? notes = null)
    {
        var client = A.Client(world.Riverside.Id, lastName, notes);
        await world.AddAsync(client);
        return client;
    }

    /// <summary>A second dog, of the sample client unless another is named.</summary>
    public static async Task<Pet> OtherDogAsync(this World world, Guid? owner = null, string name = "Rexx", string? chip = null)
    {
        var pet = A.Pet(world.Riverside.Id, owner ?? world.Riverside.Ids.ClientId, name, chip);
        await world.AddAsync(pet);
        return pet;
    }

    public static async Task<Result<Guid>> MergeClientsAsync(
        this World world,
        Guid kept,
        Guid absorbed,
        params IReadOnlyList<ClientMergeChoice> choices
    )
    {
        var request = new MergeClients.Request(
            kept,
            absorbed,
            await VersionAsync<Client>(world, kept),
            await VersionAsync<Client>(world, absorbed),
            choices
        );
        return await world.Case<MergeClients>(world.AsAdmin()).ExecuteAsync(request);
    }

    public static async Task<Result<Guid>> MergePetsAsync(
        this World world,
        Guid kept,
        Guid absorbed,
        params IReadOnlyList<PetMergeChoice> choices
    )
    {
        var request = new MergePets.Request(
            kept,
            absorbed,
            await VersionAsync<Pet>(world, kept),
            await VersionAsync<Pet>(world, absorbed),
            choices
        );
        return await world.Case<MergePets>(world.AsAdmin()).ExecuteAsync(request);
    }

    public static Task<Result<UndoMerge.Undone>> UndoAsync(this World world, Guid merge) =>
        world.Case<UndoMerge>(world.AsAdmin()).ExecuteAsync(new UndoMerge.Request(merge));

    public static async Task<int> VersionAsync<T>(World world, Guid id)
        where T : Entity => (await world.FindAsync<T>(world.AsAdmin(), id))?.Version ?? 0;

    /// <summary>Every row of every clinic, hidden ones too, with every value but the pipeline's stamps.</summary>
    public static async Task<string> EverythingAsync(this World world)
    {
        List<string> lines = [];
        foreach (var clinic in world.Clinics)
        {
            await using var db = world.Database.SystemDb.OpenFor(clinic.Id);
            foreach (var table in Tables.OfClinics(db).Where(table => !Tales.Contains(table.GetTableName())))
            {
                var rows =
                    (IQueryable<object>)
                        typeof(Office)
                            .GetMethod(nameof(All), BindingFlags.NonPublic | BindingFlags.Static)!
                            .MakeGenericMethod(table.ClrType)
                            .Invoke(null, [db, clinic.Id])!;
                foreach (var row in await rows.ToListAsync())
                {
                    var values = db.Entry(row)
                        .Properties.Where(value => !Stamps.Contains(value.Metadata.Name))
                        .Select(value => $"{value.Metadata.Name}={JsonSerializer.Serialize(value.CurrentValue)}");
                    lines.Add($"{table.GetTableName()} {string.Join(' ', values)}");
                }
            }
        }
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static IQueryable<T> All<T>(VetCareDbContext db, Guid clinicId)
        where T : class, IClinicOwned =>
        db.Set<T>().AsNoTracking().IgnoreQueryFilters([Filters.Clinic, Filters.Deleted]).Where(row => row.ClinicId == clinicId);
}
