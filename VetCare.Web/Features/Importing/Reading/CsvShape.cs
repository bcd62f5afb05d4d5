using System.Text;
using VetCare.Domain.Common;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>What a file looks like before its rows are read.</summary>
/// <param name="Rows">Below the headings, empty lines not counted.</param>
public sealed record CsvShape(Encoding Encoding, char Delimiter, int Rows)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Finds the delimiter and checks every limit in one pass that keeps no row in memory.</summary>
    public static async Task<Result<CsvShape>> FindAsync(Stream content, Encoding encoding, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var buffer = new char[64 * 1024];
        var read = await reader.ReadBlockAsync(buffer, cancellationToken);
        var delimiter = DelimiterOf(buffer.AsSpan(0, read));
        var scan = new CsvScan(delimiter);
        while (read > 0)
        {
            if (scan.Refused(buffer.AsSpan(0, read)) is { } refused)
                return refused;
            read = await reader.ReadBlockAsync(buffer, cancellationToken);
        }
        if (scan.Finish() is { } open)
            return open;
        return scan.Records switch
        {
            0 => ImportErrors.Empty,
            1 => ImportErrors.NoRows,
            _ => new CsvShape(encoding, delimiter, scan.Records - 1),
        };
    }

    /// <summary>The sign that separates most headings; signs within quotation marks do not count.</summary>
    private static char DelimiterOf(ReadOnlySpan<char> text)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var sign in text)
        {
            if (sign == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (sign is '\n' or '\r' && counts.Any(count => count > 0))
                break;
            if (Array.IndexOf(Delimiters, sign) is var at and >= 0)
                counts[at]++;
        }
        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}

/// <summary>Walks through the characters of a file and notices what would not fit into memory or into a table.</summary>
internal sealed class CsvScan(char delimiter)
{
    private int line = 1;
    private int recordLine = 1;
    private int length;
    private int cell;
    private int columns = 1;
    private bool quoted;
    private bool afterQuote;

    /// <summary>Rows that are not empty, the headings included.</summary>
    public int Records { get; private set; }

    public Error? Refused(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (sign == '\n')
                line++;
            if (!quoted && sign is '\n' or '\r')
            {
                EndRecord();
                recordLine = line;
                if (Records > ImportRules.MaxRows + 1)
                    return ImportErrors.TooManyRows;
                continue;
            }
            Take(sign);
            if (length > ImportRules.MaxRowLength)
                return ImportErrors.RowTooLong(recordLine);
            if (cell > ImportRules.MaxCellLength)
                return ImportErrors.CellTooLong(recordLine);
            if (columns > ImportRules.MaxColumns)
                return ImportErrors.TooManyColumns(recordLine);
        }
        return null;
    }

    public Error? Finish()
    {
        if (quoted)
            return ImportErrors.OpenQuote(recordLine);
        EndRecord();
        return null;
    }

    private void EndRecord()
    {
        if (length > 0)
            Records++;
        (length, cell, columns, afterQuote) = (0, 0, 1, false);
    }

    private void Take(char sign)
    {
        length++;
        cell++;
        if (quoted)
        {
            if (sign == '"')
                (quoted, afterQuote) = (false, true);
            return;
        }
        if (sign == delimiter)
        {
            columns++;
            (cell, afterQuote) = (0, false);
        }
        else if (sign == '"' && (cell == 1 || afterQuote))
            // Opens the cell, or is the second of a doubled mark within it.
            (quoted, afterQuote) = (true, false);
        else
            afterQuote = false;
    }
}
