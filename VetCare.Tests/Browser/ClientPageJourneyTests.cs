using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>What the desk does on a client's page: people, notes, ties, and a pet that changes hands and back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ClientPageJourneyTests(BrowserFixture browser)
{
    private const string Seller = "Quillon Überseller";
    private const string Buyer = "Quinta Käuferin";
    private const string Pet = "Quasimodo";

    [BrowserFact]
    public async Task The_desk_keeps_people_notes_and_ties_and_a_pet_changes_hands()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        var buyer = await RegisterAsync(desk, Buyer, null);
        var seller = await RegisterAsync(desk, Seller, Pet);
        await AddContactAsync(desk);
        await LookAsync(desk, "overview");
        await AddNoteAsync(desk, seller);
        await AddTieAsync(desk, seller);
        await desk.GoToAsync(buyer + "?tab=people");
        await Expect(desk.Link(Seller)).ToBeVisibleAsync();

        await TransferAsync(desk, seller);
        await desk.GoToAsync(buyer);
        await Expect(desk.Link($"Chart of {Pet}")).ToBeVisibleAsync();
        await desk.GoToAsync(seller);
        await desk.Button("Past pets (1)").ClickAsync();
        await Expect(desk.Text("now with").First).ToBeVisibleAsync();
        await Expect(desk.Link(Buyer)).ToBeVisibleAsync();
        desk.AssertNoComplaints();
    }

    /// <returns>The address of the client's page.</returns>
    private static async Task<string> RegisterAsync(Person desk, string name, string? pet)
    {
        var words = name.Split(' ');
        await desk.GoToAsync("/clients/new");
        await desk.Field("First name").FillAsync(words[0]);
        await desk.Field("Surname").FillAsync(words[1]);
        await desk.Field("Phone").FillAsync("(212) 555-0166");
        if (pet is null)
        {
            await desk.Field("Register the first pet as well").UncheckAsync();
            await desk.Button("Register client").ClickAsync();
        }
        else
        {
            await desk.Field("Pet's name").FillAsync(pet);
            await desk.Field("Species").SelectOptionAsync("Dog");
            await desk.Button("Register client and pet").ClickAsync();
        }
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        await Expect(desk.Button("Add a contact")).ToBeVisibleAsync();
        return new Uri(desk.Page.Url).PathAndQuery;
    }

    private static async Task AddContactAsync(Person desk)
    {
        await desk.Button("Add a contact").ClickAsync();
        await desk.Field("Name of the contact").FillAsync("Ömer 🐾 Demir");
        await desk.Field("Phone of the contact").FillAsync("(212) 555-0167");
        await desk.Field("May agree to treatment and costs").CheckAsync();
        await desk.Button("Save contact").ClickAsync();
        await Expect(desk.Link("(212) 555-0167")).ToBeVisibleAsync();
        await Expect(desk.Text("May decide")).ToBeVisibleAsync();
        await desk.Button("Remove contact Ömer 🐾 Demir").ClickAsync();
        await Expect(desk.Link("(212) 555-0167")).ToHaveCountAsync(0);
        await desk.Button("Undo").ClickAsync();
        await Expect(desk.Link("(212) 555-0167")).ToBeVisibleAsync();
    }

    private static async Task AddNoteAsync(Person desk, string address)
    {
        await desk.FollowAsync(desk.Link("Notes"), "tab=notes");
        await Expect(desk.Text("No dated notes yet")).ToBeVisibleAsync();
        await desk.Field("New note").FillAsync("Comes by bike, never before ten.");
        await desk.Button("Add note").ClickAsync();
        await Expect(desk.Page.Locator(".note-line").GetByText("Comes by bike, never before ten.")).ToBeVisibleAsync();
        await LookAsync(desk, "notes");
        await desk.GoToAsync(address + "?tab=timeline");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Note by ") })).ToBeVisibleAsync();
        await LookAsync(desk, "timeline");
    }

    private static async Task AddTieAsync(Person desk, string address)
    {
        await desk.GoToAsync(address + "?tab=people");
        await desk.Button("Add a relationship").ClickAsync();
        await ChooseAsync(desk.Page.GetByRole(AriaRole.Combobox, new() { Name = "Other client" }), desk.Page.Locator("#tie-client-list"));
        await Expect(desk.Button("Change Other client")).ToBeVisibleAsync();
        await desk.Button("Save relationship").ClickAsync();
        await Expect(desk.Link(Buyer)).ToBeVisibleAsync();
        await desk.Button("Change preferences").ClickAsync();
        await Expect(desk.Field("Quiet hours from")).ToBeVisibleAsync();
        await LookAsync(desk, "people");
    }

    private static async Task TransferAsync(Person desk, string address)
    {
        await desk.GoToAsync(address);
        await desk.Button($"Transfer {Pet}").ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        var box = dialog.GetByRole(AriaRole.Combobox, new() { Name = "New owner" });
        await box.FillAsync("quinta");
        await Expect(dialog.Locator("#transfer-to-list").GetByRole(AriaRole.Option).Filter(new() { HasText = Buyer })).ToBeVisibleAsync();
        // Enter picks the person; it gives nobody a pet.
        await box.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Change New owner" })).ToBeVisibleAsync();
        await desk.AssertAccessibleAsync("the transfer");
        await dialog.GetByRole(AriaRole.Button, new() { Name = $"Transfer {Pet}", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(desk.Text($"{Pet} now belongs to {Buyer}.").First).ToBeVisibleAsync();
        await Expect(desk.Link($"Chart of {Pet}")).ToHaveCountAsync(0);
    }

    private static async Task ChooseAsync(ILocator box, ILocator list)
    {
        await box.FillAsync("quinta");
        await list.GetByRole(AriaRole.Option).Filter(new() { HasText = Buyer }).ClickAsync();
    }

    private static async Task LookAsync(Person desk, string part)
    {
        // A page that is scrolled hides part of the menu under its bar.
        await desk.Page.EvaluateAsync("window.scrollTo(0, 0)");
        await desk.AssertAccessibleAsync(part);
        await desk.AssertNoSidewaysScrollAsync(part);
        await desk.Page.SetViewportSizeAsync(820, 1180);
        await desk.AssertNoSidewaysScrollAsync(part + " on a tablet");
        await desk.Page.SetViewportSizeAsync(1280, 800);
    }
}
