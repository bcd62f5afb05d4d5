using System.Reflection;
using Microsoft.AspNetCore.Components;
using VetCare.Tests.Browser.Support;
using Xunit;

namespace VetCare.Tests.Browser;

/// <summary>Every page there is: accessible in light and dark, inside the window on a desk and on a tablet, without a script error.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(BrowserFixture browser)
{
    // Opening it starts a visit and leads to /records/{recordId}; the set-up page exists only before there is a clinic; see SetupPageTests.
    private static readonly string[] NotLookedAtHere =
    [
        "/visits/open/{appointmentId:guid}",
        "/setup",
        "/account/two-factor",
        "/account/recovery-code",
    ];

    private static readonly string[] BeforeSignIn = ["/account/sign-in", "/not-found", "/error", "/account/access-denied"];

    [BrowserFact]
    public void Every_routable_page_has_an_address_to_be_looked_at()
    {
        var routes = typeof(Program)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Except(NotLookedAtHere)
            .ToList();
        var known = BeforeSignIn.Concat(browser.Addresses.Keys).ToHashSet();
        Assert.True(
            routes.All(known.Contains),
            "Add an address to BrowserFixture.Addresses for: " + string.Join(", ", routes.Where(route => !known.Contains(route)))
        );
    }

    [BrowserFact]
    public Task A_stranger_meets_accessible_pages() => LookAsync(null, BeforeSignIn, dark: false);

    [BrowserFact]
    public Task A_veterinarian_meets_accessible_pages() => LookAsync("vet@riverside.example", browser.Addresses.Values, dark: false);

    [BrowserFact]
    public Task A_veterinarian_meets_accessible_pages_in_the_dark() =>
        LookAsync("vet@riverside.example", browser.Addresses.Values, dark: true);

    [BrowserFact]
    public Task A_receptionist_meets_accessible_pages() =>
        LookAsync("reception@riverside.example", browser.Addresses.Values.Where(address => !address.StartsWith("/records")), dark: false);

    [BrowserFact]
    public Task An_administrator_meets_accessible_pages() => LookAsync("admin@riverside.example", browser.Addresses.Values, dark: false);

    private async Task LookAsync(string? email, IEnumerable<string> addresses, bool dark)
    {
        await using var person = email is null ? await browser.StrangerAsync(dark: dark) : await browser.SignedInAsync(email, dark: dark);
        foreach (var address in addresses)
        {
            await person.GoToAsync(address);
            if (new Uri(person.Page.Url).AbsolutePath == "/account/access-denied" && address != "/account/access-denied")
                continue;
            await person.AssertAccessibleAsync(address);
            await person.AssertNoSidewaysScrollAsync(address);
            await person.Page.SetViewportSizeAsync(820, 1180);
            await person.AssertNoSidewaysScrollAsync(address + " on a tablet");
            await person.Page.SetViewportSizeAsync(1280, 800);
        }
        person.AssertNoComplaints();
    }
}
