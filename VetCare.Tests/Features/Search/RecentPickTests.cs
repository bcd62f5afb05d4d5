using VetCare.Domain.Clients;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Search;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Features.Search;

public sealed class RecentPickTests
{
    [OnEachDatabase]
    public async Task What_was_opened_last_is_offered_first_and_only_to_whoever_opened_it(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var zoe = await world.RegisterAsync();
        var ida = await world.RegisterAsync(Desk.Client("Ida", "Quint"), Desk.Pet("Pluto"));
        await PickAsync(world, new RememberPick.Request(zoe.ClientId, zoe.PetId));
        await PickAsync(world, new RememberPick.Request(ida.ClientId, null));
        Assert.Equal(["Ida Quint", "Misia"], (await PicksAsync(world)).Take(2).Select(pick => pick.Title));
        await PickAsync(world, new RememberPick.Request(zoe.ClientId, zoe.PetId));
        var picks = await PicksAsync(world);
        Assert.Equal(["Misia", "Ida Quint"], picks.Take(2).Select(pick => pick.Title));
        Assert.Equal(("Zoë Żółkiewska", $"/pets/{zoe.PetId}"), (picks[0].Owner, picks[0].Address));
        Assert.Equal(2, picks.Count(pick => pick.Title is "Misia" or "Ida Quint"));
        Assert.DoesNotContain(await PicksAsync(world, world.AsVet()), pick => pick.Title == "Misia");
    }

    [OnEachDatabase]
    public async Task Picks_are_bounded_and_the_oldest_makes_room(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        for (var n = 0; n <= RememberPick.MostKept; n++)
        {
            var client = A.Client(world.Riverside.Id, $"Bulk{n:00}");
            await world.AddAsync(client);
            world.Time.Advance(TimeSpan.FromMinutes(1));
            await PickAsync(world, new RememberPick.Request(client.Id, null));
        }
        Assert.Equal(
            RememberPick.MostKept,
            await world.CountAsync<RecentPick>(world.AsVet(), pick => pick.UserId == world.AsReceptionist().UserId)
        );
        var picks = await PicksAsync(world);
        Assert.Equal(RecentPicks.MostShown, picks.Count);
        Assert.Equal("Ann Bulk30", picks[0].Title);
    }

    [OnEachDatabase]
    public async Task What_belongs_to_another_clinic_is_not_remembered(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await world
            .Case<RememberPick>(world.AsReceptionist())
            .ExecuteAsync(new RememberPick.Request(world.Lakeside.Ids.ClientId, null));
        Assert.Equal("client.not_found", Desk.CodeOf(refused));
    }

    private static async Task PickAsync(World world, RememberPick.Request request)
    {
        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("done", Desk.CodeOf(await world.Case<RememberPick>(world.AsReceptionist()).ExecuteAsync(request)));
    }

    private static async Task<IReadOnlyList<SearchResult>> PicksAsync(World world, Actor? actor = null) =>
        (await world.Case<RecentPicks>(actor ?? world.AsReceptionist()).ExecuteAsync(new RecentPicks.Request())).Value;
}
