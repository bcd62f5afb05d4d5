using VetCare.Domain.Common;

namespace VetCare.Web.Data.Search;

/// <summary>How the words of a field are made.</summary>
internal enum SearchFieldKind
{
    Text = 'T',
    Phone = 'P',
    Chip = 'C',
    Email = 'E',
}

/// <summary>Something beside the name that a client or pet is found by, told as "phone 555-0148" when it was.</summary>
/// <param name="Label">Said in front of the value.</param>
/// <param name="IsShown">False for what every result shows anyway, such as the owner of a pet.</param>
internal sealed record SearchField(SearchFieldKind Kind, string Label, string Value, bool IsShown = true)
{
    private const char Between = '\u001F';
    private const char End = '\u001E';

    public IEnumerable<string> Words =>
        Kind switch
        {
            SearchFieldKind.Text => SearchWords.OfCompound(Value),
            SearchFieldKind.Phone => SearchWords.OfPhone(Value),
            SearchFieldKind.Chip => SearchWords.OfChip(Value),
            SearchFieldKind.Email => SearchWords.OfEmail(Value),
        };

    public string Told => $"{Label} {Value}";

    public static string Pack(IEnumerable<SearchField> fields) =>
        string.Concat(
            fields.Select(field => $"{(char)field.Kind}{(field.IsShown ? '1' : '0')}{Clean(field.Label)}{Between}{Clean(field.Value)}{End}")
        );

    public static IEnumerable<SearchField> Unpack(string packed)
    {
        foreach (var field in packed.Split(End, StringSplitOptions.RemoveEmptyEntries))
        {
            var between = field.IndexOf(Between, StringComparison.Ordinal);
            yield return new SearchField((SearchFieldKind)field[0], field[2..between], field[(between + 1)..], field[1] == '1');
        }
    }

    private static string Clean(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;

    /// <summary>Why a result fits: the fields that the terms its name does not answer were found in; null when the name says it all.</summary>
    public static string? Why(SearchQuery query, string title, string packed)
    {
        string[] names = [.. SearchWords.OfCompound(title)];
        var asked = query.Terms.Where(term => !term.Fits(names)).ToList();
        if (asked.Count == 0)
            return null;
        List<string> told = [];
        foreach (var field in Unpack(packed))
        {
            string[] words = [.. field.Words];
            var met = asked.Where(term => term.Fits(words)).ToList();
            if (met.Count == 0 && !(query.Code is { } code && words.Contains(code)))
                continue;
            asked.RemoveAll(met.Contains);
            if (field.IsShown)
                told.Add(field.Told);
            if (asked.Count == 0)
                break;
        }
        return told.Count == 0 ? null : string.Join(", ", told);
    }
}
