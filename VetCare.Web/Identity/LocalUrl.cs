namespace VetCare.Web.Identity;

/// <summary>Where to go after signing in: only addresses of this site.</summary>
public static class LocalUrl
{
    public const string Start = "/";

    /// <summary>The address itself when it is a path of this site, else the start page.</summary>
    public static string Of(string? wanted) =>
        wanted is ['/', ..] && wanted is not (['/', '/' or '\\', ..]) && !wanted.Any(c => char.IsControl(c) || c == '\\') ? wanted : Start;
}
