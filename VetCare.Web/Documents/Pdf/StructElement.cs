namespace VetCare.Web.Documents.Pdf;

/// <summary>
/// A part of the document as a screen reader tells it: a heading, a paragraph, a table row. Its texts may lie on
/// several pages; the order of the children is the order of reading.
/// </summary>
/// <param name="type">A standard structure type of ISO 32000-1, 14.8.4, for example <c>H1</c>, <c>P</c> or <c>TD</c>.</param>
internal sealed class StructElement(string type)
{
    private readonly List<Child> children = [];

    public string Type => type;

    /// <summary>Number of the object in the file, given when the document is saved.</summary>
    public int Id { get; set; }

    public IReadOnlyList<Child> Children => children;

    public StructElement Add(string childType)
    {
        var element = new StructElement(childType);
        children.Add(new Child(element, Page: null, Mark: 0));
        return element;
    }

    public void AddText(PdfPage page, int mark) => children.Add(new Child(Element: null, page, mark));

    /// <summary>Either a part of its own, or a marked text on a page.</summary>
    internal sealed record Child(StructElement? Element, PdfPage? Page, int Mark);
}
