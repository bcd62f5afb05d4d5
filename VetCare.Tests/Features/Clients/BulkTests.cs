using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Tests.Features.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Bulk;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class BulkTests
{
    [OnEachDatabase]
    public async Task Selected_clients_become_inactive_except_those_who_are_still_booked(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var made = await world.RegisterAsync();
        Guid[] selected = [made.ClientId, world.Riverside.Ids.ClientId];
        var done = await world.Case<DeactivateClients>(world.AsReceptionist()).ExecuteAsync(new DeactivateClients.Request(selected));
        Assert.Equal([made.ClientId], done.Value.Changed);
        Assert.Contains("24 Nov 2026", Assert.Single(done.Value.Refused).Why, StringComparison.Ordinal);
        Assert.Empty(await world.FoundAsync("zolk"));
        var again = await world
            .Case<DeactivateClients>(world.AsReceptionist())
            .ExecuteAsync(new DeactivateClients.Request([made.ClientId]));
        Assert.Equal("is inactive already", Assert.Single(again.Value.Refused).Why);

        await world.Case<ReactivateClients>(world.AsReceptionist()).ExecuteAsync(new ReactivateClients.Request(done.Value.Changed));
        Assert.Single(await world.FoundAsync("zolk"));
    }

    [OnEachDatabase]
    public async Task A_tag_is_put_on_once_and_taken_off_again(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (one, two) = (await world.RegisterAsync(), await world.RegisterAsync(Desk.Client("Bob", "Baker", "212 555 0199")));
        var tag = world.Case<TagClients>(world.AsReceptionist());
        Assert.Single((await tag.ExecuteAsync(new TagClients.Request([one.ClientId], " Breeder "))).Value.Changed);
        var both = (await tag.ExecuteAsync(new TagClients.Request([one.ClientId, two.ClientId], "breeder"))).Value;
        Assert.Equal([two.ClientId], both.Changed);
        Assert.Equal(new BulkRefusal("Zoë Żółkiewska", "has this tag already"), Assert.Single(both.Refused));
        Assert.Equal(
            2,
            (await tag.ExecuteAsync(new TagClients.Request([one.ClientId, two.ClientId], "BREEDER", Remove: true))).Value.Changed.Count
        );
        Assert.Equal(0, await world.CountAsync<ClientTag>(world.AsReceptionist(), row => row.ClientId == one.ClientId));
        // A tag that was taken off can be put on again.
        Assert.Single((await tag.ExecuteAsync(new TagClients.Request([one.ClientId], "Breeder"))).Value.Changed);
    }

    [OnEachDatabase]
    public async Task Many_clients_cost_no_more_queries_than_a_few(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var few = await StatementsAsync(world, 4);
        var many = await StatementsAsync(world, 12);
        // Nothing is read per client; what is written is the row and its line in the audit.
        Assert.InRange(many - few, 0, 2 * 8);
    }

    private static async Task<int> StatementsAsync(World world, int clients)
    {
        List<Guid> ids = [];
        for (var n = 0; n < clients; n++)
            ids.Add((await world.RegisterAsync(Desk.Client("Ann", $"Ash{clients}{n}", $"212 555 01{n:00}"))).ClientId);
        using var count = new QueryCount();
        var done = await world.Case<DeactivateClients>(world.AsReceptionist()).ExecuteAsync(new DeactivateClients.Request(ids));
        Assert.Equal(clients, done.Value.Changed.Count);
        return count.Count;
    }

    [Fact]
    public async Task Nobody_more_than_the_limit_and_nobody_of_another_clinic_is_changed()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var bulk = world.Case<DeactivateClients>(world.AsReceptionist());
        Assert.Equal("bulk.nobody", Desk.CodeOf(await bulk.ExecuteAsync(new DeactivateClients.Request([]))));
        var many = Enumerable.Range(0, 501).Select(_ => Guid.CreateVersion7()).ToList();
        Assert.Equal("bulk.too_many", Desk.CodeOf(await bulk.ExecuteAsync(new DeactivateClients.Request(many))));
        var strange = await bulk.ExecuteAsync(new DeactivateClients.Request([world.Lakeside.Ids.ClientId]));
        Assert.Empty(strange.Value.Changed);
        Assert.True((await world.FindAsync<Client>(world.Lakeside.Admin, world.Lakeside.Ids.ClientId))!.IsActive);
    }
}
