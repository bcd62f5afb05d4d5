using VetCare.Domain.Clients;
using VetCare.Domain.Merging;
using VetCare.Tests.Features.Search;
using VetCare.Tests.Support;
using VetCare.Web.Features.Merging;
using VetCare.Web.Shared.Feed;
using Xunit;

namespace VetCare.Tests.Features.Merging;

/// <summary>The search and the open screens follow a merge, which moves rows past the change tracker.</summary>
public sealed class MergedSearchTests
{
    [OnEachDatabase]
    public async Task A_pet_is_found_under_the_owner_it_came_to_and_under_the_old_one_after_the_undo(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (kept, absorbed) = (await world.OtherClientAsync("Ockham"), await world.OtherClientAsync("Okham"));
        await world.OtherDogAsync(absorbed.Id, "Quark");

        var merge = await world.MergeClientsAsync(kept.Id, absorbed.Id, new ClientMergeChoice(ClientMergeField.Name, MergeTake.Kept));

        var found = Assert.Single(await world.SearchAsync("quark"));
        Assert.Equal((kept.Id, "Ann Ockham"), (found.ClientId, found.Owner));
        Assert.Empty(await world.SearchAsync("okham"));
        Assert.Contains("Quark", await world.TitlesAsync("ockham"));

        Assert.True((await world.UndoAsync(merge.Value)).IsSuccess);

        found = Assert.Single(await world.SearchAsync("quark"));
        Assert.Equal((absorbed.Id, "Ann Okham"), (found.ClientId, found.Owner));
        Assert.Contains("Ann Okham", await world.TitlesAsync("okham"));
    }

    [OnEachDatabase]
    public async Task Open_screens_hear_of_the_tables_whose_rows_were_moved(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherClientAsync("Ockham");
        List<ClinicChange> heard = [];
        using var here = world.Database.Feed.Listen(world.Riverside.Id, heard.Add);

        await world.MergeClientsAsync(kept.Id, world.Riverside.Ids.ClientId);

        Assert.Contains(heard, change => change.Tables.Contains("appointments"));
    }
}
