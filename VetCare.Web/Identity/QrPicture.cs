using QRCoder;

namespace VetCare.Web.Identity;

/// <summary>Draws an address as a QR code, as a picture that needs no second request.</summary>
public static class QrPicture
{
    private const int PixelsPerModule = 6;

    public static string Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.Q);
        using var picture = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
    }
}
