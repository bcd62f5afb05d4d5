using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Features.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Search;
using Xunit;

namespace VetCare.Tests.Features.Search;

public sealed class SearchEverywhereTests
{
    private const string Zoe = "Zoë Żółkiewska";

    [OnEachDatabase]
    public async Task Names_are_found_by_their_beginnings_in_any_order_whatever_the_accents(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        await world.RegisterAsync(Desk.Client("Zofia", "Gżegżółka", "555-0200"), Desk.Pet("Đorđe"));
        foreach (var typed in new[] { "zolk zoe", "ZOË", "żół z", "zoe   zolk" })
            Assert.Equal(Zoe, (await world.TitlesAsync(typed))[0]);
        Assert.Equal(["Misia"], await world.TitlesAsync("misia"));
        Assert.Equal(["Misia"], await world.TitlesAsync("zoe mis"));
        Assert.Equal(["Zofia Gżegżółka", "Đorđe"], await world.TitlesAsync("gzegzolka"));
        Assert.Equal(["Đorđe"], await world.TitlesAsync("dor"));
        foreach (var typed in new[] { "olkiewska", "zoe carterr", "misia rexx" })
            Assert.Empty(await world.TitlesAsync(typed));
    }

    [OnEachDatabase]
    public async Task Apostrophes_hyphens_and_spaces_inside_a_name_may_be_typed_or_left_out(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(Desk.Client("Nora", "O'Brien"));
        await world.RegisterAsync(Desk.Client("Max", "Meyer-Lübke"));
        await world.RegisterAsync(Desk.Client("Jan", "van der Berg"));
        foreach (var typed in new[] { "obrien", "o'brien", "O’Bri", "brien", "o brien", "nora obr" })
            Assert.Equal("Nora O'Brien", (await world.TitlesAsync(typed))[0]);
        foreach (var typed in new[] { "meyer-lubke", "meyerlub", "lübke", "lubke meyer", "lubke-meyer", "meyer-" })
            Assert.Equal("Max Meyer-Lübke", (await world.TitlesAsync(typed))[0]);
        foreach (var typed in new[] { "van der berg", "vanderb", "berg jan" })
            Assert.Equal("Jan van der Berg", (await world.TitlesAsync(typed))[0]);
    }

    [OnEachDatabase]
    public async Task A_client_is_found_by_a_tag_and_no_longer_once_it_is_off(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var client = (await world.RegisterAsync()).ClientId;
        var tag = ClientTag.Of(world.Riverside.Id, client, "Payment plan").Value;
        await world.AddAsync(tag);
        Assert.Equal((Zoe, "tag Payment plan"), (await world.SearchAsync("payment")).Select(hit => (hit.Title, hit.Why!)).Single());
        await using (var db = world.Open(world.AsReceptionist()))
        {
            db.Remove(await db.ClientTags.SingleAsync(row => row.Id == tag.Id));
            await db.SaveChangesAsync();
        }
        Assert.Empty(await world.SearchAsync("payment"));
    }

    [OnEachDatabase]
    public async Task A_phone_number_is_found_in_any_format_by_its_beginning_and_its_last_digits(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(Desk.Client(phone: "(212) 777-0123"));
        await world.RegisterAsync(Desk.Client("Ewa", "Nowak", "+48 601 290 817"), Desk.Pet("Burek"));
        foreach (
            var typed in new[] { "2127770123", "212.777", "777-0123", "70123", "+1 212 777 0123", "12127770123", "212 777 0123 ext 4" }
        )
        {
            var found = Assert.Single(await world.SearchAsync(typed));
            Assert.Equal((Zoe, "phone (212) 777-0123"), (found.Title, found.Why));
        }
        foreach (var typed in new[] { "601290817", "0601 290 817", "0048601290817", "+48601290817", "601 29", "290817" })
            Assert.Equal(["Ewa Nowak"], await world.TitlesAsync(typed));
        Assert.Empty(await world.TitlesAsync("777 0124"));
        Assert.Empty(await world.TitlesAsync("+1 312 777 0123"));
    }

