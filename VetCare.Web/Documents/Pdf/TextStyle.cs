using System.Globalization;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>How a piece of text looks, and how wide it becomes.</summary>
/// <param name="Size">Font size in points.</param>
internal sealed record TextStyle(TrueTypeFont Font, double Size, PdfColor Color)
{
    private const string Ellipsis = "…";

    /// <summary>From the top of a line of this height down to its baseline, in points.</summary>
    public double BaselineIn(double lineHeight)
    {
        var scale = Size / Font.UnitsPerEm;
        return ((lineHeight - ((Font.Ascent - Font.Descent) * scale)) / 2) + (Font.Ascent * scale);
    }

    /// <summary>Width in points, not counting spaces at the end.</summary>
    public double Measure(string text)
    {
        var width = 0.0;
        foreach (var character in text.AsSpan().TrimEnd(' ').EnumerateRunes())
            width += WidthOf(character);
        return width;
    }

    /// <summary>
    /// The text in lines no wider than <paramref name="width"/> points, broken at spaces and hyphens, and inside a word only
    /// where it alone is wider than a line. A line broken at a space keeps the space, so that joining the lines gives the text.
    /// </summary>
    public IReadOnlyList<string> Wrap(string? value, double width)
    {
        var text = PdfText.Clean(value);
        var lines = new List<string>();
        int start = 0,
            at = 0,
            breakAt = 0;
        double lineWidth = 0,
            widthAtBreak = 0;
        foreach (var character in text.EnumerateRunes())
        {
            var advance = WidthOf(character);
            while (lineWidth + advance > width && at > start && character.Value != ' ' && !Attaches(character, advance))
            {
                var end = breakAt > start ? breakAt : at;
                lines.Add(text[start..end]);
                lineWidth = end == at ? 0 : lineWidth - widthAtBreak;
                start = end;
            }

            lineWidth += advance;
            at += character.Utf16SequenceLength;
            if (character.Value is ' ' or '-')
                (breakAt, widthAtBreak) = (at, lineWidth);
        }

        if (at > start)
            lines.Add(text[start..]);
        return lines;
    }

    /// <summary>The text on one line, ending in an ellipsis where it would be wider than <paramref name="width"/> points.</summary>
    public string Shorten(string? value, double width)
    {
        var text = PdfText.Clean(value);
        if (Measure(text) <= width)
            return text;
        var lines = Wrap(text, width - Measure(Ellipsis));
        return lines[0].TrimEnd(' ') + Ellipsis;
    }

    private double WidthOf(Rune character) => Font.AdvanceOf(Font.GlyphOf(character)) * Size / Font.UnitsPerEm;

    private static bool Attaches(Rune character, double advance) =>
        advance == 0 && Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
