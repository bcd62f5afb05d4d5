using VetCare.Domain.Common;

namespace VetCare.Domain.Attachments;

/// <summary>
/// What a file is, told from its bytes. The name only says what somebody claims: a claim that the content contradicts is refused, except among pictures,
/// where phones often get the ending wrong.
/// </summary>
public static class FileContent
{
    /// <param name="fileName">As uploaded.</param>
    public static Result<FileKind> Sniff(ReadOnlyMemory<byte> content, string fileName)
    {
        var bytes = content.Span;
        if (bytes.Length == 0)
            return AttachmentErrors.Empty;
        if (bytes.Length > AttachmentRules.LargestFile)
            return AttachmentErrors.TooLarge(bytes.Length);
        var claimed = FileKind.Claimed(FileNames.Clean(fileName));
        var signed = Signed(bytes);
        var found = signed is null ? Unsigned(content, claimed) : Whole(content, signed);
        if (!found.TryGet(out var kind) || claimed is null || claimed == kind)
            return found;
        return claimed.Group == FileGroup.Picture && kind.Group == FileGroup.Picture
            ? found
            : AttachmentErrors.Disguised(claimed.Name, kind.Name);
    }

    /// <summary>What the first bytes say.</summary>
    private static FileKind? Signed(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => FileKind.Gif,
            _ when bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) => FileKind.WebP,
            _ when bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) && IsHeicBrand(bytes.Slice(8, 4)) => FileKind.Heic,
            _ when bytes.StartsWith("%PDF-"u8) => FileKind.Pdf,
            _ when bytes.Length > 132 && bytes[128..].StartsWith("DICM"u8) => FileKind.Dicom,
            _ => null,
        };

    private static bool IsHeicBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8)
        || brand.SequenceEqual("heix"u8)
        || brand.SequenceEqual("heim"u8)
        || brand.SequenceEqual("hevc"u8)
        || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8);

    /// <summary>A first line is easily faked or torn off: is the rest there too?</summary>
    private static Result<FileKind> Whole(ReadOnlyMemory<byte> bytes, FileKind kind)
    {
        if (kind == FileKind.Pdf)
            return IsWholePdf(bytes.Span)
                ? kind
                : AttachmentErrors.Broken(kind.Name, "it lacks what every PDF ends with, so it is cut off or no PDF at all");
        if (kind.Group != FileGroup.Picture || kind == FileKind.Heic)
            return kind;
        var size =
            kind == FileKind.Jpeg ? Pictures.Jpeg(bytes)
            : kind == FileKind.Png ? Pictures.Png(bytes.Span)
            : kind == FileKind.Gif ? Pictures.Gif(bytes.Span)
            : Pictures.WebP(bytes.Span);
        if (size is not { Width: > 0, Height: > 0 } known)
            return AttachmentErrors.Broken(kind.Name, "there is no whole picture in it");
        return known.IsSensible ? kind : AttachmentErrors.TooManyPoints;
    }

    private static bool IsWholePdf(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[^Math.Min(bytes.Length, 2048)..];
        return bytes.Length > 60
            && bytes[5] is (byte)'1' or (byte)'2'
            && bytes[6] == (byte)'.'
            && tail.IndexOf("startxref"u8) >= 0
            && tail.IndexOf("%%EOF"u8) >= 0;
    }

    private static Result<FileKind> Unsigned(ReadOnlyMemory<byte> bytes, FileKind? claimed)
    {
        if (bytes.Span is [0x50, 0x4B, 0x03, 0x04, ..])
            return Zipped(bytes, claimed);
        var content = ForeignContent.Name(bytes.Span);
        // Text is believed only where the name says so: anything else readable could be a program for somebody.
        if (content == ForeignContent.Text && claimed is { Group: FileGroup.Text })
            return claimed;
        return claimed is null ? AttachmentErrors.NotKept(content) : AttachmentErrors.Disguised(claimed.Name, content);
    }

    private static Result<FileKind> Zipped(ReadOnlyMemory<byte> bytes, FileKind? claimed)
    {
        var name = claimed?.Name ?? "a document";
        return OfficeFiles.Look(bytes) switch
        {
            OfficeFiles.Finding.Word => FileKind.Word,
            OfficeFiles.Finding.Excel => FileKind.Excel,
            OfficeFiles.Finding.Macros => AttachmentErrors.Broken(name, "it holds a program (macros). Save it without them"),
            OfficeFiles.Finding.TooMuch => AttachmentErrors.Broken(name, "it unpacks to far more than a document holds"),
            OfficeFiles.Finding.NotWhole => AttachmentErrors.Broken(name, "it is cut off or damaged"),
            OfficeFiles.Finding.Archive when claimed is not null => AttachmentErrors.Disguised(name, "a ZIP archive"),
            OfficeFiles.Finding.Archive => AttachmentErrors.NotKept("a ZIP archive"),
        };
    }
}
