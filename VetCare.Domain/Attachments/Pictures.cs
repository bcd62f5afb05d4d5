using System.Buffers.Binary;

namespace VetCare.Domain.Attachments;

/// <summary>Width and height of a picture as its header tells, in points. Nothing is decompressed.</summary>
public sealed record PictureSize(int Width, int Height)
{
    public bool IsSensible => Width > 0 && Height > 0 && (long)Width * Height <= AttachmentRules.MostPixels;
}

/// <summary>Reads picture headers. Every answer is null for a header that is cut off or makes no sense.</summary>
public static class Pictures
{
    private static readonly byte[] PngEnd = "IEND"u8.ToArray();

    public static PictureSize? Png(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 45 || !bytes.Slice(12, 4).SequenceEqual("IHDR"u8) || bytes[^Math.Min(bytes.Length, 4096)..].IndexOf(PngEnd) < 0)
            return null;
        return new PictureSize(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
    }

    public static PictureSize? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 14
            ? null
            : new PictureSize(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    public static PictureSize? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return null;
        var chunk = bytes.Slice(12, 4);
        if (chunk.SequenceEqual("VP8X"u8))
            return new PictureSize(1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..]));
        if (chunk.SequenceEqual("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new PictureSize(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }
        if (chunk.SequenceEqual("VP8 "u8))
            return new PictureSize(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF
            );
        return null;
    }

    public static PictureSize? Jpeg(ReadOnlyMemory<byte> bytes)
    {
        PictureSize? found = null;
        foreach (var (marker, start, length) in JpegFile.Segments(bytes))
            if (JpegFile.IsFrame(marker) && length >= 7)
                found = new PictureSize(
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[(start + 3)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[(start + 1)..])
                );
            else if (marker == JpegFile.StartOfScan)
                return found;
        return null;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}

/// <summary>The segments of a JPEG file before its first scan.</summary>
public static class JpegFile
{
    internal const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;
    private const int MostSegments = 2_000;

    /// <summary>Without comments and without every application segment but the plain one: no camera, no place, no time.</summary>
    /// <returns>Null when it is not a whole JPEG file.</returns>
    public static byte[]? WithoutMetadata(byte[] bytes)
    {
        using var plain = new MemoryStream(bytes.Length);
        plain.Write([0xFF, 0xD8]);
        foreach (var (marker, start, length) in Segments(bytes))
        {
            if (marker == StartOfScan)
            {
                plain.Write(bytes.AsSpan(start - 4));
                return plain.ToArray();
            }
            if (marker is not (Comment or (> 0xE0 and <= 0xEF)))
                plain.Write(bytes.AsSpan(start - 4, length + 4));
        }
        return null;
    }

    internal static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Marker, where its content starts and how long that is.</summary>
    internal static IEnumerable<(byte Marker, int Start, int Length)> Segments(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is not [0xFF, 0xD8, ..])
            yield break;
        var at = 2;
        for (var left = MostSegments; left > 0 && at + 4 <= bytes.Length; left--)
        {
            if (bytes.Span[at] != 0xFF)
                yield break;
            // A marker may be preceded by any number of fill bytes.
            if (bytes.Span[at + 1] == 0xFF)
            {
                at++;
                left++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[(at + 2)..]) - 2;
            if (length < 0 || at + 4 + length > bytes.Length)
                yield break;
            yield return (bytes.Span[at + 1], at + 4, length);
            at += 4 + length;
        }
    }
}
