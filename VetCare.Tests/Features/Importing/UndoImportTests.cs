using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Features.Importing;
using Xunit;

namespace VetCare.Tests.Features.Importing;

public sealed class UndoImportTests
{
    [OnEachDatabase]
    public async Task What_an_import_created_is_gone_again_and_may_be_brought_in_anew(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var before = await world.CountAsync<Client>(world.AsAdmin());
        var batch = await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        Assert.Equal(new UndoImport.Undone(2, 0), await world.UndoAsync(batch.Id));
        Assert.Equal(before, await world.CountAsync<Client>(world.AsAdmin()));
        var undone = await world.BatchAsync(batch.Id);
        Assert.Equal(ImportStatus.Undone, undone.Status);
        Assert.NotNull(undone.UndoneAt);
        Assert.Equal((2, 0, 0), (await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients)).Counts());
        var again = await world.Case<UndoImport>(world.AsAdmin()).ExecuteAsync(new UndoImport.Request(batch.Id));
        Assert.Equal("import.already_undone", again.Error.Code);
    }

    [OnEachDatabase]
    public async Task What_people_have_worked_with_stays_and_says_why(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var batch = await world.ImportAsync(
            ImportKind.Clients,
            ImportDesk.TwoClients + "Cid,Cole,cid@example.com,\r\nDan,Dole,dan@example.com,\r\n"
        );
        var ids = await IdsAsync(world);
        var pet = await world
            .Case<RegisterPet>(world.AsReceptionist())
            .ExecuteAsync(new RegisterPet.Request(ids["Baker"], Desk.Pet("Rolf", Species.Dog)));
        Assert.True(pet.IsSuccess);
        await world.ChangeAsync<Client>(world.AsReceptionist(), ids["Cole"], client => client.Deactivate());

        Assert.Equal(new UndoImport.Undone(2, 2), await world.UndoAsync(batch.Id));
        var remarks = await world.RemarksAsync(batch.Id);
        Assert.Equal([3, 4], remarks.Select(row => row.Line));
        Assert.Contains("has pets", remarks[0].Message, StringComparison.Ordinal);
        Assert.Contains("has been changed", remarks[1].Message, StringComparison.Ordinal);
        Assert.Equal(["Bob Baker"], await world.FoundAsync("baker"));
        Assert.Empty(await world.FoundAsync("dole"));
    }

    [OnEachDatabase]
    public async Task Vaccinations_pets_and_clients_are_taken_back_in_that_order(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (pets, doses) = (await world.CountAsync<Pet>(world.AsVet()), await world.CountAsync<Vaccination>(world.AsVet()));
        var clients = await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var animals = await world.ImportAsync(ImportKind.Pets, "Name,Species,Owner e-mail\nMia,Cat,bob@example.com\n");
        var history = await world.ImportAsync(
            ImportKind.Vaccinations,
            "Pet,Owner e-mail,Vaccine,Date given\nMia,bob@example.com,Rabies,2025-01-31\n"
        );
        Assert.Equal(new UndoImport.Undone(1, 0), await world.UndoAsync(history.Id));
        Assert.Equal(new UndoImport.Undone(1, 0), await world.UndoAsync(animals.Id));
        Assert.Equal(new UndoImport.Undone(2, 0), await world.UndoAsync(clients.Id));
        Assert.Equal(pets, await world.CountAsync<Pet>(world.AsVet()));
        Assert.Equal(doses, await world.CountAsync<Vaccination>(world.AsVet()));
    }

    [OnEachDatabase]
    public async Task A_vaccination_keeps_its_pet_when_only_the_pets_are_taken_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var animals = await world.ImportAsync(ImportKind.Pets, "Name,Species,Owner e-mail\nMia,Cat,bob@example.com\n");
        await world.ImportAsync(ImportKind.Vaccinations, "Pet,Owner e-mail,Vaccine,Date given\nMia,bob@example.com,Rabies,2025-01-31\n");
        Assert.Equal(new UndoImport.Undone(0, 1), await world.UndoAsync(animals.Id));
        Assert.Contains("has vaccinations", Assert.Single(await world.RemarksAsync(animals.Id)).Message, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, Guid>> IdsAsync(World world)
    {
        await using var db = world.Open(world.AsAdmin());
        return await db.Clients.ToDictionaryAsync(client => client.LastName, client => client.Id);
    }
}
