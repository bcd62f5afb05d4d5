using Xunit;

namespace VetCare.Tests.Browser.Support;

/// <summary>Runs in a real Chromium. Without one the test is skipped on a laptop and fails in CI.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "No Chromium found. Install it, or set VETCARE_TEST_CHROMIUM to its path.";
    }
}

/// <summary>Where the browser is.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string? Path { get; } = Environment.GetEnvironmentVariable("VETCARE_TEST_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    /// <summary>Quiet, and without a sandbox only where the sandbox cannot work: as root.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        .. Environment.UserName == "root" ? new[] { "--no-sandbox" } : [],
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
}
