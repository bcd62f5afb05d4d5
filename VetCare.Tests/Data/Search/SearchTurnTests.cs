using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Data.Search;
using Xunit;

namespace VetCare.Tests.Data.Search;

public sealed class SearchTurnTests
{
    [OnEachDatabase]
    public async Task Whoever_waits_for_the_turn_at_the_index_holds_no_row_yet(DatabaseKind kind)
    {
        // SQLite has one writer and no turn to take.
        if (kind != DatabaseKind.Postgres)
            return;
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.ClientId;
        await using var first = world.Open(world.AsAdmin());
        await using var transaction = await first.Database.BeginTransactionAsync();
        await SearchUpkeep.TakeTurnAsync(first, [world.Riverside.Id], CancellationToken.None);
        var second = world.ChangeAsync<Client>(world.AsVet(), id, client => client.Deactivate());
        const string Waiting =
            "SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        for (var look = 0; look < 400 && (await first.Database.SqlQueryRaw<int>(Waiting).ToListAsync())[0] == 0; look++)
            await Task.Delay(25);
        Assert.False(second.IsCompleted);
        var free = await first
            .Database.SqlQueryRaw<Guid>("SELECT id AS \"Value\" FROM clients WHERE id = {0} FOR UPDATE NOWAIT", id)
            .ToListAsync();
        Assert.Equal([id], free);
        await transaction.CommitAsync();
        await second;
        Assert.False((await world.FindAsync<Client>(world.AsAdmin(), id))!.IsActive);
    }
}
