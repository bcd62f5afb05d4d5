using System.Globalization;
using System.Runtime.InteropServices;

namespace VetCare.Web.Documents.Pdf;

/// <summary>An sRGB colour as the content of a page writes it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of a six-digit web code, for example <c>0x0b6b64</c>.</summary>
    public static PdfColor Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    public string Operands =>
        string.Create(CultureInfo.InvariantCulture, $"{Red / 255.0:0.###} {Green / 255.0:0.###} {Blue / 255.0:0.###}");
}
