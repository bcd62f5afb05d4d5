using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>A list of an old system comes in, is looked at, and is taken back; another one goes out.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ImportJourneyTests(BrowserFixture browser)
{
    private const string List =
        "Client First Name;Client Last Name;E-Mail;Mystery\r\nQuirin;Xylander;quirin@example.org;a\r\nRosa;Xylander;rosa(at)example.org;b\r\nQuirin;Xylander;quirin@example.org;c\r\n";

    [BrowserFact]
    public async Task A_list_comes_in_with_its_problems_said_and_is_taken_back()
    {
        await using var admin = await browser.SignedInAsync("admin@riverside.example");
        await admin.FollowAsync(admin.Link("Import and export"), "/import$");
        await Expect(admin.Field("CSV file")).ToBeEnabledAsync();
        await admin.Field("CSV file").SetInputFilesAsync(File("journey.csv", Encoding.Latin1.GetBytes(List)));
        await Expect(admin.Page).ToHaveURLAsync(new Regex("/import/files/"));
        await Expect(admin.Field("First name")).ToHaveValueAsync("0");
        await Expect(admin.Text("Not imported: Mystery")).ToBeVisibleAsync();
        await admin.AssertAccessibleAsync("The columns of an import");
        await admin.AssertNoSidewaysScrollAsync("The columns of an import");

        await admin.Button("Check the file").ClickAsync();
        await Expect(admin.Text("E-Mail: Enter the e-mail address in full")).ToBeVisibleAsync();
        await Expect(admin.Text("Has the phone number or e-mail of Quirin Xylander in line 2")).ToBeVisibleAsync();
        await admin.EventuallyAsync("window.scrollY === 0");
        await admin.AssertAccessibleAsync("The preview of an import");
        await admin.AssertNoSidewaysScrollAsync("The preview of an import");
        await admin.Button("Import 1 row").ClickAsync();

        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "The import is done" })).ToBeVisibleAsync();
        await Expect(admin.Page.Locator(".counts dd")).ToHaveTextAsync(["1", "1", "1"]);
        await admin.AssertAccessibleAsync("The result of an import");
        var result = admin.Page.Url;
        await admin.GoToAsync("/clients?q=xylander");
        await Expect(admin.Link("Quirin Xylander")).ToBeVisibleAsync();

        await admin.GoToAsync(result);
        await Expect(admin.Link("Download the report")).ToBeVisibleAsync();
        var report = await DownloadAsync(admin, admin.Link("Download the report"));
        Assert.Contains("3,refused,\"E-Mail: ", report, StringComparison.Ordinal);
        await admin.Button("Take this import back").ClickAsync();
        await admin.Button("Yes, take it back").ClickAsync();
        await Expect(admin.Text("1 row taken back.")).ToBeVisibleAsync();
        await admin.GoToAsync("/clients?q=xylander");
        await Expect(admin.Text("No client matches “xylander”")).ToBeVisibleAsync();
        admin.AssertNoComplaints();
    }

    [BrowserFact]
    public async Task A_spreadsheet_is_refused_in_words()
    {
        await using var admin = await browser.SignedInAsync("admin@riverside.example");
        await admin.GoToAsync("/import");
        await Expect(admin.Field("CSV file")).ToBeEnabledAsync();
        await admin.Field("CSV file").SetInputFilesAsync(File("list.csv", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]));
        await Expect(admin.Text("This is a spreadsheet, not a CSV file.")).ToBeVisibleAsync();
        await admin.AssertAccessibleAsync("A refused file");
    }

    [BrowserFact]
    public async Task Lists_go_out_whole_as_searched_or_as_selected()
    {
        await using var admin = await browser.SignedInAsync("admin@riverside.example");
        await admin.GoToAsync("/import");
        var pets = await DownloadAsync(admin, admin.Link("Export pets"));
        Assert.Contains("956000012345678", pets, StringComparison.Ordinal);

        await admin.GoToAsync("/clients");
        var first = admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select", Exact = false }).Nth(1);
        await Expect(first).ToBeVisibleAsync();
        await first.CheckAsync();
        await Expect(admin.Text("1 selected")).ToBeVisibleAsync();
        await admin.AssertAccessibleAsync("A selection in the list of clients");
        await admin.AssertNoSidewaysScrollAsync("A selection in the list of clients");
        var selection = await DownloadAsync(admin, admin.Button("Export the selection"));
        Assert.Equal(2, selection.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        admin.AssertNoComplaints();
    }

    private static FilePayload File(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = content,
        };

    private static async Task<string> DownloadAsync(Person person, ILocator control)
    {
        await Expect(control).ToBeVisibleAsync();
        var download = await person.Page.RunAndWaitForDownloadAsync(() => control.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
