using System.Buffers.Binary;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>
/// A TrueType font read once and shared by all documents; it never changes after construction. Read are the tables a
/// PDF needs: character map (format 4), metrics and outlines.
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly ushort[] glyphs = new ushort[0x10000];
    private readonly ushort[] advances;
    private readonly int metricCount;
    private readonly bool longOffsets;
    private readonly int missingGlyph;

    public TrueTypeFont(string name, byte[] data)
    {
        Name = name;
        this.data = data;
        for (var i = 0; i < UShort(data, 4); i++)
        {
            var entry = data.AsSpan(12 + (16 * i), 16);
            var offset = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            tables[Encoding.ASCII.GetString(entry[..4])] = (offset, BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
        }

        UnitsPerEm = UShort(Table("head"), 18);
        longOffsets = UShort(Table("head"), 50) != 0;
        GlyphCount = UShort(Table("maxp"), 4);
        metricCount = UShort(Table("hhea"), 34);
        advances = new ushort[GlyphCount];
        for (var glyph = 0; glyph < GlyphCount; glyph++)
            advances[glyph] = UShort(Table("hmtx"), 4 * Math.Min(glyph, metricCount - 1));
        Ascent = Short(Table("hhea"), 4);
        Descent = Short(Table("hhea"), 6);
        CapHeight = Short(Table("OS/2"), 88);
        Bounds = [.. Enumerable.Range(0, 4).Select(i => (int)Short(Table("head"), 36 + (2 * i)))];
        ReadCharacterMap();
        missingGlyph = glyphs[0xFFFD];
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>Height of the line above the baseline, in font units.</summary>
    public int Ascent { get; }

    /// <summary>Depth of the line below the baseline, in font units, negative.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>The box around all glyphs: left, bottom, right, top, in font units.</summary>
    public IReadOnlyList<int> Bounds { get; }

    public bool Covers(Rune character) => character.IsBmp && glyphs[character.Value] != 0;

    /// <summary>The glyph of a character, or the visible replacement glyph where the font has none.</summary>
    public int GlyphOf(Rune character) => Covers(character) ? glyphs[character.Value] : missingGlyph;

    /// <summary>Advance width of a glyph in font units.</summary>
    public int AdvanceOf(int glyph) => advances[glyph];

    public int LeftBearingOf(int glyph) =>
        Short(Table("hmtx"), glyph < metricCount ? (4 * glyph) + 2 : (4 * metricCount) + (2 * (glyph - metricCount)));

    /// <summary>The outline of a glyph as stored, empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var start = OutlineOffset(glyph);
        return Table("glyf")[start..OutlineOffset(glyph + 1)];
    }

    /// <summary>A table of the font, empty where the font has none of that name.</summary>
    public ReadOnlySpan<byte> Table(string name) => tables.TryGetValue(name, out var place) ? data.AsSpan(place.Offset, place.Length) : [];

    private int OutlineOffset(int glyph) =>
        longOffsets ? BinaryPrimitives.ReadInt32BigEndian(Table("loca")[(4 * glyph)..]) : 2 * UShort(Table("loca"), 2 * glyph);

    private void ReadCharacterMap()
    {
        var map = UnicodeMap();
        var segments = UShort(map, 6) / 2;
        int ends = 14,
            starts = 16 + (2 * segments),
            deltas = starts + (2 * segments),
            ranges = deltas + (2 * segments);
        for (var s = 0; s < segments; s++)
        {
            int start = UShort(map, starts + (2 * s)),
                end = Math.Min((int)UShort(map, ends + (2 * s)), 0xFFFE),
                delta = UShort(map, deltas + (2 * s)),
                range = UShort(map, ranges + (2 * s));
            for (var code = start; code <= end; code++)
            {
                var glyph = range == 0 ? code : UShort(map, ranges + (2 * s) + range + (2 * (code - start)));
                glyphs[code] = glyph == 0 && range != 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }

    private ReadOnlySpan<byte> UnicodeMap()
    {
        var table = Table("cmap");
        for (var i = 0; i < UShort(table, 2); i++)
        {
            var entry = table.Slice(4 + (8 * i), 8);
            var map = table[BinaryPrimitives.ReadInt32BigEndian(entry[4..])..];
            if (UShort(entry, 0) is 0 or 3 && UShort(map, 0) == 4)
                return map;
        }

        throw new InvalidDataException("The font " + Name + " has no Unicode character map of format 4.");
    }

    private static ushort UShort(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    private static short Short(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);
}
