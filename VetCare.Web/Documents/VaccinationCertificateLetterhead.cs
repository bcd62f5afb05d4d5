using VetCare.Domain.Vaccinations;
using VetCare.Web.Documents.Pdf;
using Look = VetCare.Web.Documents.VaccinationCertificateLook;

namespace VetCare.Web.Documents;

/// <summary>The clinic at the top of the first page: mark, name and licence, address and ways to reach it.</summary>
internal static class VaccinationCertificateLetterhead
{
    private const double MarkSize = 36;
    private const double NameLeft = Look.Left + MarkSize + 12;
    private const double NameWidth = 232;
    private const double AddressWidth = Look.Right - NameLeft - NameWidth - 15;

    private static readonly TextBlock.Column NameColumn = new(NameLeft, NameWidth);
    private static readonly TextBlock.Column AddressColumn = new(Look.Right - AddressWidth, AddressWidth, AlignRight: true);

    public static void Draw(VaccinationCertificateFlow flow, CertificateClinic clinic, StructElement root)
    {
        DrawMark(flow.Page, Look.Left, flow.Y);

        var nameHeight = Add(new TextBlock(), 0, clinic, root: null, names: true);
        var addressHeight = Add(new TextBlock(), 0, clinic, root: null, names: false);
        var height = Math.Max(MarkSize, Math.Max(nameHeight, addressHeight));
        var block = new TextBlock();
        Add(block, (Math.Max(MarkSize, nameHeight) - nameHeight) / 2, clinic, root, names: true);
        Add(block, (Math.Max(MarkSize, addressHeight) - addressHeight) / 2, clinic, root, names: false);
        block.Reach(height);
        flow.Place(block);

        flow.Y += 10.5;
        flow.Page.Rule(Look.Left, Look.Right, flow.Y, 1.5, Look.Accent);
        flow.Y += 16;
    }

    private static double Add(TextBlock block, double top, CertificateClinic clinic, StructElement? root, bool names)
    {
        if (names)
        {
            top = block.Add(NameColumn, top, clinic.Name, Look.ClinicName, 18, root?.Add("P"));
            var licence = string.IsNullOrWhiteSpace(clinic.LicenseNumber) ? null : "Clinic licence " + clinic.LicenseNumber;
            return licence is null ? top : block.Add(NameColumn, top, licence, Look.Body, Look.LineHeight, root?.Add("P"));
        }

        var contact = string.Join(" · ", new[] { clinic.Phone, clinic.Email }.Where(way => !string.IsNullOrWhiteSpace(way)));
        foreach (var line in clinic.AddressLines.Append(contact).Where(line => !string.IsNullOrWhiteSpace(line)))
            top = block.Add(AddressColumn, top, line, Look.Soft, Look.LineHeight, root?.Add("P"));
        return top;
    }

    /// <summary>A paw on a soft square.</summary>
    private static void DrawMark(PdfPage page, double x, double y)
    {
        page.Fill(Look.AccentSoft, path => path.RoundedRectangle(x, y, MarkSize, MarkSize, 7.5));
        page.Fill(
            Look.Accent,
            path =>
                path.Ellipse(x + 10.6, y + 17.1, 2.15, 2.15)
                    .Ellipse(x + 15.1, y + 12.4, 2.15, 2.15)
                    .Ellipse(x + 20.9, y + 12.4, 2.15, 2.15)
                    .Ellipse(x + 25.4, y + 17.1, 2.15, 2.15)
                    .MoveTo(x + 18, y + 16.4)
                    .CurveTo(x + 20.2, y + 16.4, x + 21.3, y + 18.3, x + 22.5, y + 19.7)
                    .CurveTo(x + 23.9, y + 21.3, x + 25.4, y + 22.3, x + 25.1, y + 24.4)
                    .CurveTo(x + 24.8, y + 26.2, x + 23.2, y + 26.7, x + 21.5, y + 26.4)
                    .CurveTo(x + 20.2, y + 26.1, x + 19.2, y + 25.8, x + 18, y + 25.8)
                    .CurveTo(x + 16.8, y + 25.8, x + 15.8, y + 26.1, x + 14.5, y + 26.4)
                    .CurveTo(x + 12.8, y + 26.7, x + 11.2, y + 26.2, x + 10.9, y + 24.4)
                    .CurveTo(x + 10.6, y + 22.3, x + 12.1, y + 21.3, x + 13.5, y + 19.7)
                    .CurveTo(x + 14.7, y + 18.3, x + 15.8, y + 16.4, x + 18, y + 16.4)
                    .Close()
        );
    }
}
