namespace VetCare.Domain.Attachments;

/// <summary>What a file is good for on a screen.</summary>
public enum FileGroup
{
    Picture,
    Document,
    Imaging,
    Text,
}

/// <summary>A kind of file the practice keeps.</summary>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Name">With its article, for use inside a sentence: "a PNG picture".</param>
/// <param name="ShownInline">A browser may show it itself; everything else is only downloaded.</param>
/// <param name="Extensions">With the dot, the usual one first.</param>
public sealed record FileKind(string MediaType, string Name, FileGroup Group, bool ShownInline, IReadOnlyList<string> Extensions)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static readonly FileKind Jpeg = new("image/jpeg", "a JPEG picture", FileGroup.Picture, true, [".jpg", ".jpeg", ".jfif"]);
    public static readonly FileKind Png = new("image/png", "a PNG picture", FileGroup.Picture, true, [".png"]);
    public static readonly FileKind Gif = new("image/gif", "a GIF picture", FileGroup.Picture, true, [".gif"]);
    public static readonly FileKind WebP = new("image/webp", "a WebP picture", FileGroup.Picture, true, [".webp"]);
    public static readonly FileKind Heic = new("image/heic", "a HEIC picture", FileGroup.Picture, false, [".heic", ".heif"]);
    public static readonly FileKind Pdf = new("application/pdf", "a PDF document", FileGroup.Document, true, [".pdf"]);
    public static readonly FileKind Word = new(
        Office + "wordprocessingml.document",
        "a Word document",
        FileGroup.Document,
        false,
        [".docx"]
    );
    public static readonly FileKind Excel = new(Office + "spreadsheetml.sheet", "an Excel sheet", FileGroup.Document, false, [".xlsx"]);
    public static readonly FileKind Dicom = new("application/dicom", "a DICOM image", FileGroup.Imaging, false, [".dcm", ".dicom"]);
    public static readonly FileKind Text = new("text/plain", "plain text", FileGroup.Text, false, [".txt"]);
    public static readonly FileKind Csv = new("text/csv", "a CSV table", FileGroup.Text, false, [".csv"]);

    public static IReadOnlyList<FileKind> All { get; } = [Jpeg, Png, Gif, WebP, Heic, Pdf, Word, Excel, Dicom, Text, Csv];

    /// <summary>The kind a name claims; null for no ending or one the practice does not keep.</summary>
    public static FileKind? Claimed(string fileName)
    {
        var ending = Path.GetExtension(fileName);
        return All.FirstOrDefault(kind => kind.Extensions.Contains(ending, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The kind a kept file was found to be.</summary>
    public static FileKind? Of(string mediaType) => All.FirstOrDefault(kind => kind.MediaType == mediaType);
}
