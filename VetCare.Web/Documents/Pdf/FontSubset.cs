using System.Globalization;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>
/// The part of a font one document uses. Glyphs are numbered in the order their characters first appear, and every
/// character has its own number, so that text copied from the document is exactly the text that went in, even where
/// the font had only a box to show for it.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font, string resourceName)
{
    private readonly Dictionary<Rune, int> numbers = [];
    private readonly List<Rune> characters = [];

    public TrueTypeFont Font => font;

    /// <summary>The name pages use for the font.</summary>
    public string ResourceName => resourceName;

    /// <summary>The characters used; the first has number 1, because 0 is the glyph for "not defined".</summary>
    public IReadOnlyList<Rune> Characters => characters;

    /// <summary>Writes the text as hexadecimal glyph numbers, and remembers what it used.</summary>
    public void Encode(string text, StringBuilder target)
    {
        foreach (var character in text.EnumerateRunes())
        {
            if (Rune.IsControl(character))
                continue;
            if (!numbers.TryGetValue(character, out var number))
            {
                characters.Add(character);
                numbers.Add(character, number = characters.Count);
            }

            target.Append(CultureInfo.InvariantCulture, $"{number:X4}");
        }
    }

    /// <summary>Advance widths of all numbers from 0 on, in thousandths of the font size.</summary>
    public IEnumerable<int> Widths() => SourceGlyphs().Select(glyph => (int)Math.Round(font.AdvanceOf(glyph) * 1000.0 / font.UnitsPerEm));

    /// <summary>A complete TrueType font holding the used glyphs and the parts they are composed of.</summary>
    public byte[] Build() => new FontSubsetFile(font, SourceGlyphs()).Build();

    private IEnumerable<int> SourceGlyphs() => characters.Select(font.GlyphOf).Prepend(0);
}
