using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Clients;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Shared.Components;
using Xunit;

namespace VetCare.Tests.Components.Clients;

public sealed class ClientFormsTests : ComponentTest
{
    [Fact]
    public async Task A_refused_client_stays_on_the_page_with_every_sentence_next_to_its_field()
    {
        var page = Show<NewClientPage>();
        await page.Find("#f-FirstName").InputAsync("Nina");
        await page.Find("#f-Email").InputAsync("nina@");
        await page.Find("#f-Microchip").InputAsync("12345");
        await page.Find("button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Equal("Enter the surname.", page.Find("#f-LastName-error").TextContent));
        Assert.Contains("in full", page.Find("#f-Email-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("15 digits", page.Find("#f-Microchip-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("f-Email-error", page.Find("#f-Email").GetAttribute("aria-describedby"));
        Assert.Equal("Nina", page.Find("#f-FirstName").GetAttribute("value"));
        Assert.Equal("12345", page.Find("#f-Microchip").GetAttribute("value"));
        Assert.Equal("f-LastName", JSInterop.Invocations["vetcare.focus"][^1].Arguments[0]);
    }

    [Fact]
    public async Task A_registered_client_opens_on_its_page()
    {
        var page = Show<NewClientPage>();
        await page.Find("#f-FirstName").InputAsync("Nina");
        await page.Find("#f-LastName").InputAsync("Kos");
        await page.Find("#f-Phone").InputAsync("555-0177");
        await page.Find(".with-pet input").ChangeAsync(false);
        await page.Find("button[type=submit]").ClickAsync(new());
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        await page.WaitForAssertionAsync(() => Assert.Matches("/clients/[0-9a-f-]{36}$", navigation.Uri));
    }

    [Fact]
    public async Task A_button_is_dead_while_it_saves_and_saves_once()
    {
        var saving = new TaskCompletionSource();
        var saves = 0;
        var button = Show<BusyButton>(parameters =>
            parameters
                .Add(
                    p => p.OnPress,
                    () =>
                    {
                        saves++;
                        return saving.Task;
                    }
                )
                .AddChildContent("Save")
        );
        var first = button.Find("button").ClickAsync(new());
        await button.WaitForAssertionAsync(() => Assert.True(button.Find("button").HasAttribute("disabled")));
        saving.SetResult();
        await first;
        Assert.False(button.Find("button").HasAttribute("disabled"));
        Assert.Equal(1, saves);
    }

    [Fact]
    public async Task Two_people_on_one_client_are_shown_both_entries_and_nothing_is_overwritten_unseen()
    {
        var id = (await World.RegisterAsync()).ClientId;
        var page = Show<EditClientPage>(parameters => parameters.Add(p => p.ClientId, id));
        await (await page.WaitForElementAsync("#f-Phone")).InputAsync("555-0200");
        await page.Find("#f-City").InputAsync("Troy");
        var theirs = Desk.Client(first: "Zofia", phone: "555-0300");
        await World.ChangeAsync<Client>(World.AsVet(), id, client => Assert.True(client.Edit(theirs).IsSuccess));

        await page.Find("button[type=submit]").ClickAsync(new());
        await page.WaitForElementAsync(".conflict");
        Assert.Contains("veterinarian", page.Find("#conflict-title").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["First name", "Phone"], page.FindAll(".conflict tbody th").Select(cell => cell.TextContent));
        Assert.Equal("555-0200", page.Find("#f-Phone").GetAttribute("value"));
        Assert.Equal("555-0300", (await World.FindAsync<Client>(World.AsVet(), id))!.Phone);

        await page.Find("button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Contains("Choose “Keep mine”", page.Markup, StringComparison.Ordinal));
        await page.FindAll(".conflict tr:nth-child(2) button")[0].ClickAsync(new());
        await page.Find("button[type=submit]").ClickAsync(new());
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        await page.WaitForAssertionAsync(() => Assert.EndsWith($"/clients/{id}", navigation.Uri, StringComparison.Ordinal));
        var saved = (await World.FindAsync<Client>(World.AsVet(), id))!;
        Assert.Equal(("Zofia", "555-0200", "Troy"), (saved.FirstName, saved.Phone, saved.City));
    }

    [Fact]
    public async Task A_weight_taken_beside_the_form_does_not_stand_in_the_way_of_saving_it()
    {
        var id = (await World.RegisterAsync()).PetId!.Value;
        var page = Show<EditPetPage>(parameters => parameters.Add(p => p.PetId, id));
        await (await page.WaitForElementAsync("#f-Color")).InputAsync("tabby");
        await page.Find("#weigh-amount").InputAsync("4,2");
        await page.Find("[aria-labelledby=weights-title] button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() =>
            Assert.Contains("4.2 kg", page.Find("[aria-labelledby=weights-title] table").TextContent, StringComparison.Ordinal)
        );
        Assert.Equal("tabby", page.Find("#f-Color").GetAttribute("value"));
        await page.Find(".form-foot button[type=submit]").ClickAsync(new());
        await page.InvokeAsync(() => Task.CompletedTask);
        Assert.Equal("tabby", (await World.FindAsync<Pet>(World.AsVet(), id))!.Color);
    }

    [Fact]
    public async Task A_held_microchip_asks_for_a_second_look_before_it_is_saved()
    {
        var owner = (await World.RegisterAsync(pet: Desk.Pet(microchip: "985112001234567"))).ClientId;
        var page = Show<NewPetPage>(parameters => parameters.Add(p => p.ClientId, owner));
        await (await page.WaitForElementAsync("#f-Name")).InputAsync("Twin");
        await page.Find("#f-Species").ChangeAsync("1");
        await page.Find("#f-Microchip").InputAsync("985 112 001 234 567");
        Assert.Equal("Reads 985 112 001 234 567", page.Find("#f-Microchip-hint").TextContent);
        await page.Find("button[type=submit]").ClickAsync(new());
        await page.WaitForAssertionAsync(() =>
            Assert.Contains("already carries", page.Find("#f-Microchip-error").TextContent, StringComparison.Ordinal)
        );
        await page.Find("fieldset .check input").ChangeAsync(true);
        await page.Find("button[type=submit]").ClickAsync(new());
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        await page.WaitForAssertionAsync(() => Assert.EndsWith($"/clients/{owner}", navigation.Uri, StringComparison.Ordinal));
    }
}
