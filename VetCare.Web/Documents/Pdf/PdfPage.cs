using System.Globalization;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>One page to draw on. Positions are points from the upper left corner; a text stands on its baseline.</summary>
internal sealed class PdfPage(PdfDocument document, double width, double height)
{
    private readonly StringBuilder content = new();
    private readonly List<StructElement> marks = [];

    public double Width => width;

    public double Height => height;

    /// <summary>What has been drawn, as content operators.</summary>
    public string Content => content.ToString();

    /// <summary>The part of the document each marked text belongs to; the index is the mark.</summary>
    public IReadOnlyList<StructElement> Marks => marks;

    /// <summary>Number of the object in the file, given when the document is saved.</summary>
    public int Id { get; set; }

    /// <summary>Draws a line of text; a text without a <paramref name="part"/> is decoration that screen readers skip.</summary>
    public void Text(double x, double baseline, string text, TextStyle style, StructElement? part = null)
    {
        var font = document.Use(style.Font);
        if (part is null)
            content.Append("/Artifact BMC\n");
        else
            content.Append(CultureInfo.InvariantCulture, $"/{part.Type} <</MCID {marks.Count}>> BDC\n");

        content
            .Append("BT /")
            .Append(font.ResourceName)
            .Append(' ')
            .Append(PdfSyntax.Number(style.Size))
            .Append(" Tf ")
            .Append(style.Color.Operands)
            .Append(" rg ")
            .Append(PdfSyntax.Number(x))
            .Append(' ')
            .Append(PdfSyntax.Number(height - baseline))
            .Append(" Td <");
        font.Encode(text, content);
        content.Append("> Tj ET\nEMC\n");

        if (part is null)
            return;
        part.AddText(this, marks.Count);
        marks.Add(part);
    }

    /// <summary>Draws a horizontal rule of the given thickness, its middle at <paramref name="y"/>.</summary>
    public void Rule(double fromX, double toX, double y, double thickness, PdfColor color)
    {
        var path = new PdfPath(height).MoveTo(fromX, y).LineTo(toX, y);
        content
            .Append("/Artifact BMC\n")
            .Append(PdfSyntax.Number(thickness))
            .Append(" w ")
            .Append(color.Operands)
            .Append(" RG\n")
            .Append(path.Operators)
            .Append("S\nEMC\n");
    }

    /// <summary>Fills an outline drawn by <paramref name="draw"/>.</summary>
    public void Fill(PdfColor color, Action<PdfPath> draw)
    {
        var path = new PdfPath(height);
        draw(path);
        content.Append("/Artifact BMC\n").Append(color.Operands).Append(" rg\n").Append(path.Operators).Append("f\nEMC\n");
    }
}
