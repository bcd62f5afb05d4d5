using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data.Conventions;
using Xunit;

namespace VetCare.Tests.Identity;

public sealed class TwoFactorTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_of_these_tests_are_those_of_the_standard(long unixSeconds, string expected) =>
        Assert.Equal(expected, Totp.Code(Encoding.ASCII.GetBytes("12345678901234567890"), unixSeconds / 30, 8));

    [Fact]
    public async Task Signing_in_asks_for_the_code_of_the_app_once_it_is_set_up()
    {
        var (_, email) = await host.PersonAsync();
        var (key, codes) = await EnrolAsync(email);
        var browser = host.Open();

        var password = await browser.SignInAsync(email, returnUrl: "/account/security");
        var notYet = await browser.GetAsync("/account/security");
        var code = await EnterAsync(browser, Next(key));

        Assert.Equal(10, codes.Count);
        Assert.Equal("/account/two-factor", Browser.Target(password));
        Assert.Equal("/account/sign-in", Browser.Target(notYet));
        Assert.Equal("/", Browser.Target(code));
        Assert.Contains("On, with an authenticator app", await browser.ReadAsync("/account/security"));
    }

    [Fact]
    public async Task A_code_is_accepted_once()
    {
        var (_, email) = await host.PersonAsync();
        var (key, _) = await EnrolAsync(email);
        var (first, second) = (host.Open(), host.Open());
        await first.SignInAsync(email);
        await second.SignInAsync(email);
        var code = Next(key);

        var accepted = await EnterAsync(first, code);
        var replayed = await EnterAsync(second, code);

        Assert.Equal("/", Browser.Target(accepted));
        Assert.Contains("each code works once", await Browser.RefusalsAsync(replayed));
    }

    [Fact]
    public async Task A_code_of_the_wrong_time_or_a_wrong_code_is_refused()
    {
        var (_, email) = await host.PersonAsync();
        var (key, _) = await EnrolAsync(email);
        var browser = host.Open();
        await browser.SignInAsync(email);
        var old = Totp.Code(key, host.Time.GetUtcNow().AddMinutes(5));

        var answer = await EnterAsync(browser, old);

        Assert.Null(Browser.Target(answer));
        Assert.Contains("not valid now", await Browser.RefusalsAsync(answer));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords()
    {
        var (_, email) = await host.PersonAsync();
        var (key, _) = await EnrolAsync(email);
        var browser = host.Open();
        await browser.SignInAsync(email);
        for (var attempt = 1; attempt <= 5; attempt++)
            await EnterAsync(browser, Totp.Code(key, host.Time.GetUtcNow().AddMinutes(5 + attempt)));

        var answer = await EnterAsync(browser, Next(key));

        Assert.Contains("10 minutes", await Browser.RefusalsAsync(answer));
    }

    [Fact]
    public async Task A_recovery_code_opens_the_account_once()
    {
        var (_, email) = await host.PersonAsync();
        var (_, codes) = await EnrolAsync(email);
        var (first, second) = (host.Open(), host.Open());
        await first.SignInAsync(email);
        await second.SignInAsync(email);

        var accepted = await first.SubmitAsync("/account/recovery-code", ("Form.Code", codes[3].ToLowerInvariant()));
        var again = await second.SubmitAsync("/account/recovery-code", ("Form.Code", codes[3]));

        Assert.Equal("/", Browser.Target(accepted));
        Assert.Contains("unused recovery codes", await Browser.RefusalsAsync(again));
        Assert.Contains("<dd>9</dd>", await first.ReadAsync("/account/security"));
    }

    [Fact]
    public async Task The_database_shows_neither_key_nor_recovery_codes()
    {
        var (id, email) = await host.PersonAsync();
        var (key, codes) = await EnrolAsync(email);

        await using var db = host.System.Open();
        var decrypted = await db.UserTokens.Where(token => token.UserId == id).Select(token => token.Value).ToListAsync();
        var stored = await db
            .Database.SqlQuery<string>($"SELECT value AS \"Value\" FROM user_tokens WHERE value IS NOT NULL")
            .ToListAsync();

        Assert.Contains(key.Replace(" ", ""), decrypted);
        Assert.DoesNotContain(decrypted, value => value!.Contains(codes[0], StringComparison.Ordinal));
        Assert.DoesNotContain(stored, value => value.Contains(key.Replace(" ", ""), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turning_it_off_needs_the_password()
    {
        var (_, email) = await host.PersonAsync();
        var (key, _) = await EnrolAsync(email);
        var browser = host.Open();
        await browser.SignInAsync(email);
        await EnterAsync(browser, Next(key));

        var wrong = await browser.SubmitAsync("/account/two-factor/turn-off", ("Form.Password", "not the password at all"));
        var right = await browser.SubmitAsync("/account/two-factor/turn-off", ("Form.Password", AccountHost.Password));

        Assert.Contains("not your present password", await Browser.RefusalsAsync(wrong));
        Assert.Equal("/account/security", Browser.Target(right));
        Assert.Equal("/", Browser.Target(await host.Open().SignInAsync(email)));
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var (_, email) = await host.PersonAsync();
        var (key, old) = await EnrolAsync(email);
        var browser = host.Open();
        await browser.SignInAsync(email);
        await EnterAsync(browser, Next(key));

        var page = await browser.SubmitAsync("/account/recovery-codes", ("Form.Password", AccountHost.Password));
        var renewed = CodesOf(await page.Content.ReadAsStringAsync());
        var other = host.Open();
        await other.SignInAsync(email);
        var refused = await other.SubmitAsync("/account/recovery-code", ("Form.Code", old[0]));
        var accepted = await other.SubmitAsync("/account/recovery-code", ("Form.Code", renewed[0]));

        Assert.Equal(10, renewed.Count);
        Assert.Contains("unused recovery codes", await Browser.RefusalsAsync(refused));
        Assert.Equal("/", Browser.Target(accepted));
    }

    [Fact]
    public async Task New_recovery_codes_sign_out_the_other_devices()
    {
        var (_, email) = await host.PersonAsync();
        var (key, _) = await EnrolAsync(email);
        var (here, elsewhere) = (host.Open(), host.Open());
        await elsewhere.SignInAsync(email);
        await EnterAsync(elsewhere, Next(key));
        await here.SignInAsync(email);
        await EnterAsync(here, Next(key));

        await here.SubmitAsync("/account/recovery-codes", ("Form.Password", AccountHost.Password));
        host.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account/security")).StatusCode);
        Assert.Equal("/account/sign-in", Browser.Target(await elsewhere.GetAsync("/account/security")));
    }

    [Fact]
    public async Task Turning_it_on_is_in_the_audit_without_its_secret()
    {
        var (id, email) = await host.PersonAsync();
        var (key, _) = await EnrolAsync(email);

        await using var db = host.System.Open();
        var rows = await db
            .AuditLogs.IgnoreQueryFilters([Filters.Clinic])
            .Where(row => row.EntityId.StartsWith(id.ToString()))
            .ToListAsync();

        Assert.Contains(
            rows,
            row => row.NewValues is { } values && values.Contains("\"two_factor_enabled\":true", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(rows, row => row.NewValues is { } values && values.Contains(key.Replace(" ", ""), StringComparison.Ordinal));
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> EnrolAsync(string email)
    {
        var browser = host.Open();
        await browser.SignInAsync(email);
        var begun = await browser.SubmitAsync("/account/authenticator", ("Form.Password", AccountHost.Password));
        var page = await begun.Content.ReadAsStringAsync();
        Assert.Contains("data:image/png;base64,", page);
        var key = Page.Of(page).QuerySelector("code")!.TextContent;
        var done = await browser.SubmitAsync("/account/authenticator", page, ("Form.Code", Totp.Code(key, host.Time.GetUtcNow())));
        return (key, CodesOf(await done.Content.ReadAsStringAsync()));
    }

    // The code used while setting up counts as used; a person, too, waits for the next one.
    private string Next(string key)
    {
        host.Time.Advance(TimeSpan.FromSeconds(30));
        return Totp.Code(key, host.Time.GetUtcNow());
    }

    private static Task<HttpResponseMessage> EnterAsync(Browser browser, string code) =>
        browser.SubmitAsync("/account/two-factor", ("Form.Code", code));

    private static IReadOnlyList<string> CodesOf(string page) =>
        [.. Page.Of(page).QuerySelectorAll(".codes code").Select(code => code.TextContent)];
}
