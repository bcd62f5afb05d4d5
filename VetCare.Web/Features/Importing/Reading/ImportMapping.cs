using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>Whether 03/04 is the third of April or the fourth of March.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>What a person has decided about a file: which column means what, how dates are written, which word is which species.</summary>
/// <param name="Columns">Field to heading.</param>
/// <param name="Dates">Null leaves it to the dates themselves.</param>
/// <param name="Species">Words of the file, as <see cref="SpeciesWords.Bare"/> has them, to species.</param>
public sealed record ImportMapping(
    IReadOnlyDictionary<string, string> Columns,
    DateOrder? Dates,
    IReadOnlyDictionary<string, Species> Species
)
{
    private const string DatesKey = ":dates";
    private const string SpeciesKey = ":species:";

    public static readonly ImportMapping None = new(new Dictionary<string, string>(), null, new Dictionary<string, Species>());

    /// <summary>One sentence per column that is missing, and per heading that the file does not have.</summary>
    public IEnumerable<Error> Missing(ImportKind kind, IReadOnlyList<string> headings)
    {
        foreach (var need in ImportFields.Needs(kind).Where(need => !need.AnyOf.Any(Columns.ContainsKey)))
            yield return new Error("import.column_missing", need.Sentence, need.AnyOf[0]);
        foreach (var (field, heading) in Columns.Where(pair => !headings.Contains(pair.Value)))
            yield return new Error("import.heading_missing", $"This file has no column “{heading}”. Choose another one.", field);
    }

    /// <summary>As a profile keeps it.</summary>
    public IReadOnlyDictionary<string, string> ToProfile()
    {
        var kept = new Dictionary<string, string>(Columns, StringComparer.Ordinal);
        if (Dates is { } order)
            kept[DatesKey] = order.ToString();
        foreach (var (word, species) in Species)
            kept[SpeciesKey + word] = species.ToString();
        return kept;
    }

    public static ImportMapping FromProfile(IReadOnlyDictionary<string, string> kept) =>
        new(
            kept.Where(pair => !pair.Key.StartsWith(':')).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            kept.TryGetValue(DatesKey, out var order) && Enum.TryParse<DateOrder>(order, out var dates) ? dates : null,
            kept.Where(pair => pair.Key.StartsWith(SpeciesKey, StringComparison.Ordinal))
                .Where(pair => Enum.TryParse<Species>(pair.Value, out _))
                .ToDictionary(pair => pair.Key[SpeciesKey.Length..], pair => Enum.Parse<Species>(pair.Value), StringComparer.Ordinal)
        );
}
