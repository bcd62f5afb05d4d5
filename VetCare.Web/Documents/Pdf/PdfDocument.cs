using System.Globalization;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>A document being written: pages, the fonts they use and the parts screen readers tell.</summary>
internal sealed class PdfDocument(PdfMetadata metadata)
{
    private readonly List<PdfPage> pages = [];
    private readonly List<FontSubset> fonts = [];

    public IReadOnlyList<PdfPage> Pages => pages;

    /// <summary>The whole document as a screen reader tells it.</summary>
    public StructElement Root { get; } = new("Document");

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, width, height);
        pages.Add(page);
        return page;
    }

    /// <summary>The part of the font this document embeds.</summary>
    public FontSubset Use(TrueTypeFont font)
    {
        foreach (var known in fonts)
            if (ReferenceEquals(known.Font, font))
                return known;
        var subset = new FontSubset(font, string.Create(CultureInfo.InvariantCulture, $"F{fonts.Count + 1}"));
        fonts.Add(subset);
        return subset;
    }

    public byte[] Save()
    {
        var objects = new PdfObjects();
        int catalog = objects.Reserve(),
            tree = objects.Reserve();
        foreach (var page in pages)
            page.Id = objects.Reserve();

        var resources = new StringBuilder("<</Font<<");
        foreach (var font in fonts)
            resources.Append('/').Append(font.ResourceName).Append(' ').Append(PdfSyntax.Reference(PdfFontObjects.Add(objects, font)));
        var resourcesId = objects.Add(resources.Append(">>>>").ToString());

        for (var i = 0; i < pages.Count; i++)
            WritePage(objects, pages[i], i, tree, resourcesId);
        var kids = string.Join(' ', pages.Select(page => PdfSyntax.Reference(page.Id)));
        objects.Set(tree, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {pages.Count}/Kids[{kids}]>>"));

        var xmp = objects.AddStream("/Type/Metadata/Subtype/XML", metadata.XmpPacket());
        var structure = PdfStructure.Add(objects, Root, pages);
        objects.Set(
            catalog,
            $"<</Type/Catalog/Pages {tree} 0 R/Lang {PdfSyntax.TextString(metadata.Language)}/Metadata {xmp} 0 R/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>"
        );
        return objects.Write(catalog, objects.Add(metadata.InfoDictionary()));
    }

    private static void WritePage(PdfObjects objects, PdfPage page, int index, int tree, int resources)
    {
        var content = objects.AddCompressed("", Encoding.ASCII.GetBytes(page.Content));
        objects.Set(
            page.Id,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfSyntax.Number(page.Width)} {PdfSyntax.Number(page.Height)}]/Resources {resources} 0 R/Contents {content} 0 R/StructParents {index}/Tabs/S>>"
            )
        );
    }
}
