using VetCare.Web.Documents.Pdf;
using Look = VetCare.Web.Documents.VaccinationCertificateLook;

namespace VetCare.Web.Documents;

/// <summary>Fills pages from top to bottom and begins a new one when a block no longer fits.</summary>
internal sealed class VaccinationCertificateFlow(PdfDocument document, Action<PdfPage> furnish)
{
    private const double Tolerance = 0.01;

    private double firstLine = Look.Top;

    public PdfPage Page { get; private set; } = document.AddPage(Look.PageWidth, Look.PageHeight);

    /// <summary>Where the next block goes, in points from the top of the page.</summary>
    public double Y { get; set; } = Look.Top;

    /// <summary>Drawn at the top of every further page while it is set, for example the head of a table.</summary>
    public Action? OnNewPage { get; set; }

    /// <summary>Places a block. A block higher than a page is divided between lines.</summary>
    /// <param name="keepWith">Room that must remain below it on the same page, in points.</param>
    public void Place(TextBlock block, double keepWith = 0)
    {
        Need(block.Height + keepWith);
        Need(block.Height);
        var origin = Y;
        var divides = Y + block.Height > Look.Bottom + Tolerance;
        foreach (var line in divides ? block.LinesFromTop : block.Lines)
        {
            if (origin + line.Top + line.Height > Look.Bottom + Tolerance)
            {
                NewPage();
                origin = Y - line.Top;
            }

            Page.Text(line.X, origin + line.Top + line.Style.BaselineIn(line.Height), line.Text, line.Style, line.Part);
        }

        Y = origin + block.Height;
    }

    /// <summary>Begins a new page unless this much room is left, or no page has it.</summary>
    public void Need(double height)
    {
        if (Y + height > Look.Bottom + Tolerance && Y > firstLine + Tolerance && height <= Look.Bottom - firstLine)
            NewPage();
    }

    private void NewPage()
    {
        Page = document.AddPage(Look.PageWidth, Look.PageHeight);
        furnish(Page);
        Y = firstLine = Look.Top + 30;
        OnNewPage?.Invoke();
    }
}
