using System.Net;
using VetCare.Domain.Audit;
using Xunit;

namespace VetCare.Tests.Identity;

public sealed class ClinicSwitchTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task A_person_of_two_clinics_moves_to_the_other_one()
    {
        var (_, _, branch, _) = await host.ClinicsAsync();
        var (id, email) = await host.PersonAsync(atBranch: true);
        var browser = host.Open();
        await browser.SignInAsync(email);

        var answer = await SwitchAsync(browser, branch);

        Assert.Equal("/account/clinics", Browser.Target(answer));
        Assert.Contains("Riverside Branch (you are here)", await browser.ReadAsync("/account/clinics"));
        Assert.Contains(await host.AuditAsync(AuditAction.Login, id.ToString()), row => row.ClinicId == branch);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clinic_where_the_person_does_not_work_is_refused(bool foreign)
    {
        var clinics = await host.ClinicsAsync();
        var (id, email) = await host.PersonAsync();
        var browser = host.Open();
        await browser.SignInAsync(email);

        var answer = await SwitchAsync(browser, foreign ? clinics.Foreign : clinics.Branch);

        Assert.Equal("/account/access-denied", Browser.Target(answer));
        Assert.Contains("Riverside Main", await browser.ReadAsync("/account/clinics"));
        Assert.All(await host.AuditAsync(AuditAction.Login, id.ToString()), row => Assert.Equal(clinics.Main, row.ClinicId));
    }

    [Fact]
    public async Task Switching_without_the_antiforgery_token_is_refused()
    {
        var (_, _, branch, _) = await host.ClinicsAsync();
        var (_, email) = await host.PersonAsync(atBranch: true);
        var browser = host.Open();
        await browser.SignInAsync(email);

        var answer = await browser.PostAsync("/account/clinic", new Dictionary<string, string> { ["clinicId"] = branch.ToString() });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> SwitchAsync(Browser browser, Guid clinicId)
    {
        // The token of any page of the person is good for any form.
        var page = Page.Of(await browser.ReadAsync("/account/password"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(
            "/account/clinic",
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["clinicId"] = clinicId.ToString(),
                ["returnUrl"] = "/account/clinics",
            }
        );
    }
}
