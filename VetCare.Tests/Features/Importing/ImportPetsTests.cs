using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Tests.Support;
using VetCare.Web.Features.Importing;
using VetCare.Web.Features.Importing.Reading;
using Xunit;

namespace VetCare.Tests.Features.Importing;

/// <summary>Pets and vaccinations of clients who were imported before.</summary>
public sealed class ImportPetsTests
{
    private const string Head = "Name,Species,Owner e-mail,Owner name,Sex,Birth date,Microchip\n";

    [OnEachDatabase]
    public async Task Pets_find_their_owner_and_keep_every_digit_of_their_chip(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var batch = await world.ImportAsync(
            ImportKind.Pets,
            Head
                + "Bello,Canine,ZOE@example.com,,MN,2020-02-29,040098100111917\n"
                + "Mia,cat,,Bob Baker,FS,29.02.2016,\n"
                + "Nemo,Fish,bob@example.com,\"Baker, Bob\",,,\"=\"\"040098100111918\"\"\"\n"
        );
        Assert.Equal((3, 0, 0), batch.Counts());
        await using var db = world.Open(world.AsVet());
        var pets = await db
            .Pets.Include(pet => pet.Microchips)
            .Include(pet => pet.Owners)
            .Where(pet => pet.Id != world.Riverside.Ids.PetId)
            .OrderBy(pet => pet.Name)
            .ToListAsync();
        Assert.Equal(["Bello", "Mia", "Nemo"], pets.Select(pet => pet.Name));
        Assert.Equal("040098100111917", Assert.Single(pets[0].Microchips).Code);
        Assert.Equal((Sex.Male, NeuterStatus.Neutered, new DateOnly(2020, 2, 29)), (pets[0].Sex, pets[0].NeuterStatus, pets[0].BirthDate));
        Assert.Equal((Species.Cat, new DateOnly(2016, 2, 29)), (pets[1].Species, pets[1].BirthDate));
        Assert.Equal("040098100111918", pets[2].MicrochipId);
        Assert.Equal(pets[1].ClientId, pets[2].ClientId);
        Assert.All(pets, pet => Assert.Equal(pet.ClientId, Assert.Single(pet.Owners).ClientId));
    }

    [Theory]
    [InlineData("Rex,Dog,zoe@example.com,,,,1.23E+14", "Microchip: A spreadsheet has rounded this number to 1.23E+14.")]
    [InlineData("Rex,Dog,zoe@example.com,,,,\"1,23E+14\"", "Microchip: A spreadsheet has rounded this number to 1,23E+14.")]
    [InlineData("Rex,Dog,zoe@example.com,,,,123456789012345678901234567890", "this one has 30 digits")]
    [InlineData("Rex,Dog,zoe@example.com,,,,40098100111917", "this one has 14 digits")]
    [InlineData("Rex,Dog,zoe@example.com,,,29.02.2019,", "Birth date: “29.02.2019” is no date.")]
    [InlineData("Rex,Dog,zoe@example.com,,,2999-01-01,", "Birth date: Enter a birth date that is not in the future.")]
    [InlineData("Rex,Dog,zoe@example.com,,maybe,,", "Sex: “maybe” is no sex VetCare knows.")]
    [InlineData("Rex,Unicorn,zoe@example.com,,,,", "Species: “Unicorn” is no species VetCare knows.")]
    [InlineData("Rex,,zoe@example.com,,,,", "Species: The species is missing.")]
    [InlineData("Rex,Dog,nobody@example.com,,,,", "No client fits nobody@example.com.")]
    [InlineData("Rex,Dog,,,,,", "This row does not say whose pet it is.")]
    public async Task A_row_that_would_have_to_be_guessed_is_refused_in_words(string row, string words)
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var preview = (await world.CheckAsync(ImportKind.Pets, Head + row + "\n")).Value;
        Assert.Equal((0, 0, 1), preview.Counts());
        Assert.Contains(words, preview.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_for_a_species_is_explained_once_and_remembered_in_the_profile()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        const string Text = Head + "Rex,Pooch,zoe@example.com,,,,\nRolf,POOCH,zoe@example.com,,,,\n";
        var preview = (await world.CheckAsync(ImportKind.Pets, Text)).Value;
        Assert.Equal(new DryRun.Word("pooch", 2), Assert.Single(preview.UnknownSpecies));

        ImportMapping Explain(ImportMapping mapping) =>
            mapping with
            {
                Species = new Dictionary<string, Species> { ["pooch"] = Species.Dog },
            };
        Assert.Equal((2, 0, 0), (await world.ImportAsync(ImportKind.Pets, Text, Explain, "Pooches")).Counts());
        Assert.Equal((0, 2, 0), (await world.CheckAsync(ImportKind.Pets, Text)).Value.Counts());
    }

