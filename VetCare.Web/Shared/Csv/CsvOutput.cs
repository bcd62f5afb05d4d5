using CsvHelper;

namespace VetCare.Web.Shared.Csv;

/// <summary>Writes a table as UTF-8 with its mark, commas and CRLF, a buffer at a time. Every cell is made safe for spreadsheets.</summary>
public sealed class CsvOutput(Stream target) : IAsyncDisposable
{
    private CsvWriter? csv;

    /// <summary>Rows written, the headings not counted.</summary>
    public int Rows { get; private set; }

    public async Task HeadAsync(IEnumerable<string> headings, CancellationToken cancellationToken)
    {
        csv = CsvWriter.Create(target, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        await PutAsync(headings, cancellationToken);
    }

    public async Task RowAsync(IEnumerable<string?> cells, CancellationToken cancellationToken)
    {
        await PutAsync(cells, cancellationToken);
        Rows++;
    }

    /// <summary>Sends what is still waiting; without it the end of the table is missing.</summary>
    public ValueTask SendAsync(CancellationToken cancellationToken) => csv!.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => csv?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task PutAsync(IEnumerable<string?> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
            csv!.WriteField(CsvCells.Safe(cell));
        await csv!.EndRecordAsync(cancellationToken);
    }
}
