using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>Somebody is on the phone: found by keyboard alone, and offered again.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SearchJourneyTests(BrowserFixture browser)
{
    private const string Owner = "Orla O'Quillane";
    private const string Pet = "Zsazsa";

    [BrowserFact]
    public async Task A_client_is_found_by_keyboard_alone_and_offered_again()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await RegisterAsync(desk);

        var search = desk.Field("Find a client, pet, phone or microchip");
        await desk.GoToAsync("/schedule");
        await desk.Page.Keyboard.PressAsync("Control+k");
        await Expect(search).ToBeFocusedAsync();
        await search.PressSequentiallyAsync("oquil");
        var options = desk.Page.GetByRole(AriaRole.Listbox, new() { Name = "Clients and pets found" }).GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(2);
        await Expect(options.First).ToContainTextAsync(Owner);
        await desk.AssertAccessibleAsync("The open search");
        await desk.AssertNoSidewaysScrollAsync("The open search");
        await search.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await search.PressAsync("ArrowDown");
        await Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await search.PressAsync("Enter");
        await Expect(desk.Page).ToHaveURLAsync(new Regex("/pets/"));
        // The page that opened puts the focus on its heading.
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Pet })).ToBeFocusedAsync();

        await desk.Page.Keyboard.PressAsync("/");
        await Expect(search).ToBeFocusedAsync();
        await Expect(search).ToHaveValueAsync("");
        var lately = desk.Page.GetByRole(AriaRole.Listbox, new() { Name = "Opened lately" }).GetByRole(AriaRole.Option);
        await Expect(lately.First).ToContainTextAsync(Pet);
        await search.PressAsync("Escape");
        await Expect(lately.First).ToBeHiddenAsync();

        await search.PressSequentiallyAsync("2125550196");
        await Expect(options.First).ToContainTextAsync("phone (212) 555-0196");
        await search.PressAsync("Enter");
        // The only one there is needs no choice.
        await Expect(desk.Page).ToHaveURLAsync(new Regex("/clients/[0-9a-f-]{36}$"));
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = Owner })).ToBeVisibleAsync();
        desk.AssertNoComplaints();
    }

    private static async Task RegisterAsync(Person desk)
    {
        await desk.GoToAsync("/clients/new");
        await desk.Field("First name").FillAsync("Orla");
        await desk.Field("Surname").FillAsync("O'Quillane");
        await desk.Field("Phone").FillAsync("(212) 555-0196");
        await desk.Field("Pet's name").FillAsync(Pet);
        await desk.Field("Species").SelectOptionAsync("Cat");
        await desk.Button("Register client and pet").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = Owner })).ToBeVisibleAsync();
    }
}
