using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>The last imports of the clinic: what, who, when, how it ended.</summary>
public sealed class ImportBatches(UseCaseContext context) : UseCase<ImportBatches.Request, IReadOnlyList<ImportBatches.Batch>>(context)
{
    public const int Most = 50;

    /// <param name="BatchId">Only this one.</param>
    public sealed record Request(Guid? BatchId = null);

    public sealed record Batch(
        Guid Id,
        ImportKind Kind,
        ImportStatus Status,
        string FileName,
        int Rows,
        int Created,
        int Duplicates,
        int Refused,
        string By,
        DateTime StartedAt,
        DateTime? FinishedAt,
        DateTime? UndoneAt
    )
    {
        /// <summary>Rows that are decided.</summary>
        public int Read => Created + Duplicates + Refused;
    }

    public override string Requires => Permissions.UpdateAdministration;

    protected override async Task<Result<IReadOnlyList<Batch>>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        var batches = await (
            from batch in db.ImportBatches.AsNoTracking()
            where request.BatchId == null || batch.Id == request.BatchId
            join user in db.Users on batch.StartedBy equals user.Id
            orderby batch.StartedAt descending, batch.Id descending
            select new Batch(
                batch.Id,
                batch.Kind,
                batch.Status,
                batch.FileName,
                batch.RowCount,
                batch.CreatedCount,
                batch.DuplicateCount,
                batch.RefusedCount,
                user.FirstName + " " + user.LastName,
                batch.StartedAt,
                batch.FinishedAt,
                batch.UndoneAt
            )
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        return request.BatchId is not null && batches.Count == 0 ? ImportErrors.BatchNotFound : batches;
    }
}
