using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Features.Merging;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Merging;
using VetCare.Web.Features.Merging.Contracts;
using Xunit;

namespace VetCare.Tests.Components.Merging;

public sealed class MergePageTests : ComponentTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Actor = World.AsAdmin();
    }

    [Fact]
    public async Task Only_what_differs_is_asked_and_every_answer_has_a_name_of_its_own()
    {
        var (page, _, _) = await ClientsAsync();
        var groups = page.FindAll("[role=radiogroup]").Select(group => group.QuerySelector("span")!.TextContent);
        Assert.Equal(["Name", "Phone", "Notes"], groups);
        var names = page.FindAll("label.check").Select(label => label.TextContent.Trim()).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains(names, name => name.Contains("Phone of the other one:", StringComparison.Ordinal));
        Assert.Contains("1 pet", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_merge_is_confirmed_by_name_takes_the_chosen_values_and_leads_to_the_kept_client()
    {
        var (page, kept, absorbed) = await ClientsAsync();
        await page.FindAll("input[name=f-Phone]")[1].ChangeAsync(new ChangeEventArgs { Value = "on" });
        await page.Find("button.primary").ClickAsync(new());
        Assert.Contains("Merge Nora Quil into Nora Quill?", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        await page.Find("[role=alertdialog] button.primary").ClickAsync(new());
        await page.WaitForAssertionAsync(() =>
            Assert.EndsWith($"/clients/{kept}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal)
        );
        Assert.Equal("555-0002", (await World.FindAsync<Client>(Actor, kept))!.Phone);
        Assert.Null(await World.FindAsync<Client>(Actor, absorbed));
    }

    [Fact]
    public async Task What_only_a_person_can_tell_has_no_answer_chosen_and_says_so_when_it_is_missing()
    {
        var owner = await World.OtherClientAsync();
        var kept = await World.OtherDogAsync(owner.Id, chip: "985112001234567");
        var page = Show<MergePetsPage>(parameters =>
            parameters.Add(p => p.KeptPetId, kept.Id).Add(p => p.AbsorbedPetId, World.Riverside.Ids.PetId)
        );
        await page.WaitForElementAsync("[role=radiogroup]");
        Assert.Empty(page.FindAll("input[name=f-Owner][checked]"));
        await page.Find("button.primary").ClickAsync(new());
        await page.Find("[role=alertdialog] button.primary").ClickAsync(new());
        await page.WaitForAssertionAsync(() =>
            Assert.Contains("They belong to different owners. Choose which is right.", page.Markup, StringComparison.Ordinal)
        );
        Assert.NotNull(await World.FindAsync<Pet>(Actor, World.Riverside.Ids.PetId));
    }

    [Fact]
    public async Task Two_species_are_refused_on_opening()
    {
        var cat = (await World.RegisterAsync(pet: Desk.Pet(species: Species.Cat))).PetId!.Value;
        var page = Show<MergePetsPage>(parameters =>
            parameters.Add(p => p.KeptPetId, cat).Add(p => p.AbsorbedPetId, World.Riverside.Ids.PetId)
        );
        await page.WaitForAssertionAsync(() => Assert.Contains("different species", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_old_address_of_an_absorbed_client_leads_on()
    {
        var (one, other) = (await World.OtherClientAsync(), await World.OtherClientAsync("Karter"));
        await World.MergeClientsAsync(one.Id, other.Id);
        Show<ClientPage>(parameters => parameters.Add(p => p.ClientId, other.Id));
        Assert.EndsWith($"/clients/{one.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspicion_is_answered_with_not_the_same_and_leaves_the_list()
    {
        Actor = World.AsReceptionist();
        await World.RegisterAsync(Desk.Client("Nora", "Quill", "212 555 0188"));
        await World.RegisterAsync(Desk.Client("Nora", "Quil", "(212) 555-0188"));
        var list = Show<SuspicionList>(parameters => parameters.Add(p => p.OfPets, false));
        await list.WaitForElementAsync("li");
        Assert.Contains("Same telephone number", list.Markup, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("a.primary"));
        await list.Find("button").ClickAsync(new());
        await list.WaitForAssertionAsync(() => Assert.Contains("No clients look alike", list.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_who_is_already_here_is_named_while_another_is_typed()
    {
        Actor = World.AsReceptionist();
        await World.RegisterAsync(Desk.Client("Nora", "Quill", "212 555 0188"));
        var notice = Show<SimilarClientNotice>(parameters => parameters.Add(p => p.Phone, "(212) 555-0188"));
        await notice.WaitForElementAsync(".notice");
        Assert.Contains("Nora Quill, 212 555 0188, is already here (same telephone number)", notice.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_but_the_undecided_ones_starts_with_an_answer()
    {
        var owner = await World.OtherClientAsync();
        var kept = await World.OtherDogAsync(owner.Id);
        await World.ChangeAsync<Pet>(
            Actor,
            World.Riverside.Ids.PetId,
            pet => pet.Edit(Desk.Pet("Rexi", Species.Dog) with { Allergies = "penicillin" }, Tests.Support.FakeTime.Today)
        );
        var page = Show<MergePetsPage>(parameters =>
            parameters.Add(p => p.KeptPetId, kept.Id).Add(p => p.AbsorbedPetId, World.Riverside.Ids.PetId)
        );
        await page.WaitForElementAsync("[role=radiogroup]");
        var open = page.FindAll("[role=radiogroup]").Where(group => group.QuerySelector("[checked]") is null);
        Assert.Equal(["Owner"], open.Select(group => group.QuerySelector("span")!.TextContent));
    }

    private async Task<(IRenderedComponent<MergeClientsPage> Page, Guid Kept, Guid Absorbed)> ClientsAsync()
    {
        var kept = (await World.RegisterAsync(Desk.Client("Nora", "Quill", "555-0001") with { Notes = "Rings twice" })).ClientId;
        var absorbed = (await World.RegisterAsync(Desk.Client("Nora", "Quil", "555-0002") with { Notes = "Pays in cash" })).ClientId;
        var page = Show<MergeClientsPage>(parameters => parameters.Add(p => p.KeptClientId, kept).Add(p => p.AbsorbedClientId, absorbed));
        await page.WaitForElementAsync("[role=radiogroup]");
        return (page, kept, absorbed);
    }
}
