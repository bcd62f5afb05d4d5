using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing.Contracts;

/// <summary>Which line of which file a client or a pet came from.</summary>
public sealed class ImportSource(UseCaseContext context) : UseCase<ImportSource.Request, ImportSource.Found>(context)
{
    /// <param name="ClientId">Exactly one of client and pet is given.</param>
    public sealed record Request(Guid? ClientId, Guid? PetId);

    /// <param name="FileName">Null when nobody imported it.</param>
    public sealed record Found(string? FileName, int Line, DateTime At);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Found>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var rows = db.ImportRows.AsNoTracking().Where(row => row.Outcome == ImportOutcome.Created);
        rows = request.PetId is { } pet ? rows.Where(row => row.PetId == pet) : rows.Where(row => row.ClientId == request.ClientId);
        var found = await (
            from row in rows
            join batch in db.ImportBatches on row.BatchId equals batch.Id
            orderby batch.StartedAt
            select new Found(batch.FileName, row.RowNumber, batch.StartedAt)
        ).FirstOrDefaultAsync(cancellationToken);
        return found ?? new Found(null, 0, default);
    }
}
