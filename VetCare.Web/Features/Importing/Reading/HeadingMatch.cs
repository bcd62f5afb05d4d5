using VetCare.Domain.Common;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>Finds the column of a field by its heading, however it is spelled.</summary>
internal static class HeadingMatch
{
    /// <summary>A heading in small letters and digits only: "E-Mail_Address" becomes "emailaddress".</summary>
    public static string Bare(string heading) => string.Concat(SearchText.Fold(heading).Where(char.IsLetterOrDigit));

    /// <summary>Headings as they are used everywhere: an empty one is named by its place, a second one of the same name by its number.</summary>
    public static IReadOnlyList<string> Named(IReadOnlyList<string> headings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<string>(headings.Count);
        for (var at = 0; at < headings.Count; at++)
        {
            var heading = headings[at].Trim().TrimStart('\uFEFF');
            if (heading.Length > 100)
                heading = heading[..100];
            if (heading.Length == 0)
                heading = $"Column {at + 1}";
            for (var copy = 2; !seen.Add(heading); copy++)
                heading = $"{headings[at].Trim()} ({copy})";
            named.Add(heading);
        }
        return named;
    }

    /// <summary>Field to heading. Titles win over synonyms, and no column serves two fields.</summary>
    public static Dictionary<string, string> Propose(IReadOnlyList<ImportField> fields, IReadOnlyList<string> headings)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var free = headings.ToDictionary(heading => heading, Bare, StringComparer.Ordinal);
        var deepest = fields.Max(field => field.Names.Count());
        for (var depth = 0; depth < deepest; depth++)
            foreach (var field in fields.Where(field => !found.ContainsKey(field.Key)))
            {
                var name = field.Names.ElementAtOrDefault(depth);
                var heading = name is null ? null : free.FirstOrDefault(pair => pair.Value == name).Key;
                if (heading is null)
                    continue;
                found[field.Key] = heading;
                free.Remove(heading);
            }
        return found;
    }
}
