using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Line">Line of the file where the row begins; the headings stand in line 1.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>The rows of a file whose shape is known, one at a time, the headings first.</summary>
internal static class CsvRows
{
    public static async IAsyncEnumerable<CsvRow> ReadAsync(
        Stream content,
        CsvShape shape,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(content, shape.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = shape.Delimiter.ToString(),
            // A stray mark inside a cell is kept as it stands.
            BadDataFound = null,
            TrimOptions = TrimOptions.None,
        };
        using var parser = new CsvParser(reader, settings);
        while (await parser.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = [.. parser.Record ?? []];
            var breaks = cells.Sum(cell => cell.Count(sign => sign == '\n'));
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return new CsvRow(parser.RawRow - breaks, cells);
        }
    }
}
