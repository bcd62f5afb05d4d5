using VetCare.Domain.Staff;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Merging;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Merging;

public sealed class MergePermissionTests
{
    [OnEachDatabase]
    public async Task Each_kind_of_merge_is_taken_back_by_whoever_may_delete_that_kind(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pets = await world.MergePetsAsync((await world.OtherDogAsync()).Id, world.Riverside.Ids.PetId);
        var clients = await world.MergeClientsAsync((await world.OtherClientAsync()).Id, (await world.OtherClientAsync("Karter")).Id);
        var ofPets = world.AsAdmin() with
        {
            Permissions = new HashSet<string> { Permissions.UpdatePets, Permissions.DeletePets },
        };
        var ofClients = ofPets with
        {
            Permissions = new HashSet<string> { Permissions.UpdatePets, Permissions.UpdateClients, Permissions.DeleteClients },
        };
        var shown = (await world.Case<MergeList>(ofPets).ExecuteAsync(new MergeList.Request())).Value;
        Assert.True(Assert.Single(shown, row => row.OfPets && row.Id == pets.Value).CanUndo);
        Assert.DoesNotContain(shown, row => !row.OfPets);
        var both = (await world.Case<MergeList>(ofClients).ExecuteAsync(new MergeList.Request())).Value;
        Assert.False(Assert.Single(both, row => row.Id == pets.Value).CanUndo);
        Assert.True(Assert.Single(both, row => row.Id == clients.Value).CanUndo);

        async Task<string> UndoAsync(Actor actor, Guid merge) =>
            Desk.CodeOf(await world.Case<UndoMerge>(actor).ExecuteAsync(new UndoMerge.Request(merge)));
        Assert.Equal(UseCaseErrors.NotAllowed.Code, await UndoAsync(ofClients, pets.Value));
        Assert.Equal(UseCaseErrors.NotAllowed.Code, await UndoAsync(ofPets, clients.Value));
        Assert.Equal("done", await UndoAsync(ofPets, pets.Value));
        Assert.Equal("done", await UndoAsync(ofClients, clients.Value));
        foreach (var other in new[] { world.AsVet(), world.AsReceptionist(), world.AsTechnician() })
            Assert.Equal(UseCaseErrors.NotAllowed.Code, await UndoAsync(other, pets.Value));
    }
}
