using Xunit;

namespace VetCare.Tests.Identity;

/// <summary>A stranger cannot tell from the lock whether somebody has an account.</summary>
public sealed class LockoutTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task Failures_before_a_pause_count_alike_for_known_and_unknown_addresses()
    {
        var (_, email) = await host.PersonAsync();

        var known = await PausingAsync(email);
        var unknown = await PausingAsync("stranger@riverside.example");

        Assert.Equal(known, unknown);
        Assert.Contains("10 minutes", known[4]);
        Assert.DoesNotContain("10 minutes", known[5]);
    }

    // Four failures, a pause longer than a lock, the fifth; the lock runs out; one more.
    private async Task<IReadOnlyList<string>> PausingAsync(string address)
    {
        List<string> answers = [];
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            if (attempt > 4)
                host.Time.Advance(TimeSpan.FromMinutes(11));
            answers.Add(await Browser.RefusalsAsync(await host.Open().SignInAsync(address, "not the password at all")));
        }
        return answers;
    }
}
