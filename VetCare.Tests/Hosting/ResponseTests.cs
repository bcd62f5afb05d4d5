using System.Net;
using VetCare.Tests.Identity;
using VetCare.Web.Hosting;
using Xunit;

namespace VetCare.Tests.Hosting;

/// <summary>What every answer carries, as an installation outside Development gives it.</summary>
public sealed class ResponseTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/assets/css/tokens.css")]
    [InlineData("/health/live")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string address)
    {
        await host.ClinicsAsync();
        using var client = host.CreateDefaultClient(new Uri("https://localhost"));
        var answer = await client.GetAsync(address);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var scripts = policy.Split(';').Single(part => part.TrimStart().StartsWith("script-src "));
        Assert.DoesNotContain("unsafe-inline", scripts);
        Assert.DoesNotContain("unsafe-eval", scripts);
        Assert.Matches("'nonce-[A-Za-z0-9+/=]{20,}'", scripts);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_nonce_is_used_once()
    {
        await host.ClinicsAsync();
        using var client = host.CreateDefaultClient(new Uri("https://localhost"));
        var first = await client.GetAsync("/account/sign-in");
        var second = await client.GetAsync("/account/sign-in");
        Assert.NotEqual(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Whoever_watches_gets_an_answer_without_signing_in(string address)
    {
        using var client = host.CreateDefaultClient(new Uri("https://localhost"));
        Assert.Equal("Healthy", await client.GetStringAsync(address));
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_BLAZOR/negotiate?negotiateVersion=1")]
    public async Task A_circuit_asked_for_by_another_site_is_refused(string address)
    {
        using var client = host.CreateDefaultClient(new Uri("https://localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Plain_http_is_answered_with_what_to_set_up()
    {
        using var client = host.CreateDefaultClient(new Uri("http://localhost"));
        var answer = await client.GetAsync("/account/sign-in");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("HTTPS only", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public void The_words_of_a_verb_are_not_taken_for_settings()
    {
        Assert.Equal(["--DataFolder=/data"], CommandLine.Settings(["backup", "/backups/monday.db", "--DataFolder=/data"]));
        Assert.Equal(["--DataFolder=/data"], CommandLine.Settings(["rebuild-search", "--DataFolder=/data"]));
        Assert.Equal(["--urls", "http://localhost"], CommandLine.Settings(["--urls", "http://localhost"]));
    }

    [Theory]
    [InlineData("/schedule")]
    [InlineData("/clients")]
    [InlineData("/records")]
    [InlineData("/certificates/01a1fe1a-d603-7b67-a715-080f3867d1bc")]
    [InlineData("/files/01a1fe1a-d603-7b67-a715-080f3867d1bc")]
    public async Task A_stranger_is_sent_to_the_sign_in(string address)
    {
        await host.ClinicsAsync();
        using var client = host.CreateDefaultClient(new Uri("https://localhost"));
        var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in", answer.Headers.Location!.AbsolutePath);
    }
}
