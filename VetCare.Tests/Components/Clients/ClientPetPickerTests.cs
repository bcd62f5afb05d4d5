using Bunit;
using Microsoft.AspNetCore.Components;
using VetCare.Domain.Pets;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using Xunit;

namespace VetCare.Tests.Components.Clients;

public sealed class ClientPetPickerTests : ComponentTest
{
    private PetChoice? picked;

    [Fact]
    public async Task The_only_pet_of_the_chosen_client_is_picked_at_once()
    {
        var registered = await World.RegisterAsync();
        var picker = Picker();
        await SearchAsync(picker, "zolk");
        await picker.Find("[role=option]").ClickAsync(new());
        Assert.Equal(
            new PetChoice(registered.ClientId, "Zoë Żółkiewska", "(212) 555-0123", registered.PetId!.Value, "Misia", Species.Cat, null),
            picked
        );
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_a_client()
    {
        await World.RegisterAsync(Desk.Client("Abe", "Zolker"));
        await World.RegisterAsync(Desk.Client("Bea", "Zolker"));
        var picker = Picker();
        await SearchAsync(picker, "zolker");
        Assert.Equal("client-match-0", picker.Find("input").GetAttribute("aria-activedescendant"));
        await picker.Find("input").KeyDownAsync("ArrowDown");
        await picker.Find("input").KeyDownAsync("Enter");
        Assert.Equal("Bea Zolker", picked?.ClientName);
    }

    [Fact]
    public async Task A_search_without_result_says_so_and_its_words_start_the_new_client()
    {
        var picker = Picker();
        await picker.Find("input").InputAsync("Nobody");
        await picker.WaitForAssertionAsync(() => Assert.Contains("No client matches “Nobody”", picker.Markup, StringComparison.Ordinal));
        await picker.Find("button").ClickAsync(new());
        Assert.Equal("Nobody", picker.Find("#quick-last-name").GetAttribute("value"));
    }

    [Fact]
    public async Task A_refused_new_client_keeps_what_was_typed_and_says_why_next_to_the_field()
    {
        var picker = Picker();
        await picker.Find("button").ClickAsync(new());
        await picker.Find("#quick-first-name").InputAsync("Nina");
        await picker.Find("#quick-phone").InputAsync("12");
        await picker.Find("fieldset .btn.primary").ClickAsync(new());
        await picker.WaitForAssertionAsync(() => Assert.Equal("Enter the surname.", picker.Find("#quick-last-name-error").TextContent));
        Assert.NotNull(picker.Find("#quick-phone-error"));
        Assert.Equal("Choose the species.", picker.Find("#quick-species-error").TextContent);
        Assert.Equal("Nina", picker.Find("#quick-first-name").GetAttribute("value"));
        Assert.Null(picked);
    }

    [Fact]
    public async Task A_new_pet_of_a_known_client_is_registered_and_picked_in_place()
    {
        await World.RegisterAsync();
        var picker = Picker();
        await SearchAsync(picker, "zolk");
        await picker.Find("[role=option]").ClickAsync(new());
        await picker.FindAll(".pick button")[^1].ClickAsync(new());
        await picker.Find("#quick-pet-name").InputAsync("Burek");
        await picker.Find("#quick-species").ChangeAsync("0");
        await picker.Find("fieldset .btn.primary").ClickAsync(new());
        await picker.WaitForAssertionAsync(() => Assert.Equal(("Burek", Species.Dog), (picked?.PetName, picked?.Species)));
    }

    [Fact]
    public void A_refusal_of_the_booking_stands_next_to_the_picker()
    {
        var picker = Show<ClientPetPicker>(parameters => parameters.Add(p => p.Error, "Choose the pet."));
        Assert.Equal("Choose the pet.", picker.Find("#client-search-error").TextContent);
        Assert.Equal("true", picker.Find("#client-search").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Somebody_who_may_not_register_is_not_offered_it()
    {
        Actor = World.AsAssistant();
        Assert.Empty(Picker().FindAll("button"));
    }

    private IRenderedComponent<ClientPetPicker> Picker() =>
        Show<ClientPetPicker>(parameters =>
            parameters.Add(p => p.ValueChanged, EventCallback.Factory.Create<PetChoice?>(this, choice => picked = choice))
        );

    private static async Task SearchAsync(IRenderedComponent<ClientPetPicker> picker, string typed)
    {
        await picker.Find("input").InputAsync(typed);
        await picker.WaitForElementAsync("[role=option]");
    }
}
