using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>The server restarts, the sign-in ends: what was typed comes back to the person who typed it and to nobody else.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeptTextTests(BrowserFixture browser)
{
    // What the framework's script does to the bar when the server no longer knows the page.
    private const string ServerForgot =
        "document.getElementById('components-reconnect-modal').classList.add('components-reconnect-rejected')";

    [BrowserFact]
    public async Task A_half_filled_form_survives_a_server_that_restarted()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await desk.GoToAsync("/clients/new");
        await desk.Field("Surname").FillAsync("Lindqvist");
        await desk.Field("Notes").FillAsync("Comes with two dogs.\nCall before noon.");
        await desk.Field("Species").SelectOptionAsync("Cat");

        await desk.Page.EvaluateAsync("window.before = true");
        await desk.Page.EvaluateAsync(ServerForgot);
        await desk.EventuallyAsync("!window.before");

        await Expect(desk.Field("Surname")).ToHaveValueAsync("Lindqvist");
        await Expect(desk.Field("Notes")).ToHaveValueAsync("Comes with two dogs.\nCall before noon.");
        // The browser's storage is empty again once the words are back.
        await desk.EventuallyAsync("sessionStorage.length === 0");
    }

    [BrowserFact]
    public async Task What_one_person_typed_is_never_given_to_the_next_one_at_the_same_desk()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await desk.GoToAsync("/clients/new");
        await desk.Field("Surname").FillAsync("Lindqvist");
        await desk.Page.EvaluateAsync("vetcare.keep(false)");
        await desk.Context.ClearCookiesAsync();

        await desk.SignInAsync("vet@riverside.example");
        await desk.GoToAsync("/clients/new");

        await Expect(desk.Field("Surname")).ToHaveValueAsync("");
        await desk.EventuallyAsync("sessionStorage.length === 0");
    }
}
