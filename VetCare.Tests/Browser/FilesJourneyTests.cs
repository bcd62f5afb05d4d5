using System.Text;
using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>Documents and photos of one pet, from choosing a file to the portrait in the header.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FilesJourneyTests(BrowserFixture browser)
{
    // Drops a picture drawn on the spot, as a hand with a file would.
    private const string Drop = """
        async (zone) => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 });
          const pen = canvas.getContext("2d");
          pen.fillStyle = "teal";
          pen.fillRect(0, 0, 64, 48);
          const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
          const carried = new DataTransfer();
          carried.items.add(new File([blob], "dropped.png", { type: "image/png" }));
          for (const name of ["dragenter", "dragover", "drop"])
            zone.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: carried }));
        }
        """;

    [BrowserFact]
    public async Task A_pets_files_are_chosen_dropped_opened_removed_and_one_becomes_its_portrait()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await RegisterAsync(desk);
        await Expect(desk.Text("No documents or photos yet")).ToBeVisibleAsync();
        await desk.AssertAccessibleAsync("The empty list of files");
        await ChooseAsync(desk);
        await DropAsync(desk);
        await RefuseAsync(desk);
        await OpenAsync(desk);
        await RemoveAndUndoAsync(desk);
        await PortraitAsync(desk);
        await desk.AssertAccessibleAsync("The list of files");
        await desk.Page.SetViewportSizeAsync(820, 1180);
        await desk.AssertNoSidewaysScrollAsync("The list of files on a tablet");
        desk.AssertNoComplaints();
    }

    private static async Task RegisterAsync(Person desk)
    {
        await desk.GoToAsync("/clients/new");
        await desk.Field("First name").FillAsync("Fiona");
        await desk.Field("Surname").FillAsync("Filesworth");
        await desk.Field("Phone").FillAsync("(212) 555-0163");
        await desk.Field("Pet's name").FillAsync("Pixel");
        await desk.Field("Species").SelectOptionAsync("Cat");
        await desk.Button("Register client and pet").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Fiona Filesworth" })).ToBeVisibleAsync();
        await desk.FollowAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Chart" }), "/pets/[0-9a-f-]{36}$");
        await Expect(desk.Page.Locator(".files[data-ready]")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Person desk)
    {
        await desk.Field("New files are").SelectOptionAsync("Insurance");
        await Expect(desk.Page.Locator(".files[data-category=Insurance]")).ToBeVisibleAsync();
        await desk
            .Page.Locator("#files-choose")
            .SetInputFilesAsync(File("policy.pdf", "application/pdf", VetCare.Tests.Support.SampleFiles.Pdf()));
        await Expect(desk.Link("Open policy.pdf")).ToBeVisibleAsync();
        await Expect(Item(desk, "policy.pdf").GetByText("Insurance", new() { Exact = true })).ToBeVisibleAsync();
        await desk
            .Page.Locator("#files-choose")
            .SetInputFilesAsync(File("again.pdf", "application/pdf", VetCare.Tests.Support.SampleFiles.Pdf()));
        await Expect(desk.Text("The same file is already here as “policy.pdf”.")).ToBeVisibleAsync();
        await desk.Button("Dismiss: again.pdf").ClickAsync();
        await desk.Field("New files are").SelectOptionAsync("Photos or other, by the file");
        await Expect(desk.Page.Locator(".files:not([data-category=Insurance])")).ToBeVisibleAsync();
    }

    private static async Task DropAsync(Person desk)
    {
        await desk.Page.Locator("[data-drop]").EvaluateAsync(Drop);
        var picture = Item(desk, "dropped.png").Locator("img");
        await Expect(picture).ToBeVisibleAsync();
        await desk.EventuallyAsync("document.querySelector('.file img').naturalWidth === 64");
    }

    private static async Task RefuseAsync(Person desk)
    {
        var page = Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>");
        await desk.Page.Locator("#files-choose").SetInputFilesAsync(File("holiday.png", "image/png", page));
        await Expect(desk.Text("This file says it is a PNG picture, but its content is a web page.")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator(".file")).ToHaveCountAsync(2);
        await desk.AssertAccessibleAsync("A refused file");
        await desk.Button("Dismiss: holiday.png").ClickAsync();
        await Expect(desk.Text("its content is a web page")).ToHaveCountAsync(0);
    }

    private static async Task OpenAsync(Person desk)
    {
        var opened = await desk.Page.RunAndWaitForPopupAsync(() => desk.Link("Open dropped.png").ClickAsync());
        await opened.WaitForLoadStateAsync();
        Assert.Matches("/files/[0-9a-f-]{36}$", opened.Url);
        await Expect(opened.Locator("img")).ToBeVisibleAsync();
        await opened.CloseAsync();
    }

    private static async Task RemoveAndUndoAsync(Person desk)
    {
        await desk.Button("Remove policy.pdf").ClickAsync();
        await Expect(desk.Text("“policy.pdf” is removed.")).ToBeVisibleAsync();
        await Expect(desk.Link("Open policy.pdf")).ToHaveCountAsync(0);
        await desk.Button("Undo removal").ClickAsync();
        await Expect(desk.Link("Open policy.pdf")).ToBeVisibleAsync();
        await desk.Button("Describe policy.pdf").ClickAsync();
        await desk.Field("Title of policy.pdf").FillAsync("Policy 2026");
        await desk.Button("Save description").ClickAsync();
        await Expect(desk.Link("Open Policy 2026")).ToBeVisibleAsync();
    }

    private static async Task PortraitAsync(Person desk)
    {
        await Expect(desk.Page.Locator(".pet-strip .pet-photo img")).ToHaveCountAsync(0);
        await desk.Button("Use dropped.png as portrait").ClickAsync();
        await Expect(desk.Page.Locator(".pet-strip .pet-photo img")).ToBeVisibleAsync();
        await desk.EventuallyAsync("document.querySelector('.pet-strip .pet-photo img').naturalWidth === 64");
        await Expect(desk.Button("Stop using dropped.png as portrait")).ToBeVisibleAsync();
    }

    private static ILocator Item(Person desk, string name) =>
        desk.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = desk.Link("Open " + name) });

    private static FilePayload File(string name, string type, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = type,
            Buffer = content,
        };
}
