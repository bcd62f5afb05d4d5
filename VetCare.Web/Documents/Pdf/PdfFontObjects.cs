using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>Writes an embedded font: a composite font addressed by glyph number, with a map back to Unicode.</summary>
internal static class PdfFontObjects
{
    private const int MapEntriesAtOnce = 100;

    /// <summary>Adds the objects of one font and returns the number of the one that pages refer to.</summary>
    public static int Add(PdfObjects objects, FontSubset subset)
    {
        var font = subset.Font;
        var file = subset.Build();
        var name = SubsetTag(file) + "+" + font.Name;
        var fileId = objects.AddCompressed(string.Create(CultureInfo.InvariantCulture, $"/Length1 {file.Length}"), file);
        var box = string.Join(' ', font.Bounds.Select(value => PerThousand(font, value)));
        var weight = font.Name.EndsWith("Bold", StringComparison.Ordinal) ? 140 : 80;
        var descriptor = objects.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0/Ascent {PerThousand(font, font.Ascent)}/Descent {PerThousand(font, font.Descent)}/CapHeight {PerThousand(font, font.CapHeight)}/StemV {weight}/FontFile2 {fileId} 0 R>>"
            )
        );
        var descendant = objects.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/W[0[{string.Join(' ', subset.Widths())}]]>>"
            )
        );
        var unicode = objects.AddCompressed("", Encoding.ASCII.GetBytes(UnicodeMap(subset.Characters)));
        return objects.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
            )
        );
    }

    internal static string UnicodeMap(IReadOnlyList<Rune> characters)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        );
        for (var first = 0; first < characters.Count; first += MapEntriesAtOnce)
        {
            var count = Math.Min(MapEntriesAtOnce, characters.Count - first);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var i = first; i < first + count; i++)
            {
                var unicode = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(characters[i].ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{i + 1:X4}> <{unicode}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    // Six capital letters that differ between subsets, as ISO 32000-1, 9.6.4 asks.
    private static string SubsetTag(byte[] file) =>
        string.Create(
            6,
            SHA256.HashData(file),
            (tag, digest) =>
            {
                for (var i = 0; i < tag.Length; i++)
                    tag[i] = (char)('A' + (digest[i] % 26));
            }
        );

    private static int PerThousand(TrueTypeFont font, int units) => (int)Math.Round(units * 1000.0 / font.UnitsPerEm);
}
