using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VetCare.Domain.Audit;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Identity;

public sealed class SignInTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task A_person_signs_in_and_sees_their_own_page()
    {
        var (_, email) = await host.PersonAsync();
        var browser = host.Open();

        var answer = await browser.SignInAsync(email, returnUrl: "/account/security");

        Assert.Equal("/account/security", Browser.Target(answer));
        Assert.Contains(email, await browser.ReadAsync("/account/security"));
    }

    [Theory]
    [InlineData("/account/security")]
    [InlineData("/account/password")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/clinics")]
    [InlineData("/no-such-page")]
    public async Task Without_signing_in_a_page_leads_to_the_sign_in(string path)
    {
        await host.ClinicsAsync();

        Assert.Equal("/account/sign-in", Browser.Target(await host.Open().GetAsync(path)));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var (_, email) = await host.PersonAsync();

        var wrong = await host.Open().SignInAsync(email, "not the password at all");
        var unknown = await host.Open().SignInAsync("nobody@riverside.example");

        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Contains("do not match an active account", await Browser.RefusalsAsync(wrong));
        Assert.Equal(await Browser.RefusalsAsync(wrong), await Browser.RefusalsAsync(unknown));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_even_for_the_right_password()
    {
        var (_, email) = await host.PersonAsync();
        var browser = host.Open();
        for (var failure = 1; failure <= 5; failure++)
            await browser.SignInAsync(email, "not the password at all");

        var right = await browser.SignInAsync(email);

        Assert.Null(Browser.Target(right));
        Assert.Contains("10 minutes", await Browser.RefusalsAsync(right));
    }

    [Fact]
    public async Task An_unknown_address_locks_like_a_known_one()
    {
        var (_, email) = await host.PersonAsync();
        List<string> known = [];
        List<string> unknown = [];
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            known.Add(await Browser.RefusalsAsync(await host.Open().SignInAsync(email, "not the password at all")));
            unknown.Add(
                await Browser.RefusalsAsync(await host.Open().SignInAsync("stranger@riverside.example", "not the password at all"))
            );
        }

        Assert.Equal(known, unknown);
        Assert.Contains("10 minutes", known[^1]);
    }

    [Fact]
    public async Task A_deactivated_person_cannot_sign_in_and_is_told_no_more_than_a_stranger()
    {
        var (id, email) = await host.PersonAsync();
        await host.ChangeAsync(id, user => user.IsActive = false);

        var answer = await host.Open().SignInAsync(email);

        Assert.Contains("do not match an active account", await Browser.RefusalsAsync(answer));
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        var (_, email) = await host.PersonAsync();
        var browser = host.Open();
        await browser.GetAsync("/account/sign-in");

        var answer = await browser.PostAsync(
            "/account/sign-in",
            new Dictionary<string, string>
            {
                ["_handler"] = "sign-in",
                ["Form.Email"] = email,
                ["Form.Password"] = AccountHost.Password,
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_address_costs_as_much_work_as_a_wrong_password()
    {
        var dummy = host.Services.GetRequiredService<DummyPassword>();
        await using var scope = host.Services.CreateAsyncScope();

        Assert.Same(dummy, scope.ServiceProvider.GetRequiredService<DummyPassword>());
        Assert.Equal(
            PasswordRules.HashIterations,
            host.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount
        );
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task After_signing_in_nobody_is_sent_to_another_site(string returnUrl)
    {
        var (_, email) = await host.PersonAsync();

        Assert.Equal("/", Browser.Target(await host.Open().SignInAsync(email, returnUrl: returnUrl)));
    }

    [Fact]
    public async Task Each_sign_in_and_each_failure_leaves_its_row_in_the_audit()
    {
        var (_, main, _, _) = await host.ClinicsAsync();
        var (id, email) = await host.PersonAsync();
        await host.Open().SignInAsync(email, "not the password at all");
        await host.Open().SignInAsync(email);

        var failed = Assert.Single(await host.AuditAsync(AuditAction.LoginFailed, id.ToString()));
        var login = Assert.Single(await host.AuditAsync(AuditAction.Login, id.ToString()));

        Assert.Equal((main, (Guid?)id), (failed.ClinicId, failed.UserId));
        Assert.Equal((main, (Guid?)id, "house test"), (login.ClinicId, login.UserId, login.UserAgent));
        Assert.NotNull(login.SessionId);
    }

    [Fact]
    public async Task A_failure_of_an_unknown_address_is_audited_without_the_address()
    {
        await host.ClinicsAsync();
        var before = (await host.AuditAsync(AuditAction.LoginFailed, "unknown")).Count;

        await host.Open().SignInAsync("maybe-a-password@riverside.example");

        var rows = await host.AuditAsync(AuditAction.LoginFailed, "unknown");
        Assert.Equal(before + 1, rows.Count);
        Assert.All(rows, row => Assert.Null(row.ClinicId));
        Assert.DoesNotContain(rows, row => $"{row.Reason}{row.NewValues}{row.OldValues}".Contains("maybe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_access_is_said_with_the_status_that_means_it()
    {
        await host.ClinicsAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Open().GetAsync("/account/access-denied")).StatusCode);
    }
}

public sealed class GuessLimitTests(StrictHost host) : IClassFixture<StrictHost>
{
    [Fact]
    public async Task Too_many_attempts_from_one_address_are_stopped_with_a_sentence()
    {
        await host.ClinicsAsync();
        HttpResponseMessage? answer = null;
        for (var attempt = 1; attempt <= 4; attempt++)
            answer = await host.Open().SignInAsync($"guess{attempt}@riverside.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.Contains("Wait a minute", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await host.Open().GetAsync("/account/sign-in")).StatusCode);
    }
}
