using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Audit;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Identity;

/// <summary>What happens to one account when several requests reach it at the same moment.</summary>
public sealed class ParallelSignInTests(AccountHost host) : IClassFixture<AccountHost>
{
    private const string Wrong = "not the password at all";

    [Fact]
    public async Task Eight_wrong_passwords_at_once_are_all_in_the_audit_and_lock_the_account()
    {
        var (id, email) = await host.PersonAsync();

        var answers = await AtOnceAsync(8, email, Wrong);
        var right = await host.Open().SignInAsync(email);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(9, (await host.AuditAsync(AuditAction.LoginFailed, id.ToString())).Count);
        Assert.Contains("10 minutes", await Browser.RefusalsAsync(right));
    }

    [Fact]
    public async Task Wrong_passwords_at_once_are_each_counted()
    {
        var (id, email) = await host.PersonAsync();

        await AtOnceAsync(4, email, Wrong);

        await using var db = host.System.Open();
        Assert.Equal(4, (await db.Users.SingleAsync(user => user.Id == id)).AccessFailedCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task One_person_signs_in_on_four_devices_at_once(int failuresBefore)
    {
        var (id, email) = await host.PersonAsync();
        for (var failure = 1; failure <= failuresBefore; failure++)
            await host.Open().SignInAsync(email, Wrong);

        var answers = await AtOnceAsync(4, email, AccountHost.Password);

        Assert.All(answers, answer => Assert.Equal("/", Browser.Target(answer)));
        var rows = await host.AuditAsync(AuditAction.Login, id.ToString());
        Assert.Equal(4, rows.Select(row => row.SessionId).Distinct().Count());
        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public async Task A_failure_counts_although_the_account_changed_since_it_was_read()
    {
        var (id, email) = await host.PersonAsync();

        var outcome = await LateAsync(
            email,
            Wrong,
            () => host.ChangeAsync(id, user => (user.AccessFailedCount, user.ConcurrencyStamp) = (3, "moved"))
        );

        Assert.Equal(SignInOutcome.Refused, outcome);
        await using var db = host.System.Open();
        Assert.Equal(4, (await db.Users.SingleAsync(user => user.Id == id)).AccessFailedCount);
        Assert.Single(await host.AuditAsync(AuditAction.LoginFailed, id.ToString()));
    }

    [Fact]
    public async Task The_right_password_does_not_overtake_a_lock_that_came_meanwhile()
    {
        var (id, email) = await host.PersonAsync();

        var outcome = await LateAsync(
            email,
            AccountHost.Password,
            () => host.ChangeAsync(id, user => (user.LockoutEnd, user.ConcurrencyStamp) = (host.Time.GetUtcNow().AddMinutes(10), "moved"))
        );

        Assert.Equal(SignInOutcome.LockedOut, outcome);
        Assert.Empty(await host.AuditAsync(AuditAction.Login, id.ToString()));
        Assert.Single(await host.AuditAsync(AuditAction.LoginFailed, id.ToString()));
    }

    [Fact]
    public async Task The_old_password_does_not_overtake_its_change()
    {
        var (id, email) = await host.PersonAsync();

        var outcome = await LateAsync(
            email,
            AccountHost.Password,
            () => host.ChangeAsync(id, user => (user.SecurityStamp, user.ConcurrencyStamp) = ("changed", "moved"))
        );

        Assert.Equal(SignInOutcome.Refused, outcome);
        Assert.Empty(await host.AuditAsync(AuditAction.Login, id.ToString()));
    }

    private async Task<IReadOnlyList<HttpResponseMessage>> AtOnceAsync(int times, string email, string password)
    {
        var browsers = Enumerable.Range(0, times).Select(_ => host.Open()).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.ReadAsync("/account/sign-in")));
        return await Task.WhenAll(
            browsers.Select(
                (browser, at) => browser.SubmitAsync("/account/sign-in", pages[at], ("Form.Email", email), ("Form.Password", password))
            )
        );
    }

    // The account is read, then changed by somebody else, and only then does the attempt go on.
    private async Task<SignInOutcome> LateAsync(string email, string password, Func<Task> meanwhile)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var http = scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>();
        http.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>().FindByEmailAsync(email));
        await meanwhile();
        return await scope.ServiceProvider.GetRequiredService<SignInDesk>().SignInAsync(email, password);
    }
}
