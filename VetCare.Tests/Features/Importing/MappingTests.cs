using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Features.Importing;
using VetCare.Web.Features.Importing.Reading;
using Xunit;

namespace VetCare.Tests.Features.Importing;

public sealed class MappingTests
{
    [Theory]
    [InlineData(
        "Client First Name,Client Last Name,Client Email,Home Phone,Cell Phone,Zip Code",
        "FirstName,LastName,Email,Phone,Mobile,PostalCode"
    )]
    [InlineData("Contact First Name,Contact Last Name,Contact Email,Address Postcode", "FirstName,LastName,Email,PostalCode")]
    [InlineData("OWNERFORENAMES,OWNERSURNAME,OWNERHOMETELEPHONE,OWNERMOBILETELEPHONE,OWNERTOWN", "FirstName,LastName,Phone,Mobile,City")]
    [InlineData("Customer,Phone", "FullName,Phone")]
    public void Headings_of_other_systems_are_recognised(string headings, string fields)
    {
        var found = HeadingMatch.Propose(ImportFields.For(ImportKind.Clients), headings.Split(','));
        Assert.Equal(fields.Split(',').Order(), found.Keys.Order());
        Assert.Equal(headings.Split(',').Order(), found.Values.Order());
    }

    [Fact]
    public void Every_heading_of_the_own_exports_means_what_it_says()
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var fields = ImportFields.For(kind);
            var found = HeadingMatch.Propose(fields, [.. fields.Select(field => field.Title)]);
            Assert.All(fields, field => Assert.Equal(field.Title, found[field.Key]));
        }
    }

    [Fact]
    public void Headings_that_are_missing_or_said_twice_get_names_of_their_own() =>
        Assert.Equal(["Name", "Column 2", "Name (2)"], HeadingMatch.Named(["Name", " ", "Name"]));

    [Fact]
    public void What_was_decided_survives_in_a_profile()
    {
        var mapping = new ImportMapping(
            new Dictionary<string, string> { ["Name"] = "Patient" },
            DateOrder.MonthFirst,
            new Dictionary<string, Species> { ["k-9"] = Species.Dog }
        );
        var kept = ImportMapping.FromProfile(mapping.ToProfile());
        Assert.Equal(mapping.Columns, kept.Columns);
        Assert.Equal(mapping.Dates, kept.Dates);
        Assert.Equal(mapping.Species, kept.Species);
    }

    [Fact]
    public async Task A_missing_column_is_said_in_words()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var refused = await world.CheckAsync(ImportKind.Clients, "Surname,Shoe size\nBaker,42\n");
        Assert.Equal(
            [
                "Choose the column with the first name, or the one with the full name.",
                "Choose a column with a phone number or an e-mail address.",
            ],
            refused.Errors.Select(error => error.Message)
        );
    }

    [OnEachDatabase]
    public async Task A_profile_is_chosen_again_when_the_headings_match(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        const string Text = "Alpha,Beta,Gamma\nAnn,Ash,2125550101\n";
        ImportMapping Own(ImportMapping mapping) =>
            mapping with
            {
                Columns = new Dictionary<string, string>
                {
                    ["FirstName"] = "Alpha",
                    ["LastName"] = "Beta",
                    ["Phone"] = "Gamma",
                },
            };
        Assert.Equal(1, (await world.ImportAsync(ImportKind.Clients, Text, Own, "Greek")).Created);

        var again = (await world.TakeAsync(ImportKind.Clients, Text)).Value;
        var columns = (await world.Case<FileColumns>(world.AsAdmin()).ExecuteAsync(new FileColumns.Request(again))).Value;
        Assert.Equal("Greek", columns.Profile);
        Assert.Equal("Gamma", columns.Proposed.Columns["Phone"]);
        // Under the same name again, it is replaced and not kept twice.
        await world.ImportAsync(ImportKind.Clients, Text, profile: "Greek");
        Assert.Equal(1, await world.CountAsync<ImportProfile>(world.AsAdmin(), profile => profile.Name == "Greek"));
        // Another kind and another clinic see nothing of it.
        var pets = (await world.TakeAsync(ImportKind.Pets, Text)).Value;
        Assert.Null((await world.Case<FileColumns>(world.AsAdmin()).ExecuteAsync(new FileColumns.Request(pets))).Value.Profile);
        var other = (await world.TakeAsync(ImportKind.Clients, Text, world.Lakeside.Admin)).Value;
        Assert.Null((await world.Case<FileColumns>(world.Lakeside.Admin).ExecuteAsync(new FileColumns.Request(other))).Value.Profile);
    }
}
