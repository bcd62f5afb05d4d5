using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using VetCare.Web.Documents;
using VetCare.Web.Documents.Pdf;
using Xunit;

namespace VetCare.Tests.Documents;

public sealed class PdfWriterTests
{
    [Fact]
    public void Brackets_and_backslashes_in_texts_are_escaped() => Assert.Equal(@"(a \(b\) \\ c)", PdfSyntax.TextString(@"a (b) \ c"));

    [Fact]
    public void Other_texts_are_written_as_utf16_with_a_byte_order_mark() =>
        Assert.Equal("<FEFF005A006F00EB>", PdfSyntax.TextString("Zoë"));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0001, "0")]
    [InlineData(12.34567, "12.346")]
    [InlineData(-7.5, "-7.5")]
    public void Numbers_have_a_point_and_no_exponent(double value, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, PdfSyntax.Number(value));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_cross_reference_points_at_its_object()
    {
        var file = Encoding.Latin1.GetString(VaccinationCertificate.Render(SampleCertificate.Ordinary));
        var start = int.Parse(Regex.Match(file, @"startxref\n(\d+)\n%%EOF\n$").Groups[1].Value, CultureInfo.InvariantCulture);
        var head = Regex.Match(file[start..], @"^xref\n0 (\d+)\n0000000000 65535 f \n");
        var count = int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture);

        Assert.True(count > 20);
        for (var id = 1; id < count; id++)
        {
            var entry = file.Substring(start + head.Length + (20 * (id - 1)), 20);
            Assert.Matches("^[0-9]{10} 00000 n \n$", entry);
            var offset = int.Parse(entry[..10], CultureInfo.InvariantCulture);
            Assert.StartsWith($"{id} 0 obj\n", file[offset..], StringComparison.Ordinal);
        }

        Assert.Contains($"/Size {count}/", file[start..], StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_was_promised_and_never_written_is_a_bug()
    {
        var objects = new PdfObjects();
        objects.Reserve();

        Assert.Throws<InvalidOperationException>(() => objects.Write(1, 1));
    }

    [Fact]
    public void The_metadata_packet_is_xml_whatever_the_title_holds()
    {
        var metadata = new PdfMetadata("<b> & \"Zoë\" \0 \uFFFE 🐶", "Clinic", "Subject", new DateOnly(2026, 11, 23), "en");

        var packet = XDocument.Parse(Encoding.UTF8.GetString(metadata.XmpPacket()));

        XNamespace dublinCore = "http://purl.org/dc/elements/1.1/";
        Assert.Equal("<b> & \"Zoë\" \uFFFD 🐶", packet.Descendants(dublinCore + "title").Single().Value);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("  two\r\n\tlines\u2028here  ", "two lines here")]
    [InlineData("a\0\u0007b\u200D\uFE0F\u202Ec", "abc")]
    [InlineData("Zoe\u0308", "Zo\u00EB")]
    [InlineData("10\u00A0kg", "10\u00A0kg")]
    public void Text_becomes_one_printable_line(string? typed, string printed) => Assert.Equal(printed, PdfText.Clean(typed));

    [Fact]
    public void Half_a_character_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", PdfText.Clean("a" + '\uD800' + "b" + '\uFFFE'));

    [Fact]
    public void Wrapped_lines_fit_and_join_to_the_text()
    {
        var style = new TextStyle(PdfFonts.Regular, 9, PdfColor.Of(0));
        string[] texts =
        [
            "Short",
            "The quick brown fox jumps over the lazy dog.",
            new string('m', 300),
            "RB-88213-LONG-LOT-NUMBER-0001 ok",
        ];

        foreach (var text in texts)
        {
            var lines = style.Wrap(text, 60);
            Assert.All(lines, line => Assert.InRange(style.Measure(line), 0.1, 60));
            Assert.Equal(text, string.Concat(lines));
        }

        Assert.Equal(["The quick ", "brown fox ", "jumps over ", "the lazy dog."], style.Wrap(texts[1], 55));
    }

    [Fact]
    public void A_shortened_text_fits_and_ends_in_an_ellipsis()
    {
        var style = new TextStyle(PdfFonts.Bold, 9, PdfColor.Of(0));

        var shortened = style.Shorten(new string('m', 100), 80);

        Assert.EndsWith("…", shortened, StringComparison.Ordinal);
        Assert.InRange(style.Measure(shortened), 60, 80);
        Assert.Equal("Rex", style.Shorten("Rex", 80));
    }
}
