using System.Globalization;
using System.Text.RegularExpressions;
using VetCare.Web.Documents;
using Xunit;

namespace VetCare.Tests.Documents;

public sealed class VaccinationCertificateLayoutTests
{
    private const double LeftMargin = 45;
    private const double RightMargin = 595.276 - 45;
    private const double PageHeight = 841.89;
    private const double Rounding = 0.1;

    [PdfToolFact("pdftotext")]
    public void Forty_vaccinations_flow_over_several_pages_and_all_are_there()
    {
        var pdf = VaccinationCertificate.Render(
            SampleCertificate.Ordinary with
            {
                Vaccinations =
                [
                    .. Enumerable
                        .Range(101, 40)
                        .Select(i => SampleCertificate.Dose("Rabies", $"LOT{i}", new(2026, 3, 14), new(2029, 3, 14), lapsed: false)),
                ],
            }
        );
        var text = PdfTool.Text(pdf);
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.InRange(pages.Length, 2, 4);
        Assert.All(Enumerable.Range(101, 40), i => Assert.Single(Regex.Matches(text, $@"\bLOT{i}\b")));
        for (var i = 0; i < pages.Length; i++)
        {
            Assert.Contains("Manufacturer, lot, expiry", pages[i], StringComparison.Ordinal);
            Assert.Contains($"Page {i + 1} of {pages.Length}", pages[i], StringComparison.Ordinal);
            Assert.Contains("RV-2026-000417", pages[i], StringComparison.Ordinal);
        }
    }

    [PdfToolFact("pdftotext")]
    public void A_signature_never_stands_on_a_page_without_a_vaccination()
    {
        for (var count = 5; count <= 45; count++)
        {
            var doses = Enumerable
                .Range(0, count)
                .Select(_ => SampleCertificate.Dose("Rabies", "LOT", new(2026, 3, 14), new(2029, 3, 14), lapsed: false));
            var text = PdfTool.Text(VaccinationCertificate.Render(SampleCertificate.Ordinary with { Vaccinations = [.. doses] }));
            var lastPage = text.Split('\f', StringSplitOptions.RemoveEmptyEntries)[^1];

            Assert.Contains("Laura Rossi", lastPage, StringComparison.Ordinal);
            Assert.Contains("Rabies", lastPage, StringComparison.Ordinal);
        }
    }

    [PdfToolFact("pdftotext")]
    public void Every_date_of_a_year_stays_on_one_line()
    {
        var days = Enumerable.Range(1, 12).Select(month => new DateOnly(2026, month, 28)).ToList();
        var doses = days.Select(day => SampleCertificate.Dose("Rabies", "LOT", day, day.AddYears(1), lapsed: true));
        var text = PdfTool.Text(VaccinationCertificate.Render(SampleCertificate.Ordinary with { Vaccinations = [.. doses] }));

        foreach (var day in days)
        {
            var given = day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
            Assert.Equal(3, text.Split(given).Length);
            Assert.Contains(given.Replace("2026", "2027, lapsed"), text, StringComparison.Ordinal);
        }
    }

    [PdfToolFact("pdftotext")]
    public void Long_names_wrap_and_lose_no_letter()
    {
        var unbroken = string.Concat(Enumerable.Range(0, 100).Select(i => $"W{i:D4}"));
        var pdf = VaccinationCertificate.Render(SampleCertificate.Ordinary with { Owner = new(unbroken, [], Phone: null) });
        var text = PdfTool.Run("pdftotext", pdf, ["-raw"], ["-"]).Output;

        Assert.Contains(unbroken, PdfTool.WithoutSpaces(text), StringComparison.Ordinal);
    }

    [PdfToolFact("pdftotext")]
    public void Nothing_runs_off_the_page_or_over_something_else()
    {
        string[] texts =
        [
            "Rex",
            new string('W', 500),
            string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausen-Bergerdorff", 14)),
            string.Concat(Enumerable.Repeat("李", 500)),
            new string('i', 6000),
        ];

        foreach (var text in texts)
            AssertWellPlaced(VaccinationCertificate.Render(SampleCertificate.With(text) with { SerialNumber = text }));
    }

    private static void AssertWellPlaced(byte[] pdf)
    {
        var boxes = PdfTool.Run("pdftotext", pdf, ["-bbox"], ["-"]).Output;
        foreach (var page in boxes.Split("<page ", StringSplitOptions.None).Skip(1))
        {
            var words = Regex
                .Matches(page, "xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\"")
                .Select(match => match.Groups.Values.Skip(1).Select(g => double.Parse(g.Value, CultureInfo.InvariantCulture)).ToArray())
                .Select(c => (Left: c[0] + Rounding, Top: c[1] + Rounding, Right: c[2] - Rounding, Bottom: c[3] - Rounding))
                .ToList();
            Assert.NotEmpty(words);
            Assert.All(words, word => Assert.InRange(word.Left, LeftMargin, word.Right));
            Assert.All(words, word => Assert.InRange(word.Right, word.Left, RightMargin));
            Assert.All(words, word => Assert.InRange(word.Bottom, 0, PageHeight));
            for (var i = 0; i < words.Count; i++)
            for (var j = i + 1; j < words.Count; j++)
                Assert.False(
                    words[i].Left < words[j].Right
                        && words[j].Left < words[i].Right
                        && words[i].Top < words[j].Bottom
                        && words[j].Top < words[i].Bottom,
                    $"{words[i]} lies over {words[j]}"
                );
        }
    }
}