    [OnEachDatabase]
    public async Task A_pet_is_found_by_its_chip_former_chip_tag_and_tattoo(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync(pet: Desk.Pet(microchip: "985112009876543"));
        var petId = registered.PetId!.Value;
        foreach (var typed in new[] { "985 112 009 876 543", "985112", "985-112-009", "876543" })
            Assert.Equal("chip 985112009876543", Assert.Single(await world.SearchAsync(typed)).Why);
        await using (var db = world.Open(world.AsVet()))
        {
            var pet = await db.Pets.Include(row => row.Microchips).SingleAsync(row => row.Id == petId);
            Assert.True(pet.Edit(Desk.Pet() with { Tattoo = "WX-77" }, FakeTime.Today).IsSuccess);
            await db.SaveChangesAsync();
            Assert.True(pet.Edit(Desk.Pet(microchip: "0A1B2C3D4E") with { Tattoo = "WX-77" }, FakeTime.Today).IsSuccess);
            await db.SaveChangesAsync();
        }
        Assert.Equal("former chip 985112009876543", Assert.Single(await world.SearchAsync("985112009876543")).Why);
        foreach (var typed in new[] { "0a1b 2c3d 4e", "0A1B2C3D4E" })
            Assert.Equal("chip 0A1B2C3D4E", Assert.Single(await world.SearchAsync(typed)).Why);
        Assert.Equal("tattoo WX-77", Assert.Single(await world.SearchAsync("wx77")).Why);
        await world.ChangeAsync<Pet>(world.AsVet(), petId, pet => Finder.Set(pet, nameof(Pet.TagNumber), "RT 2041/A"));
        foreach (var typed in new[] { "rt2041", "rt 2041", "2041/a" })
            Assert.Equal("tag RT 2041/A", Assert.Single(await world.SearchAsync(typed)).Why);
    }

    [OnEachDatabase]
    public async Task A_client_is_found_by_e_mail_and_address(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var address = new PostalAddress("12 Łąkowa Street", null, "Sûreville", null, "SW1A 1AA");
        await world.RegisterAsync(Desk.Client(email: "Zoe_Z@Example.com") with { Address = address });
        foreach (var (typed, why) in new[] { ("zoe_z@ex", "e-mail Zoe_Z@Example.com"), ("@example.com", "e-mail Zoe_Z@Example.com") })
            Assert.Contains(await world.SearchAsync(typed), found => found.Title == Zoe && found.Why == why);
        Assert.Equal("address 12 Łąkowa Street", Assert.Single(await world.SearchAsync("lakowa 12")).Why);
        Assert.Equal("town Sûreville", Assert.Single(await world.SearchAsync("surev")).Why);
        foreach (var typed in new[] { "sw1a 1aa", "SW1A1AA" })
            Assert.Equal("postal code SW1A 1AA", Assert.Single(await world.SearchAsync(typed)).Why);
    }

    [OnEachDatabase]
    public async Task A_client_is_found_by_contact_people_and_a_pet_by_its_co_owners(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        var sister = await world.RegisterAsync(Desk.Client("Ida", "Quint", "555-0300"), Desk.Pet("Pluto"));
        await world.AddAsync(
            Finder.Contact(world, registered.ClientId, "Ben Quillfeather", "555-8149"),
            Finder.CoOwner(world, registered.PetId!.Value, sister.ClientId)
        );
        Assert.Equal((Zoe, "contact Ben Quillfeather"), Told(Assert.Single(await world.SearchAsync("quillf ben"))));
        Assert.Equal((Zoe, "contact Ben Quillfeather 555-8149"), Told(Assert.Single(await world.SearchAsync("8149"))));
        var quint = await world.SearchAsync("quint");
        Assert.Equal(["Ida Quint", "Misia", "Pluto"], quint.Select(found => found.Title));
        Assert.Equal("co-owner Ida Quint", quint[1].Why);
    }

