using System.Runtime.InteropServices;
using VetCare.Web.Documents.Pdf;

namespace VetCare.Web.Documents;

/// <summary>A group of text lines placed relative to its own top, kept on one page where it fits on one.</summary>
internal sealed class TextBlock
{
    private readonly List<Placed> lines = [];

    /// <summary>The lines in the order of reading.</summary>
    public IEnumerable<Placed> Lines => lines;

    /// <summary>The lines in the order of their height on the page.</summary>
    public IEnumerable<Placed> LinesFromTop => lines.OrderBy(line => line.Top);

    /// <summary>Height in points.</summary>
    public double Height { get; private set; }

    /// <summary>Wraps a text into a column and returns where the next one may start.</summary>
    public double Add(Column column, double top, string? text, TextStyle style, double lineHeight, StructElement? part)
    {
        foreach (var line in style.Wrap(text, column.Width))
        {
            var x = column.AlignRight ? column.X + column.Width - style.Measure(line) : column.X;
            lines.Add(new Placed(x, top, lineHeight, line, style, part));
            top += lineHeight;
        }

        Reach(top);
        return top;
    }

    /// <summary>Makes the block at least this high.</summary>
    public void Reach(double height) => Height = Math.Max(Height, height);

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Column(double X, double Width, bool AlignRight = false);

    internal sealed record Placed(double X, double Top, double Height, string Text, TextStyle Style, StructElement? Part);
}
