using VetCare.Domain.Clients;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Data;

public sealed class WorldTests
{
    [OnEachDatabase]
    public async Task A_person_finds_the_client_of_the_own_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var client = await world.FindAsync<Client>(world.AsReceptionist(), world.Riverside.Ids.ClientId);
        Assert.Equal("Carter Riverside", client!.LastName);
        Assert.Equal(1, await world.CountAsync<Client>(world.AsVet()));
    }
}