    [OnEachDatabase]
    public async Task What_is_inactive_or_deceased_comes_last_and_is_marked(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var gone = await world.RegisterAsync(Desk.Client("Aaron", "Quasimodo"), Desk.Pet("Quasi", Species.GuineaPig));
        await world.RegisterAsync(Desk.Client("Zed", "Quasimodo"), Desk.Pet("Quasia"));
        await world.ChangeAsync<Client>(world.AsVet(), gone.ClientId, client => client.Deactivate());
        await world.ChangeAsync<Pet>(world.AsVet(), gone.PetId!.Value, pet => pet.RecordDeath(FakeTime.Today, null, FakeTime.Today));
        var found = await world.SearchAsync("quasi");
        Assert.Equal(["Zed Quasimodo", "Quasia", "Quasi", "Aaron Quasimodo"], found.Select(result => result.Title));
        Assert.True(found[2].IsDeceased);
        Assert.False(found[3].IsActive);
        Assert.Equal((Species.GuineaPig, "Aaron Quasimodo"), (found[2].Species, found[2].Owner));
        await world.ChangeAsync<Client>(world.AsVet(), gone.ClientId, client => client.Reactivate());
        Assert.Equal(["Aaron Quasimodo", "Zed Quasimodo"], (await world.TitlesAsync("quasi")).Take(2));
    }

    [OnEachDatabase]
    public async Task A_whole_name_comes_before_a_longer_one_and_a_name_before_an_address(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(Desk.Client("Ann", "Street") with { Address = new PostalAddress("1 Main Street") });
        await world.RegisterAsync(Desk.Client("Bob", "Bor"), Desk.Pet("Mainz"));
        await world.RegisterAsync(Desk.Client("Cid", "Cor"), Desk.Pet("Main"));
        Assert.Equal(["Main", "Mainz", "Ann Street"], await world.TitlesAsync("main"));
    }

    [OnEachDatabase]
    public async Task Another_clinic_never_appears(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(pet: Desk.Pet(microchip: "985112009876543"));
        foreach (var stranger in new[] { world.Hillside.Receptionist, world.Lakeside.Vet })
        foreach (var typed in new[] { "zolk", "misia", "2125550123", "985112009876543" })
            Assert.Empty(await world.TitlesAsync(typed, stranger));
        // Neither as signs of the engines' languages nor as the mark that parts the clinics.
        Assert.NotEmpty(await world.TitlesAsync("riverside"));
        Assert.DoesNotContain(await world.SearchAsync("hillside"), found => found.Title.Contains("Hillside"));
    }

    [OnEachDatabase]
    public async Task Nothing_typed_is_syntax_and_nothing_is_too_strange_to_type(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        await world.RegisterAsync(Desk.Client("Percy", "100%_Sure"));
        await world.RegisterAsync(Desk.Client("אברהם", "🐶 Rëx"));
        string[] nothing =
        [
            "%",
            "_",
            "zo_",
            "z%a",
            "\\",
            "*",
            "zo*",
            "\"",
            "\"zoe\" OR \"a",
            "' | 'a",
            "zoe:*",
            "names : zoe",
            "NEAR(a b)",
            "zoe AND",
            "!",
            "-",
            "…",
            "\ud83d",
            "\0",
            "zoe\u0007zz",
            new string('a', 10_000_000),
            "👩‍👩‍👧",
        ];
        foreach (var typed in nothing)
            Assert.DoesNotContain(Zoe, await world.TitlesAsync(typed));
        Assert.Equal("Percy 100%_Sure", (await world.TitlesAsync("100%_s"))[0]);
        foreach (var typed in new[] { "אבר", "🐶", "rex 🐶" })
            Assert.Equal("אברהם 🐶 Rëx", (await world.TitlesAsync(typed))[0]);
        Assert.Empty(await world.SearchAsync(null));
        Assert.Empty(await world.FoundAsync("-", ClientListShow.All));
    }

    [OnEachDatabase]
    public async Task A_search_is_one_query_and_its_answer_is_bounded(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        for (var n = 0; n < 8; n++)
            await world.RegisterAsync(Desk.Client("Anna", $"Bounded{n}"), Desk.Pet($"Bo{n}"));
        using var queries = new QueryCount();
        Assert.Equal(SearchEverywhere.MostResults, (await world.SearchAsync("bo")).Count);
        Assert.Equal(1, queries.Count);
        await world.Case<FindClients>(world.AsReceptionist()).ExecuteAsync(new FindClients.Request("bo"));
        Assert.Equal(2, queries.Count);
        await world.FoundAsync("bo");
        Assert.Equal(4, queries.Count);
        await world.Case<RecentPicks>(world.AsReceptionist()).ExecuteAsync(new RecentPicks.Request());
        Assert.Equal(5, queries.Count);
    }

    private static (string, string?) Told(SearchResult found) => (found.Title, found.Why);
}
