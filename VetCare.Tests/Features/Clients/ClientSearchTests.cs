using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Data.Search;
using VetCare.Web.Features.Clients;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class ClientSearchTests
{
    private const string Zoe = "Zoë Żółkiewska";

    [Theory]
    [InlineData("carter 555 01-23", "carter,#5550123")]
    [InlineData("+1 (212) 555-0123", "#12125550123")]
    [InlineData("985 112 001 rex", "#985112001,rex")]
    [InlineData("   ", "")]
    public void Neighbouring_groups_of_digits_are_one_number(string typed, string expected)
    {
        var terms = SearchQuery.Parse(typed).Terms.Select(term => term.IsNumber ? "#" + term.Text : term.Text);
        Assert.Equal(expected, string.Join(',', terms));
    }

    [OnEachDatabase]
    public async Task A_client_is_found_by_the_beginnings_of_names_in_any_order(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        foreach (var typed in new[] { "zolk", "Żół", "zoe", "zoe zol", "zol zoe", "ZOLKIEWSKA", "zol mis", "misia", "misia zoe" })
            Assert.Equal([Zoe], await world.FoundAsync(typed));
        foreach (var typed in new[] { "olkiewska", "zoe carterr", "misia rexx" })
            Assert.Empty(await world.FoundAsync(typed));
    }

    [OnEachDatabase]
    public async Task A_phone_number_is_found_however_its_digits_are_grouped(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(Desk.Client(phone: "(212) 777-0123"));
        foreach (var typed in new[] { "2127770123", "212 777 01 23", "777-0123", "7770123", "+1 212 777 0123", "zol 777 01" })
            Assert.Equal([Zoe], await world.FoundAsync(typed));
        Assert.Empty(await world.FoundAsync("777 0124"));
    }

    [OnEachDatabase]
    public async Task A_client_is_found_by_the_e_mail_address(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(Desk.Client(email: "Zoe_Z@Example.com"));
        Assert.Equal([Zoe], await world.FoundAsync("zoe_z@ex"));
    }

    [OnEachDatabase]
    public async Task A_microchip_is_found_with_and_without_spaces_and_also_after_it_was_replaced(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync(pet: Desk.Pet(microchip: "985112001234567"));
        foreach (var typed in new[] { "985112001234567", "985 112 001 234 567", "985112001" })
            Assert.Equal([Zoe], await world.FoundAsync(typed));
        await world.ChangeAsync<Pet>(
            world.AsVet(),
            registered.PetId!.Value,
            pet => Assert.True(pet.Edit(Desk.Pet(), FakeTime.Today).IsSuccess)
        );
        Assert.Equal([Zoe], await world.FoundAsync("985 112 001 234 567"));
    }

    [OnEachDatabase]
    public async Task A_percent_sign_or_underscore_finds_only_itself(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        foreach (var typed in new[] { "%", "_", "zo_", "z%a", "\\" })
            Assert.Empty(await world.FoundAsync(typed));
        await world.RegisterAsync(Desk.Client("Percy", "100%_Sure"));
        Assert.Equal(["Percy 100%_Sure"], await world.FoundAsync("100%_s"));
    }

    [OnEachDatabase]
    public async Task Another_clinic_finds_nobody(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        var page = await world
            .Case<ClientList>(world.Hillside.Receptionist)
            .ExecuteAsync(new ClientList.Request("zolk", ClientListShow.All));
        Assert.Empty(page.Value.Rows);
        var offered = await world.Case<FindClients>(world.Lakeside.Receptionist).ExecuteAsync(new FindClients.Request("misia"));
        Assert.Empty(offered.Value);
    }
}
