using System.Text;
using VetCare.Domain.Common;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>
/// Tells the encoding of a text from its bytes as they arrive: a mark at the front, zero bytes of UTF-16, valid UTF-8, and Windows-1252 for what is
/// left. A file that cannot be text is refused.
/// </summary>
internal sealed class EncodingSniffer
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Bytes that mean nothing in Windows-1252.
    private const string Undefined = "\u0081\u008D\u008F\u0090\u009D";

    private readonly Decoder strict = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly byte[] head = new byte[8];
    private readonly char[] scratch = new char[16 * 1024];
    private long length;
    private long evenZeros;
    private long oddZeros;
    private long controls;
    private bool utf8 = true;
    private bool undefined;

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
            Look(bytes[at], length + at);
        CheckUtf8(bytes);
        length += bytes.Length;
    }

    public Result<Encoding> Decide()
    {
        if (length == 0)
            return ImportErrors.Empty;
        if (Begins(0x50, 0x4B, 0x03, 0x04) || Begins(0xD0, 0xCF, 0x11, 0xE0))
            return ImportErrors.Workbook;
        if (Begins(0xFF, 0xFE) && !Begins(0xFF, 0xFE, 0x00, 0x00))
            return Encoding.Unicode;
        if (Begins(0xFE, 0xFF))
            return Encoding.BigEndianUnicode;
        if (evenZeros + oddZeros > 0)
            return WithoutMark();
        if (Begins(0x25, 0x50, 0x44, 0x46) || controls > 0)
            return ImportErrors.Binary;
        if (utf8 && EndsWhole())
            return Encoding.UTF8;
        return Begins(0xEF, 0xBB, 0xBF) || undefined ? ImportErrors.Encoding : Windows1252;
    }

    private Result<Encoding> WithoutMark()
    {
        // Latin text in UTF-16 has a zero in every second byte and none in the others.
        var half = length / 2;
        if (oddZeros > half / 3 && evenZeros <= half / 50)
            return Encoding.Unicode;
        return evenZeros > half / 3 && oddZeros <= half / 50 ? Encoding.BigEndianUnicode : ImportErrors.Binary;
    }

    private void Look(byte value, long position)
    {
        if (position < head.Length)
            head[position] = value;
        if (value == 0)
        {
            if (position % 2 == 0)
                evenZeros++;
            else
                oddZeros++;
        }
        // Old programs end their files with Ctrl-Z.
        else if (value < 0x20 && value is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A))
            controls++;
        undefined |= Undefined.Contains((char)value, StringComparison.Ordinal);
    }

    private void CheckUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (utf8 && bytes.Length > 0)
            {
                strict.Convert(bytes, scratch, flush: false, out var used, out _, out _);
                bytes = bytes[used..];
            }
        }
        catch (DecoderFallbackException)
        {
            utf8 = false;
        }
    }

    private bool EndsWhole()
    {
        try
        {
            strict.Convert([], scratch, flush: true, out _, out _, out _);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private bool Begins(params ReadOnlySpan<byte> mark) => length >= mark.Length && head.AsSpan(0, mark.Length).SequenceEqual(mark);
}
