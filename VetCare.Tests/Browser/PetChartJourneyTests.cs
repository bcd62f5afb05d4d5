using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>The life of two pets of one client: chips, weights, an alert that asks to be read, a group, and a farewell.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PetChartJourneyTests(BrowserFixture browser)
{
    private const string Owner = "Ødegård-Chart";
    private const string First = "Tassilo";
    private const string Second = "Ludmilla";
    private const string Chip = "981020000777001";

    [BrowserFact]
    public async Task A_chart_is_kept_from_the_first_chip_to_the_farewell()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await RegisterAsync(desk);
        await ChipsAsync(desk);
        var chart = await WeightsAsync(desk);
        await GroupAsync(desk);
        await AlertAsync(desk, chart);
        await FarewellAsync(desk, chart);
        desk.AssertNoComplaints();
    }

    private static async Task RegisterAsync(Person desk)
    {
        await desk.GoToAsync("/clients/new");
        await desk.Field("First name").FillAsync("Solveig");
        await desk.Field("Surname").FillAsync(Owner);
        await desk.Field("Phone").FillAsync("(212) 555-0191");
        await PetAsync(desk, First);
        await desk.Button("Register client and pet").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex(Owner) })).ToBeVisibleAsync();

        // The second pet has the same number: named before anything is saved, and taken after a second look.
        await desk.FollowAsync(desk.Link("New pet"), "/pets/new");
        await PetAsync(desk, Second);
        await desk.Button("Register pet").ClickAsync();
        await Expect(desk.Text($"{First} of Solveig {Owner} already carries this number").First).ToBeVisibleAsync();
        await desk.Page.GetByLabel("I checked the number: it is right").CheckAsync();
        await desk.Button("Register pet").ClickAsync();
        await Expect(desk.Link($"Chart of {Second}")).ToBeVisibleAsync();
    }

    private static async Task PetAsync(Person desk, string name)
    {
        await desk.Field("Pet's name").FillAsync(name);
        await desk.Field("Species").SelectOptionAsync("Dog");
        await desk.Field("Breed").FillAsync("Labrador retriever");
        await desk.Field("Birth date").FillAsync("2020-02-29");
        await desk.Field("Microchip").FillAsync(Chip);
    }

    private static async Task ChipsAsync(Person desk)
    {
        await desk.FollowAsync(desk.Link($"Edit or weigh {Second}"), "/edit");
        var chips = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Microchips" });
        await Expect(chips.GetByText("in use")).ToBeVisibleAsync();
        await desk.Button("Add a microchip").ClickAsync();
        await desk.Field("New microchip number").FillAsync("040 098 100 111 955");
        await desk.Field("Place in the body").FillAsync("Left side of the neck");
        await desk.Button("Save microchip").ClickAsync();
        await Expect(chips.GetByText(new Regex("former$"))).ToBeVisibleAsync();
        await Expect(chips.GetByText("040 098 100 111 955", new() { Exact = true })).ToBeVisibleAsync();
        await chips.GetByRole(AriaRole.Button, new() { Name = "Read today (040 098 100 111 955)" }).ClickAsync();
        await Expect(desk.Text("was read today").First).ToBeVisibleAsync();
        await Expect(desk.Field("Microchip")).ToHaveValueAsync("040 098 100 111 955");
    }

    /// <returns>The address of the second pet's chart.</returns>
    private static async Task<string> WeightsAsync(Person desk)
    {
        var chart = new Uri(desk.Page.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal);
        await desk.GoToAsync(chart);
        await WeighAsync(desk, "29.5", "5.5");
        await Expect(Scale(desk).GetByText("5.5 of 9")).ToBeVisibleAsync();
        await WeighAsync(desk, "31", null);
        await Expect(Scale(desk).GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Expect(desk.Text("Shaded: usual for the breed")).ToBeVisibleAsync();

        await Scale(desk).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take out 31 kg") }).ClickAsync();
        await desk.Field("Why is 31 kg wrong?").FillAsync("The lead hung on the scale");
        await desk.Button("Take this weight out").ClickAsync();
        await Expect(Scale(desk).GetByText("31 kg", new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "About the patient" }).GetByText("29.5 kg")).ToBeVisibleAsync();
        await desk.AssertAccessibleAsync("A chart with weights");
        return chart;
    }

    private static async Task WeighAsync(Person desk, string kilograms, string? condition)
    {
        await Scale(desk).GetByRole(AriaRole.Button, new() { Name = "Weigh", Exact = true }).ClickAsync();
        await Expect(desk.Field("New weight")).ToBeVisibleAsync();
        await desk.Field("New weight").FillAsync(kilograms);
        if (condition is not null)
            await desk.Field("Body condition, if judged").FillAsync(condition);
        await desk.Button("Record weight").ClickAsync();
        await Expect(Scale(desk).GetByText($"{kilograms} kg", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static ILocator Scale(Person desk) => desk.Page.GetByRole(AriaRole.Region, new() { Name = "Weight history" });

    private static async Task GroupAsync(Person desk)
    {
        var patient = desk.Page.GetByRole(AriaRole.Region, new() { Name = "About the patient" });
        await desk.FollowAsync(patient.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Owner) }), "/clients/[0-9a-f-]{36}");
        await desk.FollowAsync(desk.Link("New pet"), "/pets/new");
        await desk.Field("Pet's name").FillAsync("Chart flock");
        await desk.Field("Species").SelectOptionAsync("Sheep");
        await desk.Field("This record is for").SelectOptionAsync("Herd or flock");
        await desk.Field("How many animals").FillAsync("12");
        await desk.Button("Register pet").ClickAsync();
        await desk.FollowAsync(desk.Link("Chart of Chart flock"), "/pets/[0-9a-f-]{36}$");
        await Expect(desk.Text("herd of 12").First).ToBeVisibleAsync();
        await desk.Button("Add a member").ClickAsync();
        await desk.Field("Name or mark").FillAsync("Ear tag 0417");
        await desk.Button("Add to the group").ClickAsync();
        await Expect(desk.Text("Ear tag 0417").First).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Left the group (Ear tag 0417)" }).ClickAsync();
        await Expect(desk.Page.GetByText(", left ")).ToBeVisibleAsync();
    }

    private static async Task AlertAsync(Person desk, string chart)
    {
        await desk.GoToAsync(chart + "/edit");
        await desk.Button("Add an alert").ClickAsync();
        await desk.Field("Text of the alert").FillAsync("Slips her collar");
        await desk.Page.GetByLabel("Everybody must acknowledge it once a day").CheckAsync();
        await desk.Button("Save alert").ClickAsync();
        await Expect(desk.Text("asks everybody").First).ToBeVisibleAsync();

        await desk.Page.GotoAsync(chart);
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Slips her collar")).ToBeVisibleAsync();
        await desk.AssertAccessibleAsync("An alert that asks to be read");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "I have read this" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await desk.GoToAsync(chart);
        await Expect(desk.Text("Timeline").First).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static async Task FarewellAsync(Person desk, string chart)
    {
        await desk.FollowAsync(desk.Link($"Book for {Second}"), "book=new");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Wellness") }).ClickAsync();
        await dialog.GetByLabel("Date", new() { Exact = true }).FillAsync("2026-12-02");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Find a free time" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Group, new() { Name = "Free times" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);

        await desk.GoToAsync(chart + "/edit");
        await desk.Button($"Record the death of {Second}").ClickAsync();
        await desk.Field("Date of death").FillAsync("2026-11-23");
        await desk.Field("The family's wish").SelectOptionAsync("Private cremation");
        await desk.Button($"Yes, {Second} has died").ClickAsync();
        await Expect(desk.Text("One coming appointment was cancelled").First).ToBeVisibleAsync();
        await desk.GoToAsync(chart);
        await Expect(desk.Text($"{Second} died on 23 Nov 2026.").First).ToBeVisibleAsync();
        await Expect(desk.Link($"Book for {Second}")).ToHaveCountAsync(0);
    }
}
