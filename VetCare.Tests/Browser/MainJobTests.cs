using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>One real visit, from the phone call to the certificate, with three people at three browsers.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MainJobTests(BrowserFixture browser)
{
    private const string Owner = "Zofia Gżegżółka";
    private const string Pet = "Đorđe";

    [BrowserFact]
    public async Task A_visit_goes_from_the_phone_to_the_certificate_and_stays_inside_the_clinic()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await RegisterAsync(desk);
        var appointment = await BookAsync(desk);
        await CheckInAsync(desk);

        await using var vet = await browser.SignedInAsync("vet@riverside.example");
        await WriteAndSignAsync(vet, appointment);
        var chart = await CertifyAsync(vet);

        await DeskSeesTheOutcomeAsync(desk, chart);
        await using var stranger = await browser.SignedInAsync("reception@hillside.example");
        await SeesNothingAsync(stranger, chart);

        desk.AssertNoComplaints();
        vet.AssertNoComplaints();
        stranger.AssertNoComplaints();
    }

    private static async Task RegisterAsync(Person desk)
    {
        await desk.GoToAsync("/clients");
        await desk.Link("New client").ClickAsync();
        await desk.Field("First name").FillAsync("Zofia");
        await desk.Field("Surname").FillAsync("Gżegżółka");
        await desk.Field("Pet's name").FillAsync(Pet);
        await desk.Field("Species").SelectOptionAsync("Dog");
        await desk.Field("Breed").FillAsync("Beagle");
        await desk.Field("Birth date").FillAsync("2019-05-04");
        await desk.Field("Microchip").FillAsync("985 112 001 234 56");
        await desk.Button("Register client and pet").ClickAsync();

        // Both slips are told next to their fields, and nothing typed is lost.
        await Expect(desk.Text("Enter a phone number or an e-mail address")).ToBeVisibleAsync();
        await Expect(desk.Text("this one has 14 digits")).ToBeVisibleAsync();
        await Expect(desk.Field("Surname")).ToHaveValueAsync("Gżegżółka");
        await desk.Field("Phone").FillAsync("(212) 555-0177");
        await desk.Field("Microchip").FillAsync("985 112 001 234 567");
        await desk.Button("Register client and pet").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = Owner })).ToBeVisibleAsync();
    }

    /// <returns>The address that opens the visit.</returns>
    private static async Task<string> BookAsync(Person desk)
    {
        await desk.GoToAsync("/schedule?book=new");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Client or pet").FillAsync("gzegzolka");
        await dialog.GetByRole(AriaRole.Option, new() { NameRegex = new Regex(Owner) }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Pet) }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Sick visit") }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Find a free time" }).ClickAsync();
        var offer = dialog.GetByRole(AriaRole.Group, new() { Name = "Free times" }).GetByRole(AriaRole.Button).First;
        await offer.ClickAsync();
        await dialog.GetByLabel("Reason, as the client says it").FillAsync("Limping since the weekend");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        return await OpenAppointmentAsync(desk);
    }

    private static async Task<string> OpenAppointmentAsync(Person desk)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"{Pet}.*{Owner}") }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Link, new() { Name = Owner })).ToBeVisibleAsync();
        // The desk books and greets; opening the clinical note is not offered to it.
        await Expect(dialog.GetByRole(AriaRole.Link, new() { Name = "Open visit" })).ToHaveCountAsync(0);
        return new Uri(desk.Page.Url).PathAndQuery;
    }

    private static async Task CheckInAsync(Person desk)
    {
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Check in", Exact = true }).ClickAsync();
        await dialog.GetByLabel(new Regex("^Weight in")).FillAsync("14.1");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Check in", Exact = true }).ClickAsync();
        await Expect(desk.Text($"{Pet} is checked in.").First).ToBeVisibleAsync();
    }

    private static async Task WriteAndSignAsync(Person vet, string schedule)
    {
        await vet.GoToAsync(schedule);
        await vet.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"{Pet}.*{Owner}") }).ClickAsync();
        await vet.FollowAsync(vet.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "Open visit" }), "/records/");
        await Expect(vet.Field("Chief complaint")).ToHaveValueAsync("Limping since the weekend");
        await vet.Field("Temperature").FillAsync("39.6");
        await vet.Field("Weight").FillAsync("14.2");
        await vet.Field("Subjective").FillAsync("Limping on the left hind since Saturday.");
        await vet.Field("Assessment").FillAsync("Soft tissue strain.");
        await vet.Field("Plan").FillAsync("Rest for ten days.");
        await vet.Field("Plan").BlurAsync();
        await Expect(vet.Page.GetByText(new Regex("Saved \\d"))).ToBeVisibleAsync();

        // Reloading shows what was saved: the draft never lived in the page alone.
        await vet.Page.ReloadAsync();
        await vet.SettleAsync();
        await Expect(vet.Field("Assessment")).ToHaveValueAsync("Soft tissue strain.");
        await VaccinateAsync(vet);

        await vet.Button("Sign and lock").ClickAsync();
        await vet.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Sign and lock" }).ClickAsync();
        await Expect(vet.Page.GetByText(new Regex("Signed by Dr. Rossi"))).ToBeVisibleAsync();
        await Expect(vet.Page.GetByRole(AriaRole.Textbox, new() { Name = "Assessment" })).ToHaveCountAsync(0);
        await vet.Button("Add addendum").ClickAsync();
        await vet.Page.GetByRole(AriaRole.Dialog).GetByLabel("Addendum", new() { Exact = true }).FillAsync("Owner called: walking better.");
        await vet.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Add addendum" }).ClickAsync();
        await Expect(vet.Text("Owner called: walking better.")).ToBeVisibleAsync();
        await vet.Button("Finish visit").ClickAsync();
        await Expect(vet.Text("Visit finished").First).ToBeVisibleAsync();
        await Expect(vet.Button("Finish visit")).ToHaveCountAsync(0);
    }

    private static async Task VaccinateAsync(Person vet)
    {
        await vet.Button("Record vaccination").ClickAsync();
        var dialog = vet.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Vaccine", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "DHPP" });
        await dialog.GetByLabel("Lot number").FillAsync("DH-10442");
        await dialog.GetByLabel("Lot expiry").FillAsync("2028-01-31");
        await Expect(dialog.GetByLabel("Next due")).Not.ToHaveValueAsync("");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save vaccination" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(vet.Page.GetByText("lot DH-10442")).ToBeVisibleAsync();
    }

    /// <returns>The address of the pet's chart.</returns>
    private static async Task<string> CertifyAsync(Person vet)
    {
        await vet.FollowAsync(vet.Link("Chart"), "/pets/");
        await vet.Button("Issue certificate").ClickAsync();
        var dialog = vet.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Issue certificate" }).ClickAsync();
        var link = dialog.GetByRole(AriaRole.Link, new() { Name = "Open PDF" });
        var address = (await link.GetAttributeAsync("href"))!;
        var pdf = await vet.Context.APIRequest.GetAsync(address);
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.Contains("no-store", pdf.Headers["cache-control"]);
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.ASCII.GetString(await pdf.BodyAsync()));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).Last.ClickAsync();
        await Expect(vet.Page.GetByText(new Regex("RV-\\d{4}-\\d{6}")).First).ToBeVisibleAsync();
        return new Uri(vet.Page.Url).PathAndQuery;
    }

    private static async Task DeskSeesTheOutcomeAsync(Person desk, string chart)
    {
        await desk.GoToAsync(chart);
        await Expect(desk.Text("DHPP").First).ToBeVisibleAsync();
        // What the veterinarian wrote is not the desk's to read, on the page or below it.
        Assert.DoesNotContain("Soft tissue strain", await desk.Page.ContentAsync());
    }

    private static async Task SeesNothingAsync(Person stranger, string chart)
    {
        await stranger.GoToAsync("/clients?q=gzegzolka");
        await Expect(stranger.Text(Owner)).ToHaveCountAsync(0);
        await stranger.Page.GotoAsync(chart);
        await Expect(stranger.Text("This pet is not in your clinic").First).ToBeVisibleAsync();
        Assert.DoesNotContain(Pet, await stranger.Page.ContentAsync());
    }
}
