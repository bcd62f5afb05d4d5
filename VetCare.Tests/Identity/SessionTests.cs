using System.Net;
using VetCare.Domain.Audit;
using Xunit;

namespace VetCare.Tests.Identity;

public sealed class SessionTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task The_cookie_is_bound_to_the_host_and_hidden_from_script()
    {
        var (_, email) = await host.PersonAsync();
        var browser = host.Open();

        await browser.SignInAsync(email);

        var cookie = Assert.Single(browser.SetCookies, cookie => cookie.StartsWith("__Host-vetcare=", StringComparison.Ordinal));
        Assert.Contains("; path=/", cookie);
        Assert.Contains("; secure", cookie);
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=lax", cookie);
        Assert.DoesNotContain("domain", cookie);
    }

    [Fact]
    public async Task Signing_out_makes_a_copied_cookie_worthless()
    {
        var (id, email) = await host.PersonAsync();
        var browser = host.Open();
        await browser.SignInAsync(email);
        var thief = browser.Copy();

        var answer = await browser.SubmitAsync("/account/sign-out");
        host.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("/account/sign-in", Browser.Target(answer));
        Assert.Contains("storage", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal("/account/sign-in", Browser.Target(await browser.GetAsync("/account/security")));
        Assert.Equal("/account/sign-in", Browser.Target(await thief.GetAsync("/account/security")));
        Assert.Single(await host.AuditAsync(AuditAction.Logout, id.ToString()));
    }

    [Fact]
    public async Task Looking_at_the_sign_out_page_signs_nobody_out()
    {
        var (_, email) = await host.PersonAsync();
        var browser = host.Open();
        await browser.SignInAsync(email);

        await browser.GetAsync("/account/sign-out");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/security")).StatusCode);
    }

    [Fact]
    public async Task A_cookie_dies_within_a_minute_of_the_person_being_deactivated()
    {
        var (id, email) = await host.PersonAsync();
        var browser = host.Open();
        await browser.SignInAsync(email);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/security")).StatusCode);

        await host.ChangeAsync(id, user => user.IsActive = false);
        host.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("/account/sign-in", Browser.Target(await browser.GetAsync("/account/security")));
    }

    [Fact]
    public async Task A_session_ends_after_a_day_even_when_it_is_used_all_the_time()
    {
        var (_, email) = await host.PersonAsync();
        var browser = host.Open();
        await browser.SignInAsync(email);
        for (var hour = 0; hour < 24; hour += 4)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/security")).StatusCode);
            host.Time.Advance(TimeSpan.FromHours(4));
        }
        host.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("/account/sign-in", Browser.Target(await browser.GetAsync("/account/security")));
    }

    [Fact]
    public async Task Signing_in_again_gives_another_session()
    {
        var (id, email) = await host.PersonAsync();
        await host.Open().SignInAsync(email);
        await host.Open().SignInAsync(email);

        var rows = await host.AuditAsync(AuditAction.Login, id.ToString());

        Assert.Equal(2, rows.Select(row => row.SessionId).Distinct().Count());
    }

    [Fact]
    public async Task Changing_the_password_needs_the_present_one_and_signs_out_the_other_devices()
    {
        var (_, email) = await host.PersonAsync();
        var (here, elsewhere) = (host.Open(), host.Open());
        await here.SignInAsync(email);
        await elsewhere.SignInAsync(email);
        const string Changed = "copper lantern orchard";

        var wrong = await ChangeAsync(here, "not the password at all", Changed, Changed);
        var differing = await ChangeAsync(here, AccountHost.Password, Changed, Changed + "!");
        var weak = await ChangeAsync(here, AccountHost.Password, "Password1234", "Password1234");
        var right = await ChangeAsync(here, AccountHost.Password, Changed, Changed);
        host.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Contains("not your present password", await Browser.RefusalsAsync(wrong));
        Assert.Contains("differ", await Browser.RefusalsAsync(differing));
        Assert.Contains("unrelated words", await Browser.RefusalsAsync(weak));
        Assert.Equal("/account/security", Browser.Target(right));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account/security")).StatusCode);
        Assert.Equal("/account/sign-in", Browser.Target(await elsewhere.GetAsync("/account/security")));
        Assert.Equal("/", Browser.Target(await host.Open().SignInAsync(email, Changed)));
    }

    private static Task<HttpResponseMessage> ChangeAsync(Browser browser, string present, string wanted, string repeated) =>
        browser.SubmitAsync("/account/password", ("Form.Password", present), ("Form.NewPassword", wanted), ("Form.Repeat", repeated));
}
