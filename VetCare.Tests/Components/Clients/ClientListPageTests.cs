using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Staff;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Clients;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using Xunit;

namespace VetCare.Tests.Components.Clients;

public sealed class ClientListPageTests : ComponentTest
{
    [Fact]
    public async Task The_list_shows_clients_with_their_pets_and_how_many_there_are()
    {
        await World.RegisterAsync();
        var page = Show<ClientListPage>();
        await page.WaitForAssertionAsync(() => Assert.Equal("2 clients", page.Find(".list-tools [role=status]").TextContent));
        var row = page.FindAll("tbody tr").Single(line => line.TextContent.Contains("Żółkiewska", StringComparison.Ordinal));
        Assert.Contains("Misia", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/clients/", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_without_result_offers_to_register_the_client_by_that_name()
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/clients?q=Nobody%20Known");
        var page = Show<ClientListPage>();
        page.WaitForAssertion(() => Assert.Contains("No client matches “Nobody Known”", page.Markup, StringComparison.Ordinal));
        Assert.Contains("/clients/new?name=Nobody%20Known", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Nobody Known", page.Find("#list-search").GetAttribute("value"));
    }

    [Fact]
    public void A_refusal_is_said_with_a_way_to_try_again()
    {
        Actor = World.AsReceptionist() with { Permissions = new HashSet<string> { Permissions.CreateClients } };
        var page = Show<ClientListPage>();
        page.WaitForAssertion(() =>
            Assert.Contains("Your role does not allow this", page.Find(".state.error").TextContent, StringComparison.Ordinal)
        );
        Assert.NotNull(page.Find(".state.error button"));
    }

    [Fact]
    public async Task Typing_moves_the_search_into_the_address()
    {
        await World.RegisterAsync();
        var page = Show<ClientListPage>();
        await page.Find("#list-search").InputAsync("zolk");
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        await page.WaitForAssertionAsync(() => Assert.EndsWith("?q=zolk", navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void The_patient_header_names_the_patient_the_owner_and_every_alert()
    {
        var header = Show<PetHeader>(parameters => parameters.Add(p => p.PetId, World.Riverside.Ids.PetId));
        header.WaitForElement("h1");
        Assert.StartsWith("Rex", header.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("Dog, German shepherd, male, neutered, 7 y 2 mo", header.Markup, StringComparison.Ordinal);
        Assert.Contains("956 000 012 345 678", header.Markup, StringComparison.Ordinal);
        Assert.Contains("Bites at", header.Markup, StringComparison.Ordinal);
        Assert.Contains("Owes money", header.Markup, StringComparison.Ordinal);
        Assert.Equal($"/clients/{World.Riverside.Ids.ClientId}", header.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_patient_of_another_clinic_is_not_found()
    {
        var header = Show<PetHeader>(parameters => parameters.Add(p => p.PetId, World.Lakeside.Ids.PetId));
        header.WaitForAssertion(() =>
            Assert.Contains("not in your clinic", header.Find(".state.error").TextContent, StringComparison.Ordinal)
        );
    }
}