    [Fact]
    public async Task Two_pets_with_one_chip_are_a_slip_and_one_pet_twice_is_a_duplicate()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var preview = (
            await world.CheckAsync(
                ImportKind.Pets,
                Head
                    + "Bello,Dog,zoe@example.com,,,,985112001234567\n"
                    + "Luna,Dog,bob@example.com,,,,985 112 001 234 567\n"
                    + "Bello,Dog,zoe@example.com,,,,985-112-001-234-567\n"
                    + "Mia,Cat,bob@example.com,,,,\n"
                    + "MIA,Feline,,Bob Baker,,,\n"
                    + "Mia,Dog,bob@example.com,,,,\n"
            )
        ).Value;
        Assert.Equal((3, 2, 1), preview.Counts());
        Assert.Equal(
            [(3, ImportOutcome.Refused), (4, ImportOutcome.Duplicate), (6, ImportOutcome.Duplicate)],
            preview.Problems.Select(problem => (problem.Line, problem.Outcome))
        );
        Assert.Contains("Bello in line 2 of this file carries this number already", preview.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_could_be_two_people_is_not_guessed()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await world.ImportAsync(ImportKind.Clients, "First name,Surname,Phone\nAnn,Ash,2125550101\nAnn,Ash,2125550102\n");
        var preview = (
            await world.CheckAsync(ImportKind.Pets, "Name,Species,Owner name,Owner phone\nRex,Dog,Ann Ash,\nTom,Cat,Ann Ash,2125550102\n")
        ).Value;
        Assert.Equal((1, 0, 1), preview.Counts());
        Assert.Contains("2 clients fit this owner", preview.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_that_can_be_read_both_ways_wait_for_a_decision()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        const string Text = Head + "Rex,Dog,zoe@example.com,,,03/04/2019,\n";
        var refused = await world.CheckAsync(ImportKind.Pets, Text);
        Assert.Equal(("import.choose_date_order", "Dates"), (refused.Error.Code, refused.Error.Field));
        var chosen = (await world.CheckAsync(ImportKind.Pets, Text, mapping => mapping with { Dates = DateOrder.DayFirst })).Value;
        Assert.Equal("2019-04-03", chosen.Rows[0].Cells[4]);
        // Another date of the file settles it.
        var settled = (await world.CheckAsync(ImportKind.Pets, Text + "Tom,Cat,zoe@example.com,,,12/31/2019,\n")).Value;
        Assert.Equal("2019-03-04", settled.Rows[0].Cells[4]);
    }

    [Fact]
    public async Task A_dead_pet_without_a_date_is_refused_and_one_with_it_is_dead()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var batch = await world.ImportAsync(
            ImportKind.Pets,
            "Name,Species,Owner e-mail,Deceased,Deceased on\nRolf,Dog,zoe@example.com,Y,\nBello,Dog,zoe@example.com,Y,2024-05-01\nMia,Cat,zoe@example.com,N,\n"
        );
        Assert.Equal((2, 0, 1), batch.Counts());
        Assert.Equal(1, await world.CountAsync<Pet>(world.AsVet(), pet => pet.IsDeceased && pet.DeceasedDate == new DateOnly(2024, 5, 1)));
    }

    [OnEachDatabase]
    public async Task Vaccinations_come_in_as_history_that_nobody_has_verified(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        await world.ImportAsync(
            ImportKind.Pets,
            Head + "Bello,Dog,zoe@example.com,,,2020-01-01,985112001234567\nMia,Cat,bob@example.com,,,,\n"
        );
        const string Text = """
            Microchip,Pet,Owner e-mail,Vaccine,Date given,Next due,Lot
            985112001234567,,,Rabies 3-year,2024-02-29,2027-02-28,A123
            ,Mia,bob@example.com,FVRCP,2024-02-29,,
            ,Mia,bob@example.com,FVRCP,2024-02-29,,
            ,Mia,bob@example.com,FVRCP,2999-01-01,,
            985112001234567,,,Rabies,2019-12-31,,
            ,Tom,bob@example.com,Rabies,2024-01-01,,
            985112009999999,,,Rabies,2024-01-01,,
            """;
        var batch = await world.ImportAsync(ImportKind.Vaccinations, Text);
        Assert.Equal((2, 1, 4), batch.Counts());
        await using var db = world.Open(world.AsVet());
        var doses = await db.Vaccinations.Where(dose => !dose.IsVerified).OrderBy(dose => dose.VaccineName).ToListAsync();
        Assert.Equal(["FVRCP", "Rabies 3-year"], doses.Select(dose => dose.VaccineName));
        Assert.Equal((null, new DateOnly(2025, 2, 28)), (doses[0].LotNumber, doses[0].NextDueDate));
        Assert.Contains("one year was assumed", doses[0].Notes, StringComparison.Ordinal);
        Assert.Equal([Antigen.Rabies], doses[1].Antigens);
        Assert.All(doses, dose => Assert.Null(dose.ProductId));
        Assert.Equal((0, 3, 4), (await world.CheckAsync(ImportKind.Vaccinations, Text)).Value.Counts());
    }
}
