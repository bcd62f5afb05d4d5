using System.Globalization;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Documents.Pdf;
using Look = VetCare.Web.Documents.VaccinationCertificateLook;
using Words = VetCare.Web.Documents.VaccinationCertificateWords;

namespace VetCare.Web.Documents;

/// <summary>
/// The vaccination certificate handed to an owner: an A4 PDF printed from the facts frozen on the day of issue.
/// The same facts always give the same file.
/// </summary>
public static class VaccinationCertificate
{
    private const double SpaceToSign = 46;
    private const double SignatureGap = 30;
    private const double SignatureWidth = (Look.ContentWidth - SignatureGap) / 2;

    /// <summary>Prints the certificate. Any text is accepted: what the font lacks is shown as a box.</summary>
    /// <returns>The bytes of the PDF file.</returns>
    public static byte[] Render(CertificateSnapshot certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var document = new PdfDocument(
            new PdfMetadata(
                $"{Words.Title} {certificate.SerialNumber}, {certificate.Animal.Name}",
                certificate.Clinic.Name,
                Words.Title,
                certificate.IssuedOn,
                Words.Language(certificate.Language)
            )
        );
        var flow = new VaccinationCertificateFlow(document, page => DrawRunningHead(page, certificate));
        VaccinationCertificateLetterhead.Draw(flow, certificate.Clinic, document.Root);
        DrawTitle(flow, certificate, document.Root);
        VaccinationCertificateParties.Draw(flow, certificate, document.Root);

        var table = new VaccinationCertificateTable(flow, document.Root);
        table.Draw(certificate.Vaccinations, SpaceToSign + Signatures(certificate.Veterinarian, root: null).Height);
        DrawSignatures(flow, Signatures(certificate.Veterinarian, document.Root));
        for (var i = 0; i < document.Pages.Count; i++)
            DrawFooter(document.Pages[i], certificate.SerialNumber, i + 1, document.Pages.Count);
        return document.Save();
    }

    /// <summary>Characters of the facts that the printed font lacks, each once, in the order they occur.</summary>
    public static IReadOnlyList<string> Unprintable(CertificateSnapshot certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var (clinic, animal, owner) = (certificate.Clinic, certificate.Animal, certificate.Owner);
        IEnumerable<string?> texts =
        [
            clinic.Name,
            clinic.LicenseNumber,
            .. clinic.AddressLines,
            clinic.Phone,
            clinic.Email,
            animal.Name,
            animal.Breed,
            animal.Color,
            owner.Name,
            .. owner.AddressLines,
            owner.Phone,
            .. certificate.Vaccinations.SelectMany(dose => new[] { dose.Vaccine, dose.Detail, dose.Manufacturer, dose.LotNumber }),
            certificate.Veterinarian.Name,
            certificate.Veterinarian.LicenseNumber,
        ];
        return
        [
            .. texts
                .SelectMany(text => PdfText.Clean(text).EnumerateRunes().ToArray())
                .Where(character => !PdfFonts.Regular.Covers(character))
                .Select(character => character.ToString())
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static void DrawTitle(VaccinationCertificateFlow flow, CertificateSnapshot certificate, StructElement root)
    {
        var block = new TextBlock();
        var column = new TextBlock.Column(Look.Left, Look.ContentWidth);
        var next = block.Add(column, 0, Words.Title, Look.Title, 30, root.Add("H1"));
        var serial = $"Serial {certificate.SerialNumber} · issued {Words.Day(certificate.IssuedOn)}";
        block.Add(column, next, serial, Look.Soft, Look.LineHeight, root.Add("P"));
        flow.Place(block);
        flow.Y += 17;
    }

    private static TextBlock Signatures(CertificateVeterinarian veterinarian, StructElement? root)
    {
        var block = new TextBlock();
        var left = new TextBlock.Column(Look.Left, SignatureWidth);
        var right = new TextBlock.Column(Look.Right - SignatureWidth, SignatureWidth);
        var next = block.Add(left, 5, veterinarian.Name, Look.Soft, Look.LineHeight, root?.Add("P"));
        if (!string.IsNullOrWhiteSpace(veterinarian.LicenseNumber))
            block.Add(left, next, "Licence " + veterinarian.LicenseNumber, Look.Soft, Look.LineHeight, root?.Add("P"));
        block.Add(right, 5, "Owner's signature, where required", Look.Soft, Look.LineHeight, root?.Add("P"));
        return block;
    }

    private static void DrawSignatures(VaccinationCertificateFlow flow, TextBlock signatures)
    {
        flow.Need(SpaceToSign + signatures.Height);
        flow.Need(SpaceToSign + (2 * Look.LineHeight));
        flow.Y += SpaceToSign;
        flow.Page.Rule(Look.Left, Look.Left + SignatureWidth, flow.Y, 0.75, Look.SoftInk);
        flow.Page.Rule(Look.Right - SignatureWidth, Look.Right, flow.Y, 0.75, Look.SoftInk);
        flow.Place(signatures);
    }

    private static void DrawRunningHead(PdfPage page, CertificateSnapshot certificate)
    {
        var baseline = Look.Top + Look.Soft.BaselineIn(Look.LineHeight);
        const double half = (Look.ContentWidth / 2) - 6;
        page.Text(Look.Left, baseline, Look.Section.Shorten($"{Words.Title}, continued", half), Look.Section);
        var animal = Look.Soft.Shorten($"{certificate.Animal.Name} · {certificate.Clinic.Name}", half);
        page.Text(Look.Right - Look.Soft.Measure(animal), baseline, animal, Look.Soft);
        page.Rule(Look.Left, Look.Right, Look.Top + Look.LineHeight + 4, 1.5, Look.Accent);
    }

    private static void DrawFooter(PdfPage page, string serialNumber, int number, int count)
    {
        var baseline = Look.FooterTop + Look.Small.BaselineIn(Look.SmallLineHeight);
        var maker = "Made with VetCare";
        var pages = string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}");
        page.Text(Look.Left, baseline, Look.Small.Shorten(serialNumber, Look.ContentWidth / 3), Look.Small);
        page.Text((Look.PageWidth - Look.Small.Measure(maker)) / 2, baseline, maker, Look.Small);
        page.Text(Look.Right - Look.Small.Measure(pages), baseline, pages, Look.Small);
    }
}
