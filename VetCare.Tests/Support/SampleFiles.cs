using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VetCare.Tests.Support;

/// <summary>Small files of every kind the practice keeps, made here so that each test can spoil them.</summary>
internal static class SampleFiles
{
    /// <summary>A real picture of 8 by 8 points with a place and a comment in it, which viewers open.</summary>
    public static byte[] Jpeg(int width = 8, int height = 8, string secret = "GPS 40.7128N")
    {
        var exif = Segment(0xE1, [.. "Exif\0\0"u8, .. Encoding.ASCII.GetBytes(secret)]);
        var comment = Segment(0xFE, Encoding.ASCII.GetBytes(secret));
        var table = Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        var frame = Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        var codes = Segment(0xC4, [0x00, 1, .. new byte[15], 0]).Concat(Segment(0xC4, [0x10, 1, .. new byte[15], 0]));
        var scan = Segment(0xDA, [1, 1, 0x00, 0, 63, 0]);
        return
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. exif,
            .. comment,
            .. table,
            .. frame,
            .. codes,
            .. scan,
            0x3F,
            0xFF,
            0xD9,
        ];
    }

    /// <summary>One red point.</summary>
    public static byte[] Png() =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public static byte[] PngOf(int width, int height)
    {
        var png = Png();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    public static byte[] Gif() => Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static byte[] WebP() => Convert.FromBase64String("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    public static byte[] Heic() => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[40]];

    public static byte[] Dicom() => [.. new byte[128], .. "DICM"u8, 2, 0, 0, 0, .. "UL"u8, 4, 0, 1, 2, 3, 4];

    public static byte[] Pdf(string words = "Blood count") =>
        Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n%"
                + words
                + "\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
        );

    public static byte[] Zip(params string[] names)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        return made.ToArray();
    }

    /// <summary>A few kilobytes that unpack to more than half a gigabyte.</summary>
    public static byte[] ZipBomb()
    {
        var megabyte = new byte[1024 * 1024];
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            for (var left = 520; left > 0; left--)
                entry.Write(megabyte);
        }
        return made.ToArray();
    }

    /// <summary>A table of contents whose entries claim to unpack to so many bytes each.</summary>
    public static byte[] ZipOfClaimedSizes(long size, int entries)
    {
        using var made = new MemoryStream();
        using var write = new BinaryWriter(made);
        write.Write(0x04034B50u);
        write.Write(new byte[26]);
        var start = (uint)made.Position;
        for (var n = 0; n < entries; n++)
        {
            write.Write(0x02014B50u);
            write.Write((ushort)45);
            write.Write((ushort)45);
            write.Write(new byte[16]);
            // The true size stands in the extra field for large files.
            write.Write(uint.MaxValue);
            write.Write((ushort)1);
            write.Write((ushort)12);
            write.Write(new byte[14]);
            write.Write((byte)('a' + n));
            write.Write((ushort)1);
            write.Write((ushort)8);
            write.Write(size);
        }
        var length = (uint)made.Position - start;
        write.Write(0x06054B50u);
        write.Write(0u);
        write.Write((ushort)entries);
        write.Write((ushort)entries);
        write.Write(length);
        write.Write(start);
        write.Write((ushort)0);
        return made.ToArray();
    }

    public static byte[] Word() => Zip("[Content_Types].xml", "word/document.xml");

    public static byte[] Excel() => Zip("[Content_Types].xml", "xl/workbook.xml");

    public static byte[] Words(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Segment(byte marker, byte[] content)
    {
        var length = content.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)length, .. content];
    }
}
