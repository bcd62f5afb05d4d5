using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Clients;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Clients;
using VetCare.Web.Features.Search;
using Xunit;

namespace VetCare.Tests.Components.Search;

public sealed class SearchBoxTests : ComponentTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Results_come_as_letters_are_typed_and_tell_kind_species_and_reason()
    {
        await World.RegisterAsync();
        var box = Show<SearchBox>();
        Assert.Equal("false", box.Find("#find").GetAttribute("aria-expanded"));
        await SearchAsync(box, "zolk");
        Assert.Equal("true", box.Find("#find").GetAttribute("aria-expanded"));
        var options = box.FindAll("[role=option]");
        Assert.Contains("Zoë Żółkiewska", options[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Client", options[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Cat · Zoë Żółkiewska", options[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("2 results", box.Find("[role=status]").TextContent);
        await SearchAsync(box, "2125550123");
        await box.WaitForAssertionAsync(() => Assert.Equal("phone (212) 555-0123", box.Find(".find-why").TextContent));
    }

    [Fact]
    public async Task The_keyboard_alone_opens_a_result_and_it_is_offered_again()
    {
        var registered = await World.RegisterAsync();
        var box = Show<SearchBox>();
        await SearchAsync(box, "zolk");
        Assert.Null(box.Find("#find").GetAttribute("aria-activedescendant"));
        await box.Find("#find").KeyDownAsync("ArrowDown");
        await box.Find("#find").KeyDownAsync("ArrowDown");
        Assert.Equal("find-1", box.Find("#find").GetAttribute("aria-activedescendant"));
        Assert.Equal("true", box.Find("#find-1").GetAttribute("aria-selected"));
        await box.Find("form").SubmitAsync();
        Assert.EndsWith($"/pets/{registered.PetId}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("", box.Find("#find").GetAttribute("value"));
        await box.Find("#find").FocusAsync(new());
        await box.WaitForAssertionAsync(() => Assert.Contains("Misia", box.Find("#find-0").TextContent, StringComparison.Ordinal));
        Assert.Equal("Opened lately", box.Find("#find-list").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Enter_without_a_choice_asks_the_list_of_clients()
    {
        var box = Show<SearchBox>();
        await box.Find("#find").InputAsync("anna b");
        await box.Find("form").SubmitAsync();
        Assert.EndsWith("/clients?q=anna%20b", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_closes_and_keeps_what_was_typed()
    {
        await World.RegisterAsync();
        var box = Show<SearchBox>();
        await SearchAsync(box, "zolk");
        await box.Find("#find").KeyDownAsync("Escape");
        Assert.Equal("false", box.Find("#find").GetAttribute("aria-expanded"));
        Assert.True(box.Find(".find-panel").HasAttribute("hidden"));
        Assert.Equal("zolk", box.Find("#find").GetAttribute("value"));
        await box.Find("#find").KeyDownAsync("ArrowDown");
        Assert.Equal("find-0", box.Find("#find").GetAttribute("aria-activedescendant"));
    }

    [Fact]
    public async Task A_search_without_result_says_so_and_an_inactive_client_is_marked()
    {
        var registered = await World.RegisterAsync();
        await World.ChangeAsync<Client>(World.AsVet(), registered.ClientId, client => client.Deactivate());
        var box = Show<SearchBox>();
        await box.Find("#find").InputAsync("nobody");
        await box.WaitForAssertionAsync(() =>
            Assert.Contains("Nothing matches “nobody”", box.Find(".find-none").TextContent, StringComparison.Ordinal)
        );
        await SearchAsync(box, "zoe zolk");
        Assert.Contains("Inactive", box.FindAll("[role=option]")[^1].TextContent, StringComparison.Ordinal);
    }

    private static async Task SearchAsync(IRenderedComponent<SearchBox> box, string typed)
    {
        await box.Find("#find").InputAsync(typed);
        await box.WaitForElementAsync("[role=option]");
    }
}
