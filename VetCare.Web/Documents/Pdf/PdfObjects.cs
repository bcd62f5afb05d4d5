using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>The numbered objects of a PDF file, and the file with its cross-reference table.</summary>
internal sealed class PdfObjects
{
    private static readonly byte[] StreamEnd = "\nendstream"u8.ToArray();

    private readonly List<byte[]?> bodies = [];

    /// <summary>A number for an object others refer to before it is written.</summary>
    public int Reserve()
    {
        bodies.Add(null);
        return bodies.Count;
    }

    public void Set(int id, string body) => bodies[id - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var id = Reserve();
        Set(id, body);
        return id;
    }

    public int AddCompressed(string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        return AddStream("/Filter/FlateDecode" + entries, packed.ToArray());
    }

    public int AddStream(string entries, byte[] content)
    {
        var id = Reserve();
        var opening = string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>>\nstream\n");
        bodies[id - 1] = [.. Encoding.Latin1.GetBytes(opening), .. content, .. StreamEnd];
        return id;
    }

    /// <summary>The finished file. Its identifier is a digest of its content, so the same content is the same file.</summary>
    public byte[] Write(int catalog, int info)
    {
        using var file = new MemoryStream(64 * 1024);
        file.Write("%PDF-1.7\n%\u00e2\u00e3\n"u8);
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < bodies.Count; i++)
        {
            var body = bodies[i] ?? throw new InvalidOperationException("A reserved PDF object was never written.");
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        var digest = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)start)).AsSpan(0, 16));
        table.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {bodies.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{digest}><{digest}>]>>\nstartxref\n{start}\n%%EOF\n"
        );
        file.Write(Encoding.ASCII.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
