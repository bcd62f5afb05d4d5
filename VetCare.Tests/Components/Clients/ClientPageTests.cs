using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Clients.History;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Features.Clients.People;
using Xunit;

namespace VetCare.Tests.Components.Clients;

public sealed class ClientPageTests : ComponentTest
{
    [Fact]
    public async Task A_contact_is_added_and_marked_as_somebody_who_may_decide()
    {
        var page = await OpenAsync((await World.RegisterAsync()).ClientId);
        await page.Find("[aria-labelledby=people-title] .push").ClickAsync(new());
        await page.Find("[aria-labelledby=people-title] button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Equal("Enter the name of the person.", page.Find("#contact-name-error").TextContent));
        await page.Find("#contact-name").InputAsync("Ben Ames");
        await page.Find("#contact-phone").InputAsync("(201) 555-0191");
        await page.Find("[aria-labelledby=people-title] .check input").ChangeAsync(true);
        await page.Find("[aria-labelledby=people-title] button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() =>
            Assert.Equal("tel:2015550191", page.Find("[aria-labelledby=people-title] a").GetAttribute("href"))
        );
        Assert.Contains("May decide", page.Find("[aria-labelledby=people-title]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_tag_can_be_put_back()
    {
        var id = (await World.RegisterAsync()).ClientId;
        await World.Case<TagClient>(Actor).ExecuteAsync(new TagClient.Request(id, "breeder"));
        var page = await OpenAsync(id);
        await page.Find("[aria-label='Remove tag breeder']").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".tag")));
        var told = Services.GetRequiredService<NotificationService>().Messages.Single();
        var undo = Render(told.DetailContent!(Services.GetRequiredService<NotificationService>()));
        await undo.Find("button").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(".tag")));
    }

    [Fact]
    public async Task Somebody_who_only_reads_is_offered_no_changes()
    {
        var id = (await World.RegisterAsync()).ClientId;
        Actor = World.AsAssistant();
        var page = await OpenAsync(id);
        Assert.Empty(page.FindAll(".with-side form"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Add", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[aria-label^=Transfer]"));
    }

    [Fact]
    public async Task Every_part_of_the_page_opens_by_its_address_and_says_when_it_is_empty()
    {
        var id = (await World.RegisterAsync()).ClientId;
        var expected = new Dictionary<string, string>
        {
            ["people"] = "No relationships yet",
            ["notes"] = "No dated notes yet",
            ["appointments"] = "Nothing booked",
            ["messages"] = "No messages yet",
            ["documents"] = "Documents",
            ["timeline"] = "Registered as a client",
        };
        foreach (var (tab, text) in expected)
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo($"/clients/{id}?tab={tab}");
            var page = Show<ClientPage>(parameters => parameters.Add(p => p.ClientId, id));
            await page.WaitForAssertionAsync(() => Assert.Contains(text, page.Markup, StringComparison.Ordinal));
            Assert.Single(page.FindAll(".client-tabs [aria-current=page]"));
        }
    }

    [Fact]
    public async Task A_note_is_shown_with_its_author_and_that_it_is_internal()
    {
        var id = (await World.RegisterAsync()).ClientId;
        var panel = Show<NotesPanel>(parameters => parameters.Add(p => p.ClientId, id));
        await (await panel.WaitForElementAsync("#note-text")).InputAsync("Rings twice");
        await panel.Find(".check input").ChangeAsync(true);
        await panel.Find("button[type=submit]").ClickAsync(new());
        await panel.WaitForAssertionAsync(() =>
            Assert.Contains("Rings twice", panel.Find(".note-line").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("Internal", panel.Find(".note-line .chip").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferences_of_two_people_are_never_overwritten_unseen()
    {
        var id = (await World.RegisterAsync()).ClientId;
        var page = await OpenAsync(id, "people");
        await (await page.WaitForElementAsync("[aria-labelledby=preferences-title] .push")).ClickAsync(new());
        await page.Find("[aria-label='Results by Telephone call']").ChangeAsync(true);
        await World.ChangeAsync<Client>(World.AsVet(), id, client => client.Prefer(new CommunicationPreferences(Language: "fr")));
        await page.Find("[aria-labelledby=preferences-title] button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() =>
            Assert.Contains("Results: E-mail, Telephone call", page.Find("[role=alert]").TextContent, StringComparison.Ordinal)
        );
        var kept = (await World.FindAsync<Client>(World.AsVet(), id))!.CommunicationPreferences;
        Assert.Equal(("fr", null), (kept.Language, kept.Consent?.QuietFrom));
        await page.Find("[aria-label='Results by Telephone call']").ChangeAsync(true);
        await page.Find("[aria-labelledby=preferences-title] button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Contains("Results: E-mail, Telephone call", page.Markup, StringComparison.Ordinal));
        Assert.Equal("fr", (await World.FindAsync<Client>(World.AsVet(), id))!.CommunicationPreferences.Language);
    }

    [Fact]
    public async Task The_transfer_names_what_is_missing_next_to_its_field()
    {
        var made = await World.RegisterAsync();
        var dialog = Show<TransferPetDialog>(parameters =>
            parameters.Add(p => p.PetId, made.PetId!.Value).Add(p => p.Today, FakeTime.Today)
        );
        await (await dialog.WaitForElementAsync("button[type=submit]")).ClickAsync(new());
        await dialog.WaitForAssertionAsync(() => Assert.Equal("Choose the new owner.", dialog.Find("#transfer-to-error").TextContent));
        Assert.Equal(made.ClientId, (await World.FindAsync<Pet>(World.AsVet(), made.PetId!.Value))!.ClientId);
    }

    [Fact]
    public async Task Shares_that_add_up_to_more_than_the_pet_are_refused_in_words()
    {
        var made = await World.RegisterAsync(Desk.Client("Ann", "Ames"));
        var grace = (await World.RegisterAsync(Desk.Client("Grace", "Lee"))).ClientId;
        await World.Case<AddCoOwner>(Actor).ExecuteAsync(new AddCoOwner.Request(made.PetId!.Value, grace, 50));
        var dialog = Show<OwnersDialog>(parameters => parameters.Add(p => p.PetId, made.PetId!.Value));
        await (await dialog.WaitForElementAsync($"#share-{made.ClientId}")).InputAsync("60");
        await dialog.FindAll(".owner-line .btn")[0].ClickAsync(new());
        await dialog.WaitForAssertionAsync(() => Assert.Contains("110 percent", dialog.Markup, StringComparison.Ordinal));
        await dialog.Find($"#share-{made.ClientId}").InputAsync("half");
        await dialog.FindAll(".owner-line .btn")[0].ClickAsync(new());
        await dialog.WaitForAssertionAsync(() => Assert.Contains("from 1 to 100", dialog.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_timeline_shows_one_kind_when_asked()
    {
        var panel = Show<TimelinePanel>(parameters => parameters.Add(p => p.ClientId, World.Riverside.Ids.ClientId));
        await panel.WaitForElementAsync(".happened");
        await panel.Find("#timeline-kind").ChangeAsync("4");
        await panel.WaitForAssertionAsync(() => Assert.All(panel.FindAll(".happened .i"), icon => Assert.Equal("pets", icon.TextContent)));
    }

    private async Task<IRenderedComponent<ClientPage>> OpenAsync(Guid id, string? tab = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/clients/{id}" + (tab is null ? "" : $"?tab={tab}"));
        var page = Show<ClientPage>(parameters => parameters.Add(p => p.ClientId, id));
        await page.WaitForElementAsync(".client-tabs");
        return page;
    }
}
