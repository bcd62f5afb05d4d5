using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace VetCare.Tests.Identity;

/// <summary>A browser without script: keeps cookies, follows no redirect by itself, fills in and posts the forms of pages.</summary>
public sealed class Browser(HttpMessageHandler handler)
{
    private static readonly Uri Site = new("https://localhost");
    private readonly HttpClient client = new(handler) { BaseAddress = Site };
    private readonly CookieContainer jar = new();

    public IReadOnlyList<string> SetCookies { get; private set; } = [];

    /// <summary>A second browser with a copy of the cookies, as a thief would have.</summary>
    public Browser Copy()
    {
        var copy = new Browser(handler);
        copy.jar.Add(jar.GetAllCookies());
        return copy;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<string> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var html = await ReadAsync(path);
        return await SubmitAsync(path, html, fields);
    }

    /// <summary>Fills in the form of a page that is already open.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string path, string html, params (string Name, string Value)[] fields)
    {
        var form =
            Page.Of(html).QuerySelector("form[method=post]") as IHtmlFormElement
            ?? throw new InvalidOperationException($"{path} shows no form: {html}");
        var sent = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
            sent[name] = value;
        return PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : path, sent);
    }

    public Task<HttpResponseMessage> PostAsync(string path, IReadOnlyDictionary<string, string> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Sends a body of any kind, as a script of the page does.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password = AccountHost.Password, string returnUrl = "") =>
        SubmitAsync(
            "/account/sign-in" + (returnUrl.Length == 0 ? "" : "?ReturnUrl=" + Uri.EscapeDataString(returnUrl)),
            ("Form.Email", email),
            ("Form.Password", password)
        );

    /// <summary>The address a page leads to, without its query; null when it stays.</summary>
    public static string? Target(HttpResponseMessage answer) =>
        answer.Headers.Location is { } location
            ? (location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString).Split('?')[0]
            : null;

    /// <summary>The sentences a page shows as refusals.</summary>
    public static async Task<string> RefusalsAsync(HttpResponseMessage answer)
    {
        var page = Page.Of(await answer.Content.ReadAsStringAsync());
        return string.Join(
            ' ',
            page.QuerySelectorAll("[role=alert] span:not(.i), .field .error").Select(element => element.TextContent.Trim())
        );
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var address = new Uri(Site, request.RequestUri!);
        request.Headers.TryAddWithoutValidation("User-Agent", "house test");
        if (jar.GetCookieHeader(address) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        var answer = await client.SendAsync(request);
        SetCookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];
        foreach (var cookie in SetCookies)
            jar.SetCookies(address, cookie);
        return answer;
    }
}
