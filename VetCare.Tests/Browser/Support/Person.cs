using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VetCare.Web.Data.Seeding;
using Xunit;
using Xunit.Sdk;

namespace VetCare.Tests.Browser.Support;

/// <summary>Somebody at a browser: finds controls by what they are called, as people do.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private Person(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }
    public IPage Page { get; }

    internal static async Task<Person> WithAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var person = new Person(context, page);
        page.Console += (_, message) =>
        {
            // A page that answers "not found" or "not allowed" is meant to; anything else that fails to load is not.
            if (message.Type == "error" && !message.Location.StartsWith(page.Url, StringComparison.Ordinal))
                lock (person.complaints)
                    person.complaints.Add(message.Text);
        };
        page.PageError += (_, error) =>
        {
            lock (person.complaints)
                person.complaints.Add(error);
        };
        return person;
    }

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.GetByLabel("E-mail address").FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoStaff.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/account/"));
        await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
    }

    /// <summary>Goes to an address and waits until the page has its heading and nothing loads any more.</summary>
    public async Task GoToAsync(string address)
    {
        await Page.GotoAsync(address);
        await SettleAsync();
    }

    public async Task SettleAsync()
    {
        await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status, new() { Name = "Loading" })).ToHaveCountAsync(0);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public ILocator Text(string text) => Page.GetByText(text);

    /// <summary>
    /// Follows a link to a page. A page that is just being drawn anew can swallow a click; a person clicks again, and so does this one.
    /// </summary>
    public async Task FollowAsync(ILocator link, string address)
    {
        var there = new System.Text.RegularExpressions.Regex(address);
        for (var left = 5; left > 0 && !there.IsMatch(Page.Url); left--)
        {
            try
            {
                await link.ClickAsync(new LocatorClickOptions { Timeout = 8_000 });
                await Page.WaitForURLAsync(there, new PageWaitForURLOptions { Timeout = 8_000 });
            }
            catch (TimeoutException) when (left > 1)
            {
                // Once more.
            }
        }
        await SettleAsync();
    }

    /// <summary>Waits until the browser answers yes. Asked from outside, because the pages' policy lets no script be evaluated inside.</summary>
    public async Task EventuallyAsync(string condition)
    {
        for (var left = 100; left > 0; left--)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>(condition))
                    return;
            }
            catch (PlaywrightException) when (left > 1)
            {
                // The page is just being replaced.
            }
            await Task.Delay(100);
        }
        throw new XunitException($"It never became true that {condition}.");
    }

    /// <summary>WCAG 2.2 A and AA by axe; a violation names the rule and the element.</summary>
    public async Task AssertAccessibleAsync(string what)
    {
        var found = await Page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                },
            }
        );
        if (found.Violations.Length == 0)
            return;
        var lines = found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"));
        throw new XunitException($"{what} is not accessible:\n" + string.Join('\n', lines.Take(20)));
    }

    /// <summary>Nothing may be wider than the window.</summary>
    public async Task AssertNoSidewaysScrollAsync(string what)
    {
        var wider = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wider <= 0, $"{what} scrolls sideways by {wider} pixels");
    }

    /// <summary>No script error and no refusal by the content security policy so far.</summary>
    public void AssertNoComplaints()
    {
        lock (complaints)
            Assert.Empty(complaints);
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
