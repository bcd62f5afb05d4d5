using System.Text;
using VetCare.Web.Documents;
using Xunit;

namespace VetCare.Tests.Documents;

public sealed class VaccinationCertificateTests
{
    private static string Raw(byte[] pdf) => Encoding.Latin1.GetString(pdf);

    [PdfToolFact("pdftotext")]
    public void Every_fact_of_the_certificate_can_be_read_in_its_text()
    {
        var text = PdfTool.Text(VaccinationCertificate.Render(SampleCertificate.Ordinary));

        string[] facts =
        [
            "Riverside Animal Clinic",
            "Clinic licence VC-20418",
            "12 Mill Lane, Riverside, NY 10001",
            "555-0100 · desk@riverside.example",
            "Vaccination certificate",
            "Serial RV-2026-000417 · issued 23 Nov 2026",
            "Rex",
            "Dog, German shepherd",
            "Male, neutered",
            "14 Sep 2017",
            "Black and tan",
            "956 000 012 345 678",
            "8 Jan 2018",
            "Ann Carter",
            "7 Orchard Road",
            "555-0148",
            "Rabies",
            "Example Biologics",
            "RB-88213, 05/2027",
            "14 Mar 2026",
            "14 Mar 2029",
            "Dr. Laura Rossi, DVM",
            "Licence NY-045511, accreditation 118204",
            "Owner's signature",
            "Made with VetCare",
            "Page 1 of 1",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, text, StringComparison.Ordinal));
    }

    [PdfToolFact("pdftotext")]
    public void A_lapsed_vaccination_says_so_in_words_and_only_that_one()
    {
        var text = PdfTool.Text(VaccinationCertificate.Render(SampleCertificate.Ordinary));

        Assert.Contains("2 Nov 2026, lapsed", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("lapsed").Length);
    }

    [PdfToolFact("pdftotext")]
    public void What_is_not_known_is_said_or_left_out()
    {
        var ordinary = SampleCertificate.Ordinary;
        var text = PdfTool.Text(
            VaccinationCertificate.Render(
                ordinary with
                {
                    Animal = ordinary.Animal with
                    {
                        Breed = null,
                        Born = new DateOnly(2020, 1, 1),
                        BornEstimated = true,
                        Color = " ",
                        Microchip = null,
                        MicrochipImplantedOn = null,
                        MicrochipReadOn = null,
                    },
                    Vaccinations = [],
                }
            )
        );

        Assert.Contains("1 Jan 2020, estimated", text, StringComparison.Ordinal);
        Assert.Contains("None recorded", text, StringComparison.Ordinal);
        Assert.Contains("No vaccination is recorded.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Colour", text, StringComparison.Ordinal);
        Assert.DoesNotContain("breed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chip", text, StringComparison.Ordinal);
    }

    [PdfToolFact("pdftotext")]
    public void Names_of_Europe_are_printed_and_found()
    {
        string[] names = ["Zoë", "Żółć", "Ελληνικά", "Đorđe", "Юрий", "Þórður", "Ňuňa", "Nguyễn", "Zoe\u0308"];

        foreach (var name in names)
        {
            var text = PdfTool.Text(VaccinationCertificate.Render(SampleCertificate.With(name)));
            // The composed form is printed, also where a name was typed with separate accents.
            Assert.Contains(name.Normalize(NormalizationForm.FormC), text, StringComparison.Ordinal);
            Assert.DoesNotContain("\uFFFD", text, StringComparison.Ordinal);
        }
    }

    [PdfToolFact("pdftotext")]
    public void A_character_the_font_lacks_is_still_found_by_searching()
    {
        var text = PdfTool.Text(VaccinationCertificate.Render(SampleCertificate.With("Bella 🐶 李")));

        Assert.Contains("Bella 🐶 李", text, StringComparison.Ordinal);
    }

    [PdfToolFact("qpdf")]
    public void The_file_is_sound_whatever_was_typed()
    {
        string[] texts =
        [
            "Rex",
            "",
            "🐶👩🏽‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "משה محمد \u202Eabc\u202C",
            "a\0b\u0001c\u001B[31m\r\n\t\u2028d\u00AD",
            "\uD800 lone \uDC00 \uFFFE \uFFFF \uFDD0 \U0010FFFF",
            "(un)balanced \\ ) <<>> %PDF endstream endobj",
            "</rdf:li> & \" ' <x>",
            new string('\u0301', 2000),
            new string('W', 500),
        ];

        foreach (var text in texts)
        {
            var pdf = VaccinationCertificate.Render(SampleCertificate.With(text) with { SerialNumber = text });
            var (exitCode, output) = PdfTool.Run("qpdf", pdf, before: ["--check"]);
            Assert.True(exitCode == 0, text + ": " + output);
        }
    }

    [Fact]
    public void No_sequence_of_code_units_breaks_the_printing()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 50; i++)
        {
            var text = new string([.. Enumerable.Range(0, 200).Select(_ => (char)random.Next(0x10000))]);
            Assert.StartsWith("%PDF-1.7", Raw(VaccinationCertificate.Render(SampleCertificate.With(text))), StringComparison.Ordinal);
        }
    }

    [PdfToolFact("pdfinfo")]
    public void The_file_tells_its_title_clinic_and_date_of_issue()
    {
        var info = PdfTool.Info(VaccinationCertificate.Render(SampleCertificate.Ordinary));

        Assert.Matches("Title: +Vaccination certificate RV-2026-000417, Rex", info);
        Assert.Matches("Author: +Riverside Animal Clinic", info);
        Assert.Matches("CreationDate: +D:20261123", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("Page size: +595.276 x 841.89 pts \\(A4\\)", info);
        Assert.Matches("Pages: +1\n", info);
    }

    [PdfToolFact("pdfinfo")]
    public void A_screen_reader_is_told_headings_and_table_cells_in_order()
    {
        var pdf = VaccinationCertificate.Render(SampleCertificate.Ordinary);
        var structure = PdfTool.Run("pdfinfo", pdf, before: ["-struct-text"]).Output;

        string[] inOrder =
        [
            "H1",
            "Vaccination certificate",
            "Animal",
            "Rex",
            "Owner",
            "Ann Carter",
            "Table",
            "TH",
            "TD",
            "Rabies",
            "lapsed",
        ];
        var at = 0;
        foreach (var expected in inOrder)
        {
            var found = structure.IndexOf(expected, at, StringComparison.Ordinal);
            Assert.True(found >= 0, expected + " is missing after position " + at + " of:\n" + structure);
            at = found;
        }

        Assert.DoesNotContain("Made with VetCare", structure, StringComparison.Ordinal);
    }

    [PdfToolFact("pdffonts")]
    public void Fonts_are_embedded_as_subsets_that_know_their_characters()
    {
        var lines = PdfTool.Run("pdffonts", VaccinationCertificate.Render(SampleCertificate.Ordinary)).Output.Trim().Split('\n')[2..];

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches("^[A-Z]{6}\\+NotoSans-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes", line));
    }

    [Fact]
    public void The_language_is_the_language_of_the_words()
    {
        var ordinary = SampleCertificate.Ordinary;

        Assert.Contains("/Lang (en)", Raw(VaccinationCertificate.Render(ordinary)), StringComparison.Ordinal);
        Assert.Contains(
            "/Lang (en-GB)",
            Raw(VaccinationCertificate.Render(ordinary with { Language = "en-GB" })),
            StringComparison.Ordinal
        );
        Assert.Contains("/Lang (en)", Raw(VaccinationCertificate.Render(ordinary with { Language = "xx)" })), StringComparison.Ordinal);
    }

    [Fact]
    public void The_viewer_shows_the_title_instead_of_the_file_name() =>
        Assert.Contains(
            "/ViewerPreferences<</DisplayDocTitle true>>",
            Raw(VaccinationCertificate.Render(SampleCertificate.Ordinary)),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_same_facts_give_the_same_file_also_at_the_same_time()
    {
        var expected = VaccinationCertificate.Render(SampleCertificate.Ordinary);
        var files = new byte[16][];

        Parallel.For(0, files.Length, i => files[i] = VaccinationCertificate.Render(SampleCertificate.Ordinary));

        Assert.All(files, file => Assert.True(expected.AsSpan().SequenceEqual(file)));
        var other = VaccinationCertificate.Render(SampleCertificate.Ordinary with { SerialNumber = "RV-2026-000418" });
        Assert.False(expected.AsSpan().SequenceEqual(other));
    }

    [Fact]
    public void A_certificate_is_small_enough_to_send() =>
        Assert.InRange(VaccinationCertificate.Render(SampleCertificate.Ordinary).Length, 1, 64 * 1024);
}
