using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Pets;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class ClientListTests
{
    private static readonly string[] Surnames = ["Ebert", "Éclair", "eden", "Zorn"];

    [OnEachDatabase]
    public async Task Clients_are_sorted_by_surname_whatever_their_case_and_accents_and_paged(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        foreach (var surname in Surnames.Reverse())
            await world.RegisterAsync(Desk.Client("Qa", surname));
        var all = await PageAsync(world, new ClientList.Request("qa"));
        Assert.Equal(Surnames, all.Rows.Select(row => row.Name[3..]));
        var second = await PageAsync(world, new ClientList.Request("qa", Skip: 2, Take: 2));
        Assert.Equal(4, second.Total);
        Assert.Equal(Surnames[2..], second.Rows.Select(row => row.Name[3..]));
        var backwards = await PageAsync(world, new ClientList.Request("qa", Descending: true, Take: 1));
        Assert.Equal("Qa Zorn", Assert.Single(backwards.Rows).Name);
    }

    [OnEachDatabase]
    public async Task Every_sort_the_list_offers_works_on_both_databases(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        foreach (var sort in Enum.GetValues<ClientListSort>())
            Assert.Equal(2, (await PageAsync(world, new ClientList.Request(Sort: sort))).Total);
    }

    [OnEachDatabase]
    public async Task Inactive_clients_are_shown_only_when_asked_for(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        var gone = await world
            .Case<DeactivateClient>(world.AsReceptionist())
            .ExecuteAsync(new DeactivateClient.Request(registered.ClientId));
        Assert.Equal("done", Desk.CodeOf(gone));
        Assert.Empty(await world.FoundAsync("zolk"));
        Assert.Single(await world.FoundAsync("zolk", ClientListShow.Inactive));
        Assert.Single(await world.FoundAsync("zolk", ClientListShow.All));
        Assert.Empty((await world.Case<FindClients>(world.AsReceptionist()).ExecuteAsync(new FindClients.Request("zolk"))).Value);
        await world.Case<ReactivateClient>(world.AsReceptionist()).ExecuteAsync(new ReactivateClient.Request(registered.ClientId));
        Assert.Single(await world.FoundAsync("zolk"));
    }

    [OnEachDatabase]
    public async Task A_row_shows_the_first_pets_and_counts_them_all(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync(pet: Desk.Pet("Pet 0"));
        for (var n = 1; n <= ClientList.MostPets; n++)
            await world
                .Case<RegisterPet>(world.AsReceptionist())
                .ExecuteAsync(new RegisterPet.Request(registered.ClientId, Desk.Pet($"Pet {n}")));
        var row = Assert.Single((await PageAsync(world, new ClientList.Request("zolk"))).Rows);
        Assert.Equal(ClientList.MostPets + 1, row.PetCount);
        Assert.Equal(Enumerable.Range(0, ClientList.MostPets).Select(n => $"Pet {n}"), row.Pets.Select(pet => pet.Name));
    }

    private static async Task<ClientList.Page> PageAsync(World world, ClientList.Request request) =>
        (await world.Case<ClientList>(world.AsReceptionist()).ExecuteAsync(request)).Value;
}
