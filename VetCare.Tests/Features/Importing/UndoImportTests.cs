using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Data.Merging;
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

    [OnEachDatabase]
    public async Task A_tag_and_a_relationship_from_either_side_keep_a_client(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var batch = await world.ImportAsync(
            ImportKind.Clients,
            ImportDesk.TwoClients + "Cid,Cole,cid@example.com,\r\nDan,Dole,dan@example.com,\r\n"
        );
        var ids = await IdsAsync(world);
        await using (var db = world.Open(world.AsReceptionist()))
        {
            db.ClientTags.Add(ClientTag.Of(world.Riverside.Id, ids["Baker"], "Breeder").Value);
            var existing = await db.Clients.SingleAsync(client => client.Id == world.Riverside.Ids.ClientId);
            var cole = await db.Clients.SingleAsync(client => client.Id == ids["Cole"]);
            db.ClientRelationships.Add(
                ClientRelationship.Between(existing.ClinicId, existing.Id, RelationshipKind.Family, cole.Id, null, null).Value
            );
            await db.SaveChangesAsync();
        }
        Assert.Equal(new UndoImport.Undone(2, 2), await world.UndoAsync(batch.Id));
        var remarks = await world.RemarksAsync(batch.Id);
        Assert.Contains("has tags", remarks[0].Message, StringComparison.Ordinal);
        Assert.Contains("is related to others", remarks[1].Message, StringComparison.Ordinal);
    }

    [OnEachDatabase]
    public async Task A_pet_that_belongs_to_a_group_or_has_a_second_owner_stays(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var batch = await world.ImportAsync(
            ImportKind.Pets,
            "Name,Species,Owner e-mail,Microchip\nMia,Cat,bob@example.com,\nTom,Cat,bob@example.com,040098100111917\nUrs,Cat,bob@example.com,\n"
        );
        await using (var db = world.Open(world.AsReceptionist()))
        {
            var pets = await db.Pets.Include(pet => pet.Owners).ToDictionaryAsync(pet => pet.Name);
            var group = A.Pet(world.Riverside.Id, world.Riverside.Ids.ClientId, "Herd", microchip: null);
            group.StandFor(PatientKind.Herd, 12);
            db.Pets.Add(group);
            db.PetGroupMembers.Add(PetGroupMember.Join(group, pets["Mia"].Id, null, FakeTime.Today).Value);
            var zoe = await db.Clients.SingleAsync(client => client.Email == "zoe@example.com");
            Assert.True(pets["Urs"].AddCoOwner(zoe, null, FakeTime.Today).IsSuccess);
            await db.SaveChangesAsync();
        }
        Assert.Equal(new UndoImport.Undone(1, 2), await world.UndoAsync(batch.Id));
        var remarks = await world.RemarksAsync(batch.Id);
        Assert.Equal([2, 4], remarks.Select(row => row.Line));
        Assert.Contains("belongs to a group", remarks[0].Message, StringComparison.Ordinal);
        Assert.Contains("further owners", remarks[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_no_record_is_still_a_column_of_the_model()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await using var db = world.Open(world.AsAdmin());
        var known = MergeReferences
            .To<Client>(db.Model)
            .Concat(MergeReferences.To<Pet>(db.Model))
            .Concat(MergeReferences.To<Vaccination>(db.Model))
            .Select(reference => $"{reference.Table}.{reference.Column}");
        Assert.Empty(UsedSince.NoUse.Keys.Except(known));
    }

    private static async Task<Dictionary<string, Guid>> IdsAsync(World world)
    {
        await using var db = world.Open(world.AsAdmin());
        return await db.Clients.ToDictionaryAsync(client => client.LastName, client => client.Id);
    }
}
