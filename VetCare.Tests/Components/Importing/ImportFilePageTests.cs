using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Importing;
using VetCare.Tests.Components.Support;
using VetCare.Web.Features.Importing;
using Xunit;

namespace VetCare.Tests.Components.Importing;

public sealed class ImportFilePageTests : ComponentTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Actor = World.AsAdmin();
    }

    [Fact]
    public async Task The_columns_of_the_file_are_chosen_by_their_headings_and_show_their_first_cells()
    {
        var page = await ShowAsync(ImportKind.Clients, "First name,Last Name,Mail,Shoe size\nAnn,Ash,ann@example.com,42\n");
        Assert.Equal("First name", Chosen(page, "FirstName"));
        Assert.Equal("Last Name", Chosen(page, "LastName"));
        Assert.Equal("Mail", Chosen(page, "Email"));
        Assert.Equal("Not in this file", Chosen(page, "City"));
        Assert.Contains("ann@example.com", page.Find("table.mapping").TextContent, StringComparison.Ordinal);
        Assert.Contains("Not imported: Shoe size.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Columns", page.Find("[aria-current=step]").TextContent[1..]);
    }

    [Fact]
    public async Task A_missing_column_is_said_and_choosing_it_leads_to_the_preview()
    {
        var page = await ShowAsync(ImportKind.Clients, "First name,Beta,E-mail\nAnn,Ash,ann@example.com\nBob,Baker,nonsense\n");
        await Press(page, "Check the file");
        await page.WaitForAssertionAsync(() =>
            Assert.Contains("Choose the column with the surname", page.Find("[role=alert]").TextContent, StringComparison.Ordinal)
        );
        await page.Find("#map-LastName").ChangeAsync("1");
        await Press(page, "Check the file");
        await page.WaitForAssertionAsync(() =>
            Assert.Equal(["1", "0", "1"], page.FindAll(".counts dd").Select(count => count.TextContent))
        );
        Assert.Contains("E-mail: Enter the e-mail address in full", page.Markup, StringComparison.Ordinal);
        await Press(page, "Import 1 row");
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        await page.WaitForAssertionAsync(() => Assert.Matches("/import/[0-9a-f-]{36}$", navigation.Uri));
    }

    [Fact]
    public async Task A_word_that_is_no_species_is_asked_about()
    {
        var page = await ShowAsync(ImportKind.Pets, "Name,Species,Owner e-mail\nMisia,Moggy,ann.carter@example.com\n");
        await Press(page, "Check the file");
        await page.WaitForAssertionAsync(() => Assert.Contains("“moggy” (1 row)", page.Markup, StringComparison.Ordinal));
        var select = page.FindAll("select").Single();
        await select.ChangeAsync("2");
        await Press(page, "Check the file again");
        await page.WaitForAssertionAsync(() => Assert.Equal("1", page.Find(".counts .good dd").TextContent));
        Assert.Contains("Cat", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_sends_the_person_back_to_choose_it()
    {
        var page = Show<ImportFilePage>(parameters => parameters.Add(p => p.FileId, Guid.CreateVersion7()));
        page.WaitForAssertion(() => Assert.Contains("no longer here", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/import", page.Find(".state a").GetAttribute("href"));
    }

    private async Task<IRenderedComponent<ImportFilePage>> ShowAsync(ImportKind kind, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var taken = await Services.GetRequiredService<TakeFile>().ExecuteAsync(new TakeFile.Request(kind, "old.csv", content));
        var page = Show<ImportFilePage>(parameters => parameters.Add(p => p.FileId, taken.Value));
        await page.WaitForElementAsync("table.mapping");
        return page;
    }

    private static string Chosen(IRenderedComponent<ImportFilePage> page, string field) =>
        page.Find($"#map-{field} option[selected]").TextContent;

    private static Task Press(IRenderedComponent<ImportFilePage> page, string label) =>
        page.FindAll("button").Single(button => button.TextContent.Trim().EndsWith(label, StringComparison.Ordinal)).ClickAsync(new());
}
