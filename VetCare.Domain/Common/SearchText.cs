using System.Globalization;
using System.Text;

namespace VetCare.Domain.Common;

/// <summary>Folds names so that "Zoe" finds "Zoë" and "lodz" finds "Łódź": lower case, no accents, single spaces.</summary>
public static class SearchText
{
    public static string Fold(params IEnumerable<string?> parts)
    {
        var folded = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            if (folded.Length > 0)
                folded.Append(' ');
            // Plain letters need no taking apart, and most names have no others.
            var trimmed = part.Trim();
            foreach (var character in Ascii.IsValid(trimmed) ? trimmed : WellFormed(trimmed).Normalize(NormalizationForm.FormD))
                Append(folded, character);
        }
        var text = folded.ToString();
        return Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The beginning of a text, never ending in half a character.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    // Half of a character pair, as a broken program may paste it, cannot be normalized or stored.
    private static string WellFormed(string text)
    {
        if (!text.Any(char.IsSurrogate))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    private static void Append(StringBuilder folded, char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            folded.Append(char.ToLowerInvariant(character));
            return;
        }
        if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            return;
        if (char.IsWhiteSpace(character))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
            return;
        }
        // Letters that Unicode does not decompose into a base letter and a mark.
        folded.Append(
            char.ToLowerInvariant(character) switch
            {
                'ł' => "l",
                'đ' => "d",
                'ð' => "d",
                'ø' => "o",
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'þ' => "th",
                'ı' => "i",
                var other => other.ToString(),
            }
        );
    }
}
