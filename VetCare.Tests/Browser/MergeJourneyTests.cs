using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>One client is registered twice by mistake; the administrator makes one of the two and takes it back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MergeJourneyTests(BrowserFixture browser)
{
    private const string Number = "(917) 555-0163";

    [BrowserFact]
    public async Task A_client_who_is_there_twice_becomes_one_and_two_again()
    {
        await using var admin = await browser.SignedInAsync("admin@riverside.example");
        await RegisterAsync(admin, "Ottilie", "Vandermeer", "Fidelio", Number);
        await StartSecondAsync(admin);
        await FindAndMergeAsync(admin);
        await TakeBackAsync(admin);
        admin.AssertNoComplaints();
    }

    private static async Task RegisterAsync(Person admin, string first, string last, string pet, string phone)
    {
        await admin.GoToAsync("/clients/new");
        await admin.Field("First name").FillAsync(first);
        await admin.Field("Surname").FillAsync(last);
        await admin.Field("Phone").FillAsync(phone);
        await admin.Field("Pet's name").FillAsync(pet);
        await admin.Field("Species").SelectOptionAsync("Dog");
        await admin.Button("Register client and pet").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = $"{first} {last}" })).ToBeVisibleAsync();
    }

    private static async Task StartSecondAsync(Person admin)
    {
        await admin.GoToAsync("/clients/new");
        await admin.Field("Phone").FillAsync("917.555.0163");
        await Expect(admin.Link("open Ottilie Vandermeer")).ToBeVisibleAsync();
        await admin.AssertAccessibleAsync("The notice of a client who is already here");
        // The notice does not stand in the way.
        await RegisterAsync(admin, "Ottilie", "Vandermere", "Leonore", "917.555.0163");
    }

    private static async Task FindAndMergeAsync(Person admin)
    {
        await admin.GoToAsync("/duplicates");
        var pair = admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Vandermere" });
        await Expect(pair).ToContainTextAsync("Same telephone number");
        await Expect(pair).ToContainTextAsync("Very likely the same");
        await admin.FollowAsync(pair.GetByRole(AriaRole.Link, new() { NameRegex = new("Compare and merge") }), "/duplicates/clients/.+/.+");
        await Expect(admin.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Name" })).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("Vandermeer$") }).CheckAsync();
        await admin.AssertAccessibleAsync("Two clients side by side");
        await admin.AssertNoSidewaysScrollAsync("Two clients side by side");
        await admin.Button("Merge into one").ClickAsync();
        await Expect(admin.Button("Yes, merge them")).ToBeVisibleAsync();
        await admin.AssertAccessibleAsync("The question before a merge");
        await admin.Button("Yes, merge them").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Ottilie Vandermeer" })).ToBeVisibleAsync();
        await Expect(admin.Link("Chart of Fidelio")).ToBeVisibleAsync();
        await Expect(admin.Link("Chart of Leonore")).ToBeVisibleAsync();
    }

    private static async Task TakeBackAsync(Person admin)
    {
        await admin.GoToAsync("/duplicates?show=merged");
        var line = admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Vanderme" });
        await Expect(line).ToContainTextAsync("was merged into");
        await admin.AssertAccessibleAsync("The list of merges");
        await line.GetByRole(AriaRole.Button, new() { NameRegex = new("Take back") }).ClickAsync();
        await Expect(line).ToContainTextAsync("taken back");
        await admin.GoToAsync("/duplicates");
        await Expect(admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Vandermere" })).ToBeVisibleAsync();
    }
}
