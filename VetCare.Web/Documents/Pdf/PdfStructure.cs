using System.Globalization;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>Writes the parts of a document for screen readers (ISO 32000-1, 14.7).</summary>
internal static class PdfStructure
{
    /// <summary>Adds the tree of parts and returns the number of its root.</summary>
    public static int Add(PdfObjects objects, StructElement document, IReadOnlyList<PdfPage> pages)
    {
        var root = objects.Reserve();
        Number(objects, document);
        Write(objects, document, root);

        var lookup = new StringBuilder("<</Nums[");
        for (var i = 0; i < pages.Count; i++)
        {
            var owners = string.Join(' ', pages[i].Marks.Select(part => PdfSyntax.Reference(part.Id)));
            lookup.Append(CultureInfo.InvariantCulture, $"{i}[{owners}]");
        }

        var lookupId = objects.Add(lookup.Append("]>>").ToString());
        objects.Set(
            root,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/StructTreeRoot/K {document.Id} 0 R/ParentTree {lookupId} 0 R/ParentTreeNextKey {pages.Count}>>"
            )
        );
        return root;
    }

    private static void Number(PdfObjects objects, StructElement element)
    {
        element.Id = objects.Reserve();
        foreach (var child in element.Children)
            if (child.Element is { } inner)
                Number(objects, inner);
    }

    private static void Write(PdfObjects objects, StructElement element, int parent)
    {
        var scope = string.Equals(element.Type, "TH", StringComparison.Ordinal) ? "/A<</O/Table/Scope/Column>>" : "";
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{element.Type}/P {parent} 0 R{scope}/K[");
        foreach (var child in element.Children)
        {
            if (child.Element is { } inner)
                body.Append(CultureInfo.InvariantCulture, $"{inner.Id} 0 R ");
            else
                body.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {child.Page!.Id} 0 R/MCID {child.Mark}>>");
        }

        objects.Set(element.Id, body.Append("]>>").ToString());
        foreach (var child in element.Children)
            if (child.Element is { } inner)
                Write(objects, inner, element.Id);
    }
}
