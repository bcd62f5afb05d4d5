using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace VetCare.Web.Shared.Csv;

/// <summary>Writes a table as UTF-8 with its mark, commas and CRLF, a few hundred rows at a time. Every cell is made safe for spreadsheets.</summary>
public sealed class CsvOutput(Stream target) : IAsyncDisposable
{
    private const int RowsAtOnce = 200;

    private readonly StringWriter text = new(CultureInfo.InvariantCulture);
    private CsvWriter? csv;
    private int waiting;

    /// <summary>Rows written, the headings not counted.</summary>
    public int Rows { get; private set; }

    public async Task HeadAsync(IEnumerable<string> headings, CancellationToken cancellationToken)
    {
        await target.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        Put(headings);
    }

    public async Task RowAsync(IEnumerable<string?> cells, CancellationToken cancellationToken)
    {
        Put(cells);
        Rows++;
        if (++waiting >= RowsAtOnce)
            await SendAsync(cancellationToken);
    }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (csv is null)
            return;
        await csv.FlushAsync();
        var built = text.GetStringBuilder();
        await target.WriteAsync(Encoding.UTF8.GetBytes(built.ToString()), cancellationToken);
        built.Clear();
        waiting = 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (csv is not null)
            await csv.DisposeAsync();
        await text.DisposeAsync();
    }

    private void Put(IEnumerable<string?> cells)
    {
        csv ??= new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", LeaveOpen = true });
        foreach (var cell in cells)
            csv.WriteField(CsvCells.Safe(cell));
        csv.NextRecord();
    }
}
