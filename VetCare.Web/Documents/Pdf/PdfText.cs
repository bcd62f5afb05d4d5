using System.Globalization;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>Makes any text people can type safe to print on one line.</summary>
internal static class PdfText
{
    /// <summary>
    /// The text composed (NFC), every run of white space and line breaks as one space, without control and invisible
    /// formatting characters, and with U+FFFD for what is not a character at all.
    /// </summary>
    public static string Clean(string? value)
    {
        if (string.IsNullOrEmpty(value) || IsClean(value))
            return value ?? "";

        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (IsNoncharacter(rune))
                text.Append('\uFFFD');
            else if (IsSpace(rune))
                AppendSpace(text);
            else if (!IsInvisible(rune))
                Append(text, rune);
        }

        return text.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    private static bool IsClean(string value)
    {
        var previous = ' ';
        foreach (var c in value)
        {
            if (c is < ' ' or > '~' || (c == ' ' && previous == ' '))
                return false;
            previous = c;
        }

        return previous != ' ';
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        text.Append(units[..rune.EncodeToUtf16(units)]);
    }

    // U+00A0, U+2007 and U+202F keep words together and are printed as they are.
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) && rune.Value is not (0x00A0 or 0x2007 or 0x202F);

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
