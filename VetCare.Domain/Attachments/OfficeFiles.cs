using System.IO.Compression;
using System.Runtime.InteropServices;

namespace VetCare.Domain.Attachments;

/// <summary>Looks at the table of contents of a ZIP file without unpacking it.</summary>
internal static class OfficeFiles
{
    private const int MostEntries = 5_000;
    private const long MostUnpacked = 500L * 1024 * 1024;

    internal enum Finding
    {
        NotWhole,
        Archive,
        TooMuch,
        Macros,
        Word,
        Excel,
    }

    public static Finding Look(ReadOnlyMemory<byte> bytes)
    {
        // Before the table of contents is read: each of its lines begins like this, and millions of them would fill the memory.
        if (bytes.Span.Count("PK\u0001\u0002"u8) > MostEntries)
            return Finding.TooMuch;
        try
        {
            using var zip = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            if (UnpacksTooMuch(zip))
                return Finding.TooMuch;
            bool Has(string name) => zip.Entries.Any(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (!Has("[Content_Types].xml"))
                return Finding.Archive;
            if (zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Finding.Macros;
            return Has("word/document.xml") ? Finding.Word
                : Has("xl/workbook.xml") ? Finding.Excel
                : Finding.Archive;
        }
        catch (InvalidDataException)
        {
            return Finding.NotWhole;
        }
    }

    /// <summary>The bytes themselves where they lie in an array, as they do in practice; no copy of a large file is made.</summary>
    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    // The sizes are what the file claims, up to the largest number there is: added up no further than needed.
    private static bool UnpacksTooMuch(ZipArchive zip)
    {
        var left = MostUnpacked;
        foreach (var entry in zip.Entries)
        {
            if (entry.Length > left)
                return true;
            left -= Math.Max(0, entry.Length);
        }
        return zip.Entries.Count > MostEntries;
    }
}
