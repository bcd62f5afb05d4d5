using System.Globalization;
using System.Text;

namespace VetCare.Domain.Common;

/// <summary>How typed text is cleaned and bounded. Names in any script and with emoji are fine.</summary>
public static class TextRules
{
    /// <summary>One line that must be there. The label reads on in a sentence: "surname" gives "Enter the surname."</summary>
    public static Result<string> Required(string? typed, int max, string field, string label)
    {
        var text = Clean(typed, keepLines: false);
        if (text.Length == 0)
            return new Error("text.required", $"Enter the {label}.", field);
        return text.Length <= max ? text : TooLong(text, max, field, label);
    }

    /// <summary>One line that may be missing; null when nothing visible was typed.</summary>
    public static Result<string?> Optional(string? typed, int max, string field, string label) =>
        Bounded(Clean(typed, keepLines: false), max, field, label);

    /// <summary>Running text that may be missing and keeps its line breaks.</summary>
    public static Result<string?> OptionalLines(string? typed, int max, string field, string label) =>
        Bounded(Clean(typed, keepLines: true), max, field, label);

    private static Result<string?> Bounded(string text, int max, string field, string label)
    {
        if (text.Length == 0)
            return Result<string?>.Success(null);
        return text.Length <= max ? text : TooLong(text, max, field, label);
    }

    private static Error TooLong(string text, int max, string field, string label) =>
        new(
            "text.too_long",
            string.Create(CultureInfo.InvariantCulture, $"The {label} may have at most {max} characters; this one has {text.Length}."),
            field
        );

    private static string Clean(string? typed, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return "";
        var lines = keepLines ? typed.ReplaceLineEndings("\n").Split('\n').Select(CleanLine) : [CleanLine(typed)];
        var text = string.Join('\n', lines).Trim().Normalize(NormalizationForm.FormC);
        return text.EnumerateRunes().Any(IsVisible) ? text : "";
    }

    private static string CleanLine(string line)
    {
        var clean = new StringBuilder(line.Length);
        var afterControl = false;
        // Runes replace half a surrogate pair, which neither database nor normalisation would take.
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            {
                afterControl = true;
                continue;
            }
            if (TurnsNeighboursAround(rune))
                continue;
            if (afterControl && clean.Length > 0 && clean[^1] != ' ' && rune.Value != ' ')
                clean.Append(' ');
            afterControl = false;
            clean.Append(rune);
        }
        return clean.ToString().Trim();
    }

    /// <summary>Embedding and override marks would reorder the text beside the name; letters of right-to-left scripts need none.</summary>
    private static bool TurnsNeighboursAround(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;
}
