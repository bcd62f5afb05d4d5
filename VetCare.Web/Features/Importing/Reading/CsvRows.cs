using System.Runtime.CompilerServices;
using CsvHelper;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Line">Line of the file where the row begins; the headings usually stand in line 1.</param>
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
        using var text = new StreamReader(content, shape.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var options = new CsvReaderOptions
        {
            Separator = shape.Delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            // The scan has bounded every row in characters; a character takes up to four bytes.
            MaxRecordSize = 4 * (ImportRules.MaxRowLength + ImportRules.MaxColumns),
        };
        await using var csv = CsvReader.Create(text, options, leaveOpen: true);
        while (await csv.ReadAsync(cancellationToken))
        {
            var cells = new string[csv.FieldCount];
            for (var at = 0; at < cells.Length; at++)
                cells[at] = csv.GetString(at);
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return new CsvRow((int)csv.LineNumber, cells);
        }
    }
}
