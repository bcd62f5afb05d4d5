using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Data.Merging;
using Xunit;

namespace VetCare.Tests.Features.Merging;

/// <summary>Everything that names a client or a pet follows a merge, and comes back with its undoing.</summary>
public sealed class RepointingTests
{
    [OnEachDatabase]
    public async Task Every_foreign_key_to_clients_and_pets_is_re_pointed_or_listed_with_a_reason(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        var keys = Tables
            .ReferencesAmongClinicTables(db)
            .Where(key => key.PrincipalEntityType.ClrType == typeof(Client) || key.PrincipalEntityType.ClrType == typeof(Pet))
            .Select(key => $"{key.DeclaringEntityType.GetTableName()}.{MergeReferences.Column(key)}")
            .ToHashSet();
        var moved = MergeReferences
            .To<Client>(db.Model)
            .Concat(MergeReferences.To<Pet>(db.Model))
            .Select(reference => $"{reference.Table}.{reference.Column}")
            .ToHashSet();
        Assert.True(moved.Count >= 25);
        Assert.Equal(keys.Order(), moved.Concat(MergeReferences.Staying.Keys).Order());
        Assert.All(MergeReferences.Staying.Values, reason => Assert.NotEmpty(reason));
    }

    [OnEachDatabase]
    public async Task A_row_that_ties_two_records_of_one_kind_can_be_hidden(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        var ties = MergeReferences.To<Client>(db.Model).Concat(MergeReferences.To<Pet>(db.Model)).Where(one => one.Siblings.Count > 0);
        Assert.All(ties, tie => Assert.True(tie.SoftDeletable, $"{tie.Table} ties a record to itself after a merge."));
    }

    [OnEachDatabase]
    public async Task Nothing_names_the_absorbed_client_any_more_and_the_undoing_brings_every_row_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (absorbed, kept) = (world.Riverside.Ids.ClientId, (await world.OtherClientAsync()).Id);
        var before = await world.EverythingAsync();
        var expected = await PointingAsync<Client>(world, absorbed);
        Assert.Equal(await TablesOfAsync<Client>(world), expected.Keys.Order());

        world.Time.Advance(TimeSpan.FromMinutes(5));
        var merge = await world.MergeClientsAsync(kept, absorbed);
        Assert.True(merge.IsSuccess, merge.IsSuccess ? "" : merge.Error.Message);
        Assert.Empty(await PointingAsync<Client>(world, absorbed));
        Assert.Equal(expected, await PointingAsync<Client>(world, kept), new SameCounts(atLeast: true));
        Assert.Null(await world.FindAsync<Client>(world.AsAdmin(), absorbed));

        var undone = await world.UndoAsync(merge.Value);
        Assert.True(undone.IsSuccess);
        Assert.Empty(undone.Value.Stayed);
        Assert.Equal(before, await world.EverythingAsync());
    }

    [OnEachDatabase]
    public async Task Nothing_names_the_absorbed_pet_any_more_and_the_undoing_brings_every_row_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var owner = await world.OtherClientAsync();
        var (absorbed, kept) = (world.Riverside.Ids.PetId, (await world.OtherDogAsync(owner.Id, chip: "985112001234567")).Id);
        var before = await world.EverythingAsync();
        var expected = await PointingAsync<Pet>(world, absorbed);
        Assert.Contains("certificates", expected.Keys);
        Assert.Contains("medical_records", expected.Keys);

        world.Time.Advance(TimeSpan.FromMinutes(5));
        foreach (var take in new[] { MergeTake.Kept, MergeTake.Absorbed })
        {
            var merge = await world.MergePetsAsync(
                kept,
                absorbed,
                new PetMergeChoice(PetMergeField.Owner, take),
                new PetMergeChoice(PetMergeField.Microchip, take)
            );
            Assert.True(merge.IsSuccess, merge.IsSuccess ? "" : merge.Error.Message);
            Assert.Empty(await PointingAsync<Pet>(world, absorbed));
            Assert.Equal(1, await world.CountAsync<PetMicrochip>(world.AsAdmin(), chip => chip.PetId == kept && chip.IsActive));
            Assert.Equal(1, await world.CountAsync<PetOwner>(world.AsAdmin(), line => line.PetId == kept && line.OwnedUntil == null));
            var undone = await world.UndoAsync(merge.Value);
            Assert.True(undone.IsSuccess);
            Assert.Empty(undone.Value.Stayed);
            Assert.Equal(before, await world.EverythingAsync());
        }
    }

    [OnEachDatabase]
    public async Task A_moved_row_is_saved_anew_so_that_a_stale_editor_is_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (absorbed, kept) = (world.Riverside.Ids.ClientId, (await world.OtherClientAsync()).Id);
        var pet = await world.FindAsync<Pet>(world.AsAdmin(), world.Riverside.Ids.PetId);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        await world.MergeClientsAsync(kept, absorbed);
        var moved = await world.FindAsync<Pet>(world.AsAdmin(), pet!.Id);
        Assert.Equal((kept, pet.Version + 1), (moved!.ClientId, moved.Version));
        Assert.True(moved.UpdatedAt > pet.UpdatedAt);
    }

    // Rows in use that point at the record, by table; ties between the two records are hidden and stay.
    private static async Task<Dictionary<string, int>> PointingAsync<T>(World world, Guid id)
        where T : ClinicEntity
    {
        await using var db = world.Open(world.AsAdmin());
        return new Dictionary<string, int>(await Repointing.CountAsync<T>(db, id, null, CancellationToken.None));
    }

    private static async Task<IEnumerable<string>> TablesOfAsync<T>(World world)
        where T : ClinicEntity
    {
        await using var db = world.Open(world.AsAdmin());
        return MergeReferences.To<T>(db.Model).Select(reference => reference.Table).Distinct().Order().ToList();
    }

    private sealed class SameCounts(bool atLeast) : IEqualityComparer<Dictionary<string, int>>
    {
        public bool Equals(Dictionary<string, int>? expected, Dictionary<string, int>? actual) =>
            expected!.All(table => atLeast ? actual!.GetValueOrDefault(table.Key) >= table.Value : actual![table.Key] == table.Value);

        public int GetHashCode(Dictionary<string, int> counts) => 0;
    }
}
