using VetCare.Web.Documents.Pdf;

namespace VetCare.Web.Documents;

/// <summary>Measures (points), colours and text styles of the vaccination certificate, on ISO A4.</summary>
internal static class VaccinationCertificateLook
{
    public const double PageWidth = 595.276;
    public const double PageHeight = 841.89;
    public const double Left = 45;
    public const double Right = PageWidth - 45;
    public const double ContentWidth = Right - Left;
    public const double Top = 42;
    public const double Bottom = PageHeight - 66;
    public const double FooterTop = PageHeight - 45;

    public const double LineHeight = 13.5;
    public const double SmallLineHeight = 12;

    public static readonly PdfColor Ink = PdfColor.Of(0x16242b);
    public static readonly PdfColor SoftInk = PdfColor.Of(0x43545d);
    public static readonly PdfColor FaintInk = PdfColor.Of(0x5d6e77);
    public static readonly PdfColor Accent = PdfColor.Of(0x0b6b64);
    public static readonly PdfColor AccentSoft = PdfColor.Of(0xdcefed);
    public static readonly PdfColor Line = PdfColor.Of(0xd9e0e3);
    public static readonly PdfColor StrongLine = PdfColor.Of(0xb9c4c9);

    private const double BodySize = 9.25;

    public static TextStyle Title => new(PdfFonts.Bold, 20, Ink);

    public static TextStyle ClinicName => new(PdfFonts.Bold, 13, Ink);

    public static TextStyle Body => new(PdfFonts.Regular, BodySize, Ink);

    public static TextStyle Strong => new(PdfFonts.Bold, BodySize, Ink);

    public static TextStyle Soft => new(PdfFonts.Regular, BodySize, SoftInk);

    public static TextStyle Label => new(PdfFonts.Regular, BodySize, FaintInk);

    public static TextStyle Section => new(PdfFonts.Bold, BodySize, Accent);

    public static TextStyle ColumnHead => new(PdfFonts.Bold, 8.25, FaintInk);

    public static TextStyle Small => new(PdfFonts.Regular, 8, FaintInk);
}
