using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace VetCare.Tests.Identity;

/// <summary>Reads a page as a browser does.</summary>
internal static class Page
{
    public static IHtmlDocument Of(string html) => new HtmlParser().ParseDocument(html);
}
