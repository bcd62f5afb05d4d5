using System.Buffers.Binary;
using System.Text;
using VetCare.Web.Documents.Pdf;
using Xunit;

namespace VetCare.Tests.Documents;

public sealed class FontSubsetTests
{
    private const string Names = "Zoë Żółć Ελληνικά Đorđe Nguyễn";

    [Fact]
    public void Every_character_keeps_its_outline_and_its_width()
    {
        var font = PdfFonts.Regular;
        var subset = Subset(Names);
        var file = new FontFile(subset.Build());

        Assert.Equal(file.GlyphCount + 1, file.Table("loca").Length / 4);
        for (var i = 0; i < subset.Characters.Count; i++)
        {
            var source = font.GlyphOf(subset.Characters[i]);
            AssertSameOutline(font, source, file, i + 1);
            Assert.Equal(font.AdvanceOf(source), BinaryPrimitives.ReadUInt16BigEndian(file.Table("hmtx").AsSpan(4 * (i + 1))));
        }
    }

    [Fact]
    public void A_glyph_made_of_parts_brings_its_parts_along()
    {
        var font = PdfFonts.Regular;
        var composite = font.OutlineOf(font.GlyphOf(new Rune('ë')));
        Assert.Equal(-1, BinaryPrimitives.ReadInt16BigEndian(composite));

        var file = new FontFile(Subset("ë").Build());

        Assert.True(file.GlyphCount >= 4, "not defined, ë, e and the diaeresis");
    }

    [Fact]
    public void The_subset_is_far_smaller_than_the_font_and_its_checksum_is_right()
    {
        var bytes = Subset(Names).Build();

        Assert.InRange(bytes.Length, 1000, 30_000);
        uint sum = 0;
        for (var at = 0; at < bytes.Length; at += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)));
        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void Every_number_maps_back_to_its_character()
    {
        var subset = new FontSubset(PdfFonts.Regular, "F1");
        var encoded = new StringBuilder();
        subset.Encode("Zoë🐶Z\n", encoded);

        var map = PdfFontObjects.UnicodeMap(subset.Characters);

        Assert.Equal("00010002000300040001", encoded.ToString());
        Assert.Contains(
            "4 beginbfchar\n<0001> <005A>\n<0002> <006F>\n<0003> <00EB>\n<0004> <D83DDC36>\nendbfchar",
            map,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_map_of_many_characters_comes_in_parts_of_a_hundred()
    {
        var map = PdfFontObjects.UnicodeMap([.. Enumerable.Range(0x100, 250).Select(code => new Rune(code))]);

        Assert.Equal(2, map.Split("\n100 beginbfchar").Length - 1);
        Assert.Contains("\n50 beginbfchar", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_without_a_glyph_shows_the_replacement_glyph()
    {
        var font = PdfFonts.Regular;

        Assert.False(font.Covers(new Rune(0x1F436)));
        Assert.False(font.Covers(new Rune('李')));
        Assert.True(font.Covers(new Rune(0xFFFD)));
        Assert.Equal(font.GlyphOf(new Rune(0xFFFD)), font.GlyphOf(new Rune(0x1F436)));
        Assert.NotEqual(0, font.OutlineOf(font.GlyphOf(new Rune('李'))).Length);
    }

    private static FontSubset Subset(string text)
    {
        var subset = new FontSubset(PdfFonts.Regular, "F1");
        subset.Encode(text, new StringBuilder());
        return subset;
    }

    private static void AssertSameOutline(TrueTypeFont font, int source, FontFile file, int number)
    {
        var expected = font.OutlineOf(source).ToArray();
        var actual = file.Outline(number);
        Assert.Equal(expected.Length == 0, actual.Length == 0);
        if (expected.Length == 0)
            return;
        if (BinaryPrimitives.ReadInt16BigEndian(expected) >= 0)
        {
            Assert.Equal(expected, actual[..expected.Length]);
            return;
        }

        // The first part of a composite glyph stands at byte 12; the others follow the same way.
        Assert.Equal(expected[..12], actual[..12]);
        AssertSameOutline(
            font,
            BinaryPrimitives.ReadUInt16BigEndian(expected.AsSpan(12)),
            file,
            BinaryPrimitives.ReadUInt16BigEndian(actual.AsSpan(12))
        );
    }

    private sealed class FontFile(byte[] bytes)
    {
        public int GlyphCount => BinaryPrimitives.ReadUInt16BigEndian(Table("maxp").AsSpan(4));

        public byte[] Table(string tag)
        {
            for (var at = 12; ; at += 16)
                if (string.Equals(Encoding.ASCII.GetString(bytes, at, 4), tag, StringComparison.Ordinal))
                    return bytes
                        .AsSpan(
                            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 8)),
                            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 12))
                        )
                        .ToArray();
        }

        public byte[] Outline(int glyph)
        {
            var places = Table("loca");
            return Table("glyf")[
                BinaryPrimitives.ReadInt32BigEndian(places.AsSpan(4 * glyph))..BinaryPrimitives.ReadInt32BigEndian(
                    places.AsSpan(4 * (glyph + 1))
                )
            ];
        }
    }
}
