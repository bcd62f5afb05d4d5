using Bunit;
using VetCare.Domain.Staff;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Attachments;
using VetCare.Tests.Support;
using VetCare.Web.Features.Attachments.Contracts;
using Xunit;

namespace VetCare.Tests.Components.Attachments;

public sealed class AttachmentsPanelTests : ComponentTest
{
    private IRenderedComponent<AttachmentsPanel> OfPet() =>
        Show<AttachmentsPanel>(p => p.Add(panel => panel.PetId, World.Riverside.Ids.PetId));

    [Fact]
    public async Task An_empty_list_says_what_to_do_and_offers_it()
    {
        // The sample pet has one lab report, which the desk does not see.
        var panel = OfPet();
        await panel.WaitForAssertionAsync(() => Assert.Contains("No documents or photos yet", panel.Markup, StringComparison.Ordinal));
        Assert.NotNull(panel.Find("input[type=file][multiple]"));
        Assert.Equal("environment", panel.Find("#files-camera").GetAttribute("capture"));
        Assert.DoesNotContain("Lab report", panel.Find("#files-category").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_may_only_read_opens_files_and_changes_none()
    {
        await World.KeptAsync(World.Photo());
        Actor = World.AsAssistant();
        var panel = OfPet();
        await panel.WaitForAssertionAsync(() => Assert.NotNull(panel.Find("a[aria-label='Open rex.jpg']")));
        Assert.Empty(panel.FindAll("input[type=file]"));
        Assert.Empty(panel.FindAll(".file-actions button"));
    }

    [Fact]
    public async Task Somebody_who_may_not_see_a_clients_files_is_told_so()
    {
        Actor = World.AsVet() with { Permissions = new HashSet<string> { Permissions.ReadPets } };
        var panel = Show<AttachmentsPanel>(p => p.Add(shown => shown.ClientId, World.Riverside.Ids.ClientId));
        await panel.WaitForAssertionAsync(() =>
            Assert.Contains("Your role does not allow this", panel.Find(".state.error").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_category_narrows_the_list()
    {
        Actor = World.AsVet();
        await World.KeptAsync(World.Photo());
        var panel = OfPet();
        await panel.WaitForAssertionAsync(() => Assert.Equal(2, panel.FindAll(".file").Count));
        await panel.Find("#files-show").ChangeAsync("1");
        await panel.WaitForAssertionAsync(() => Assert.Single(panel.FindAll(".file")));
        Assert.Contains("rex.jpg", panel.Find(".file").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_file_can_be_taken_back_from_the_same_place()
    {
        await World.KeptAsync(World.Photo());
        var panel = OfPet();
        await panel.WaitForAssertionAsync(() => Assert.NotNull(panel.Find("button[aria-label='Remove rex.jpg']")));
        await panel.Find("button[aria-label='Remove rex.jpg']").ClickAsync(new());
        await panel.WaitForAssertionAsync(() => Assert.Contains("“rex.jpg” is removed.", panel.Markup, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll(".file"));
        await panel.Find(".notice button").ClickAsync(new());
        await panel.WaitForAssertionAsync(() => Assert.Single(panel.FindAll(".file")));
    }

    [Fact]
    public async Task The_header_shows_the_species_until_a_portrait_is_chosen_and_follows_the_choice()
    {
        await World.KeptAsync(World.Photo());
        var portrait = Show<PetPortrait>(p => p.Add(shown => shown.PetId, World.Riverside.Ids.PetId));
        await portrait.WaitForAssertionAsync(() => Assert.Equal("pets", portrait.Find(".i").TextContent));
        var panel = OfPet();
        await panel.WaitForAssertionAsync(() => Assert.NotNull(panel.Find("button[aria-label='Use rex.jpg as portrait']")));
        await panel.Find("button[aria-label='Use rex.jpg as portrait']").ClickAsync(new());
        await portrait.WaitForAssertionAsync(() =>
            Assert.EndsWith("/thumbnail", portrait.Find("img").GetAttribute("src"), StringComparison.Ordinal)
        );
    }
}
