using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>An outline of lines and curves, in points from the upper left corner of a page.</summary>
internal sealed class PdfPath(double pageHeight)
{
    // Control points at this share of the radius make four curves a circle to within 0.03 %.
    private const double Roundness = 0.5523;

    private readonly StringBuilder operators = new();

    public string Operators => operators.ToString();

    public PdfPath MoveTo(double x, double y) => Append("m", x, y);

    public PdfPath LineTo(double x, double y) => Append("l", x, y);

    public PdfPath CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Append("c", x1, y1, x2, y2, x, y);

    public PdfPath Close() => Append("h");

    public PdfPath Ellipse(double x, double y, double radiusX, double radiusY)
    {
        double cx = radiusX * Roundness,
            cy = radiusY * Roundness;
        return MoveTo(x + radiusX, y)
            .CurveTo(x + radiusX, y + cy, x + cx, y + radiusY, x, y + radiusY)
            .CurveTo(x - cx, y + radiusY, x - radiusX, y + cy, x - radiusX, y)
            .CurveTo(x - radiusX, y - cy, x - cx, y - radiusY, x, y - radiusY)
            .CurveTo(x + cx, y - radiusY, x + radiusX, y - cy, x + radiusX, y)
            .Close();
    }

    public PdfPath RoundedRectangle(double x, double y, double width, double height, double radius)
    {
        double right = x + width,
            bottom = y + height,
            c = radius * (1 - Roundness);
        return MoveTo(x + radius, y)
            .LineTo(right - radius, y)
            .CurveTo(right - c, y, right, y + c, right, y + radius)
            .LineTo(right, bottom - radius)
            .CurveTo(right, bottom - c, right - c, bottom, right - radius, bottom)
            .LineTo(x + radius, bottom)
            .CurveTo(x + c, bottom, x, bottom - c, x, bottom - radius)
            .LineTo(x, y + radius)
            .CurveTo(x, y + c, x + c, y, x + radius, y)
            .Close();
    }

    private PdfPath Append(string name, params ReadOnlySpan<double> coordinates)
    {
        for (var i = 0; i < coordinates.Length; i++)
            operators.Append(PdfSyntax.Number(i % 2 == 0 ? coordinates[i] : pageHeight - coordinates[i])).Append(' ');
        operators.Append(name).Append('\n');
        return this;
    }
}
