using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using Xunit;

namespace VetCare.Tests.Identity;

public sealed partial class FirstRunTests : IDisposable
{
    private readonly AccountHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task An_empty_installation_sends_every_page_to_the_set_up()
    {
        Assert.Equal("/setup", Browser.Target(await host.Open().GetAsync("/account/sign-in")));
        Assert.Equal(HttpStatusCode.OK, (await host.Open().GetAsync("/setup")).StatusCode);
    }

    [Fact]
    public async Task The_token_of_the_log_creates_clinic_and_administrator_once()
    {
        var browser = host.Open();

        var answer = await SetUpAsync(browser, Token(), treatsAnimals: true);

        Assert.Equal("/account/sign-in", Browser.Target(answer));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Open().GetAsync("/setup")).StatusCode);
        Assert.Equal(
            "/account/security",
            Browser.Target(await browser.SignInAsync("ada@riverside.example", returnUrl: "/account/security"))
        );
        await using var db = host.System.Open();
        var roles = await db
            .UserRoles.IgnoreQueryFilters([Filters.Clinic])
            .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Code)
            .ToListAsync();
        Assert.Equal([SystemRoles.Admin, SystemRoles.Veterinarian], roles.Order());
        Assert.NotEmpty(await db.AppointmentTypes.IgnoreQueryFilters([Filters.Clinic]).ToListAsync());
        Assert.Single(await db.ScheduleResources.IgnoreQueryFilters([Filters.Clinic]).ToListAsync());
    }

    [Fact]
    public async Task A_wrong_token_creates_nothing()
    {
        var answer = await SetUpAsync(host.Open(), "0000-0000-0000-0000-0000-0000-0000-0000");

        Assert.Contains("not the token", await Browser.RefusalsAsync(answer));
        await using var db = host.System.Open();
        Assert.Empty(await db.Clinics.ToListAsync());
    }

    [Fact]
    public async Task Wrong_tries_never_void_the_token_of_the_log()
    {
        var token = Token();
        var browser = host.Open();
        for (var attempt = 1; attempt <= 12; attempt++)
            await SetUpAsync(browser, "wrong");

        Assert.Equal(token, Token());
        Assert.Equal("/account/sign-in", Browser.Target(await SetUpAsync(browser, token)));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_nothing_is_half_done()
    {
        var answer = await SetUpAsync(host.Open(), Token(), password: "Riverside");

        Assert.Contains("at least 12 characters", await Browser.RefusalsAsync(answer));
        await using var db = host.System.Open();
        Assert.Empty(await db.Organizations.ToListAsync());
    }

    [Fact]
    public async Task Where_a_clinic_exists_there_is_no_set_up_page()
    {
        await host.ClinicsAsync();

        var answer = await host.Open().GetAsync("/setup");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Form.Token", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await host.Open().GetAsync("/account/sign-in")).StatusCode);
    }

    [Fact]
    public async Task A_set_up_form_sent_twice_leads_to_the_start()
    {
        var token = Token();
        var (first, second) = (host.Open(), host.Open());
        var page = await second.ReadAsync("/setup");
        await SetUpAsync(first, token);

        var answer = await second.SubmitAsync("/setup", page, ("Form.Token", token));

        Assert.Equal("/", Browser.Target(answer));
    }

    private string Token()
    {
        _ = host.Server;
        return TokenPattern().Match(host.Log.Lines.Last(line => line.Contains("one-time token", StringComparison.Ordinal))).Value;
    }

    [GeneratedRegex("([0-9a-f]{4}-){7}[0-9a-f]{4}")]
    private static partial Regex TokenPattern();

    private static Task<HttpResponseMessage> SetUpAsync(
        Browser browser,
        string token,
        bool treatsAnimals = false,
        string password = AccountHost.Password
    ) =>
        browser.SubmitAsync(
            "/setup",
            ("Form.Token", token),
            ("Form.OrganizationName", "Riverside Group"),
            ("Form.ClinicName", "Riverside Main"),
            ("Form.Code", "rm"),
            ("Form.Timezone", "Europe/Berlin"),
            ("Form.Currency", "EUR"),
            ("Form.Country", "DE"),
            ("Form.FirstName", "Ada"),
            ("Form.LastName", "Quill"),
            ("Form.Email", "ada@riverside.example"),
            ("Form.Password", password),
            ("Form.Repeat", password),
            ("Form.TreatsAnimals", treatsAnimals ? "true" : "false")
        );
}
