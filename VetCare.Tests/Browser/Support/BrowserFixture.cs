using Microsoft.Playwright;
using Xunit;

namespace VetCare.Tests.Browser.Support;

/// <summary>One application and one browser for all browser tests; each person gets a context of their own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private DemoApp? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address => app!.Address;

    /// <summary>For every route template, one address of the demo clinic where there is something to see.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        app = new DemoApp();
        Addresses = await DemoAddresses.FindAsync(app.Services);
        // Patience for a busy machine; nothing here measures time.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Chromium.Arguments }
        );
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }

    /// <summary>A fresh browser with nobody signed in.</summary>
    public async Task<Person> StrangerAsync(int width = 1280, int height = 800, bool dark = false)
    {
        if (browser is null)
            throw new InvalidOperationException("There is no Chromium on this machine; install it, or set VETCARE_TEST_CHROMIUM.");
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Address,
                ViewportSize = new ViewportSize { Width = width, Height = height },
                Locale = "en-US",
                TimezoneId = "America/New_York",
            }
        );
        if (dark)
            await context.AddCookiesAsync([
                new Cookie
                {
                    Name = "vetcare-theme",
                    Value = "dark",
                    Url = Address,
                },
            ]);
        context.SetDefaultTimeout(40_000);
        return await Person.WithAsync(context);
    }

    /// <summary>A person of the demo clinic, signed in and at their start page.</summary>
    public async Task<Person> SignedInAsync(string email, int width = 1280, int height = 800, bool dark = false)
    {
        var person = await StrangerAsync(width, height, dark);
        await person.SignInAsync(email);
        return person;
    }
}

/// <summary>Runs alone, after everything else: a browser beside busy tests is slower than any person.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
