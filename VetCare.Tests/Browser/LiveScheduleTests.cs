using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>Two people before one day: what one does, the other sees without touching anything.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LiveScheduleTests(BrowserFixture browser)
{
    private const string Day = "/schedule/2026-12-09";

    [BrowserFact]
    public async Task A_booking_of_one_receptionist_appears_on_the_screen_of_the_other()
    {
        await using var watcher = await browser.SignedInAsync("vet@riverside.example");
        await watcher.GoToAsync(Day);
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await desk.GoToAsync($"{Day}?book=new");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Client or pet").FillAsync("956000012345678");
        await dialog.GetByRole(AriaRole.Option, new() { NameRegex = new("Ann Carter") }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("Rex") }).First.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sick visit") }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Find a free time" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Group, new() { Name = "Free times" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await dialog.GetByLabel("Reason, as the client says it").FillAsync("Scratches the left ear");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);

        // Well before the schedule would read again by its own clock.
        var block = watcher.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Rex.*Ann Carter") });
        await Expect(block).ToBeVisibleAsync(new() { Timeout = 15_000 });
        watcher.AssertNoComplaints();
    }
}
