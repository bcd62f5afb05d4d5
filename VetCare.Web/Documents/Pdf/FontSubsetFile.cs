using System.Buffers.Binary;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>Writes a TrueType file with chosen glyphs of a font, numbered in the order given.</summary>
internal sealed class FontSubsetFile(TrueTypeFont font, IEnumerable<int> sourceGlyphs)
{
    private const int WordArguments = 0x01;
    private const int OneScale = 0x08;
    private const int MoreComponents = 0x20;
    private const int TwoScales = 0x40;
    private const int FourScales = 0x80;

    private readonly List<int> sources = [.. sourceGlyphs];

    public byte[] Build()
    {
        var (outlines, offsets) = Outlines();
        var metrics = new byte[4 * sources.Count];
        for (var i = 0; i < sources.Count; i++)
        {
            Write16(metrics, 4 * i, font.AdvanceOf(sources[i]));
            Write16(metrics, (4 * i) + 2, font.LeftBearingOf(sources[i]));
        }

        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        Write16(head, 50, 1);
        var horizontal = font.Table("hhea").ToArray();
        Write16(horizontal, 34, sources.Count);
        var profile = font.Table("maxp").ToArray();
        Write16(profile, 4, sources.Count);

        (string Tag, byte[] Bytes)[] tables =
        [
            ("cvt ", font.Table("cvt ").ToArray()),
            ("fpgm", font.Table("fpgm").ToArray()),
            ("glyf", outlines),
            ("head", head),
            ("hhea", horizontal),
            ("hmtx", metrics),
            ("loca", offsets),
            ("maxp", profile),
            ("prep", font.Table("prep").ToArray()),
        ];
        return Assemble([.. tables.Where(table => table.Bytes.Length > 0)]);
    }

    private (byte[] Outlines, byte[] Offsets) Outlines()
    {
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < sources.Count; i++)
            numbers.TryAdd(sources[i], i);

        using var outlines = new MemoryStream();
        var offsets = new List<int> { 0 };
        // The list grows while composite glyphs bring in their parts.
        for (var i = 0; i < sources.Count; i++)
        {
            var outline = font.OutlineOf(sources[i]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
                RenumberParts(outline, numbers);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
            offsets.Add((int)outlines.Length);
        }

        var table = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        return (outlines.ToArray(), table);
    }

    private void RenumberParts(byte[] outline, Dictionary<int, int> numbers)
    {
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            int part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!numbers.TryGetValue(part, out var number))
            {
                number = sources.Count;
                numbers.Add(part, number);
                sources.Add(part);
            }

            Write16(outline, at + 2, number);
            at += (flags & WordArguments) != 0 ? 8 : 6;
            at += (flags & OneScale) != 0 ? 2 : 0;
            at += (flags & TwoScales) != 0 ? 4 : 0;
            at += (flags & FourScales) != 0 ? 8 : 0;
        } while ((flags & MoreComponents) != 0);
    }

    private static byte[] Assemble((string Tag, byte[] Bytes)[] tables)
    {
        var offset = 12 + (16 * tables.Length);
        var file = new byte[offset + tables.Sum(table => Padded(table.Bytes.Length))];
        var power = (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        Write16(file, 4, tables.Length);
        Write16(file, 6, 16 << power);
        Write16(file, 8, power);
        Write16(file, 10, (16 * tables.Length) - (16 << power));
        var headAt = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, bytes) = tables[i];
            var entry = file.AsSpan(12 + (16 * i), 16);
            bytes.CopyTo(file, offset);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(offset, Padded(bytes.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            if (string.Equals(tag, "head", StringComparison.Ordinal))
                headAt = offset;
            offset += Padded(bytes.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var at = 0; at < bytes.Length; at += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]));
        return sum;
    }

    private static void Write16(byte[] target, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(target.AsSpan(at), unchecked((ushort)value));
}
