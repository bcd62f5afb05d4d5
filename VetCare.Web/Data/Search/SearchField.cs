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

    // Only numbers are found in numbers; a look at the letters is cheaper than taking the words apart.
    private bool MayFit(bool hasNumber, bool hasWord) =>
        Kind switch
        {
            SearchFieldKind.Phone => hasNumber,
            SearchFieldKind.Chip => true,
            _ => hasWord || Value.AsSpan().ContainsAnyInRange('0', '9'),
        };

    private static string Clean(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;

    /// <summary>Why a result fits: the fields that the terms its name does not answer were found in; null when the name says it all.</summary>
    public static string? Why(SearchQuery query, string title, string packed)
    {
        string[] names = [.. SearchWords.OfCompound(title)];
        var asked = query.Terms.Where(term => !term.Fits(names)).ToList();
        if (asked.Count == 0)
            return null;
        var (hasNumber, hasWord) = (query.Terms.Any(term => term.IsNumber), query.Terms.Any(term => !term.IsNumber));
        var fields = Unpack(packed)
            .Where(field => field.MayFit(hasNumber, hasWord))
            .Select(field => (Field: field, Words: field.Words.ToArray()))
            .ToList();
        if (query.Code is { } code && fields.Find(field => field.Words.Contains(code)).Field is { } coded)
            return coded.Told;
        List<string> told = [];
        // The field that answers most comes first: "12 Main" is the street, not a phone number with a 12 and a street.
        while (asked.Count > 0)
        {
            var (best, words) = fields.MaxBy(field => asked.Count(term => term.Fits(field.Words)));
            if (best is null || asked.RemoveAll(term => term.Fits(words)) == 0)
                break;
            if (best.IsShown)
                told.Add(best.Told);
        }
        return told.Count == 0 ? null : string.Join(", ", told);
    }
}
