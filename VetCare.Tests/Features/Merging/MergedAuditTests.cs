using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Data.Merging;
using VetCare.Web.Features.Merging;
using Xunit;

namespace VetCare.Tests.Features.Merging;

public sealed class MergedAuditTests
{
    [OnEachDatabase]
    public async Task Every_row_a_merge_moves_or_hides_stands_in_the_audit_there_and_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        var (client, dog) = (await world.OtherClientAsync(), await world.OtherDogAsync(chip: "985112001234567"));
        await world.AddAsync(
            ClientTag.Of(world.Riverside.Id, client.Id, "breeder").Value,
            ClientTag.Of(world.Riverside.Id, ids.ClientId, "breeder").Value
        );
        var pets = await world.MergePetsAsync(dog.Id, ids.PetId, new PetMergeChoice(PetMergeField.Microchip, MergeTake.Kept));
        await AuditedAsync(world, pets.Value, times: 1, AsideKind.ChipRetired, AsideKind.OwnershipEnded);
        Assert.True((await world.UndoAsync(pets.Value)).IsSuccess);
        await AuditedAsync(world, pets.Value, times: 2);

        var clients = await world.MergeClientsAsync(client.Id, ids.ClientId);
        await AuditedAsync(world, clients.Value, times: 1, AsideKind.Hidden);
        Assert.True((await world.UndoAsync(clients.Value)).IsSuccess);
        await AuditedAsync(world, clients.Value, times: 2);
    }

    [OnEachDatabase]
    public async Task The_line_of_a_moved_row_tells_where_it_pointed_and_where_it_points(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (ids, dog) = (world.Riverside.Ids, await world.OtherDogAsync());
        var merge = await world.MergePetsAsync(dog.Id, ids.PetId);
        var row = Assert.Single(await RowsAsync(world, merge.Value), row => row.EntityId == $"{ids.SignedId}");
        Assert.Equal((AuditAction.Update, "medical_records", world.AsAdmin().UserId), (row.Action, row.EntityType, row.UserId!.Value));
        Assert.Equal(($$"""{"pet_id":"{{ids.PetId}}"}""", $$"""{"pet_id":"{{dog.Id}}"}"""), (row.OldValues, row.NewValues));
    }

    [OnEachDatabase]
    public async Task Two_pets_side_by_side_are_two_reads_in_the_audit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (ids, dog) = (world.Riverside.Ids, await world.OtherDogAsync());
        var sheet = await world.Case<PetMergeSheet>(world.AsAdmin()).ExecuteAsync(new PetMergeSheet.Request(dog.Id, ids.PetId));
        Assert.True(sheet.IsSuccess);
        string[] both = [$"{dog.Id}", $"{ids.PetId}"];
        Assert.Equal(
            2,
            await world.CountAsync<AuditLog>(
                world.AsAdmin(),
                log => log.Action == AuditAction.Read && log.EntityType == "pets" && both.Contains(log.EntityId)
            )
        );
    }

    private static async Task AuditedAsync(World world, Guid merge, int times, params IEnumerable<AsideKind> aside)
    {
        var moves = MergeMoves.From((await world.FindAsync<RecordMerge>(world.AsAdmin(), merge))!.Moves);
        Assert.NotEmpty(moves.Rows);
        Assert.All(aside, kind => Assert.Contains(moves.Aside, rows => rows.Kind == kind));
        var expected = moves
            .Rows.SelectMany(rows => rows.Ids.Select(id => $"{rows.Table} {id}"))
            .Concat(moves.Aside.SelectMany(rows => rows.Ids.Select(id => $"{rows.Table} {id}")))
            .SelectMany(row => Enumerable.Repeat(row, times))
            .Order();
        var told = (await RowsAsync(world, merge)).Select(row => $"{row.EntityType} {row.EntityId}").Order();
        Assert.Equal(expected, told);
    }

    private static async Task<IReadOnlyList<AuditLog>> RowsAsync(World world, Guid merge)
    {
        await using var db = world.Open(world.AsAdmin());
        return await db.AuditLogs.Where(row => row.Reason == $"merge {merge}").ToListAsync();
    }
}
