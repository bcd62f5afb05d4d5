namespace VetCare.Web.Documents.Pdf;

/// <summary>The fonts of printed documents, parsed on first use and then shared by all threads.</summary>
internal static class PdfFonts
{
    private static readonly Lazy<TrueTypeFont> LazyRegular = new(() => Load("NotoSans-Regular"));
    private static readonly Lazy<TrueTypeFont> LazyBold = new(() => Load("NotoSans-Bold"));

    public static TrueTypeFont Regular => LazyRegular.Value;

    public static TrueTypeFont Bold => LazyBold.Value;

    private static TrueTypeFont Load(string name)
    {
        using var resource =
            typeof(PdfFonts).Assembly.GetManifestResourceStream("fonts/" + name + ".ttf")
            ?? throw new InvalidOperationException("The font " + name + " is not embedded in the assembly.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return new TrueTypeFont(name, bytes.ToArray());
    }
}
