using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Csv;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>What became of every row of an import, as a CSV. The download is audited.</summary>
public sealed class ImportReport(UseCaseContext context) : UseCase<ImportReport.Request, int>(context)
{
    /// <param name="Target">Written only when nothing is refused.</param>
    public sealed record Request(Guid BatchId, Stream Target);

    public override string Requires => Permissions.UpdateAdministration;

    /// <returns>The number of rows.</returns>
    protected override async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var batch = await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.BatchId, cancellationToken);
        if (batch is null)
            return ImportErrors.BatchNotFound;
        var rows = db.ImportRows.AsNoTracking().Where(row => row.BatchId == request.BatchId);
        db.AuditExport("import_rows", await rows.CountAsync(cancellationToken), Now);
        await db.SaveChangesAsync(cancellationToken);

        await using var csv = new CsvOutput(request.Target);
        await csv.HeadAsync(["Line", "Outcome", "Why"], cancellationToken);
        var ordered = rows.OrderBy(row => row.RowNumber).ThenBy(row => row.Id).AsAsyncEnumerable();
        await foreach (var row in ordered.WithCancellation(cancellationToken))
            await csv.RowAsync(
                [row.RowNumber.ToString(CultureInfo.InvariantCulture), Word(batch.Status, row), row.Message],
                cancellationToken
            );
        await csv.SendAsync(cancellationToken);
        return csv.Rows;
    }

    private static string Word(ImportStatus status, ImportRow row) =>
        row.Outcome switch
        {
            ImportOutcome.Created when status == ImportStatus.Undone => row.Message is null ? "created, taken back" : "created, stays",
            ImportOutcome.Created => "created",
            ImportOutcome.Duplicate => "duplicate",
            ImportOutcome.Refused => "refused",
        };
}
