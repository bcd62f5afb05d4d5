using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>The first rows of an import about which something must be said: refused, duplicates, and records that stayed when it was taken back.</summary>
public sealed class BatchRows(UseCaseContext context) : UseCase<BatchRows.Request, IReadOnlyList<BatchRows.Row>>(context)
{
    public sealed record Request(Guid BatchId);

    public sealed record Row(int Line, ImportOutcome Outcome, string Message);

    public override string Requires => Permissions.UpdateAdministration;

    protected override async Task<Result<IReadOnlyList<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (!await db.ImportBatches.AnyAsync(batch => batch.Id == request.BatchId, cancellationToken))
            return ImportErrors.BatchNotFound;
        return await db
            .ImportRows.AsNoTracking()
            .Where(row => row.BatchId == request.BatchId && row.Message != null)
            .OrderBy(row => row.RowNumber)
            .ThenBy(row => row.Id)
            .Take(ImportRules.ShownProblems)
            .Select(row => new Row(row.RowNumber, row.Outcome, row.Message!))
            .ToListAsync(cancellationToken);
    }
}
