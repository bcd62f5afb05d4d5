using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>
/// Takes an import back: what it created is hidden again, except what people have used since; that stays, and its row says why. Done in chunks; an
/// interrupted one is taken up again where it stopped.
/// </summary>
public sealed class UndoImport(UseCaseContext context, ImportRuns runs) : UseCase<UndoImport.Request, UndoImport.Undone>(context)
{
    public sealed record Request(Guid BatchId);

    public sealed record Undone(int Removed, int Kept);

    public override string Requires => Permissions.UpdateAdministration;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Undone>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        // No import beside it, and no second undo.
        using var claim = runs.Claim(actor.ClinicId);
        if (claim is null)
            return ImportErrors.AnotherRuns;
        var (removed, kept) = (0, 0);
        await using (var first = Open(actor))
        {
            var batch = await first.ImportBatches.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.BatchId, cancellationToken);
            if (batch is null)
                return ImportErrors.BatchNotFound;
            var allowed = batch.CanBeUndone();
            if (!allowed.IsSuccess)
                return allowed.Error;
            // The claim knows this process only; another machine on the same database may be importing.
            if (await first.ImportBatches.AnyAsync(row => row.Status == ImportStatus.Running, cancellationToken))
                return ImportErrors.AnotherRuns;
        }
        for (int last = 0, count = ImportRules.ChunkRows; count == ImportRules.ChunkRows; )
        {
            await using var db = Open(actor);
            var rows = await db
                .ImportRows.Where(row => row.BatchId == request.BatchId && row.Outcome == ImportOutcome.Created && row.RowNumber > last)
                .OrderBy(row => row.RowNumber)
                .Take(ImportRules.ChunkRows)
                .ToListAsync(cancellationToken);
            count = rows.Count;
            last = count == 0 ? last : rows[^1].RowNumber;
            var (gone, stay) = await TakeBackAsync(db, rows, cancellationToken);
            (removed, kept) = (removed + gone, kept + stay);
        }
        await using var final = Open(actor);
        var done = await final.ImportBatches.SingleAsync(row => row.Id == request.BatchId, cancellationToken);
        var marked = done.MarkUndone(actor.UserId, Now);
        if (!marked.IsSuccess)
            return marked.Error;
        await final.SaveChangesAsync(cancellationToken);
        return new Undone(removed, kept);
    }

    private static async Task<(int Removed, int Kept)> TakeBackAsync(
        VetCareDbContext db,
        IReadOnlyList<ImportRow> rows,
        CancellationToken cancellationToken
    )
    {
        var made = await UsedSince.LoadAsync(db, rows, cancellationToken);
        var why = await UsedSince.FindAsync(db, made.Values, cancellationToken);
        var (removed, kept) = (0, 0);
        foreach (var row in rows)
        {
            if (!made.TryGetValue(row.ClientId ?? row.PetId ?? row.VaccinationId ?? Guid.Empty, out var entity))
                continue;
            if (why.TryGetValue(entity.Id, out var reason))
            {
                row.Keep(reason);
                kept++;
                continue;
            }
            db.Remove(entity);
            removed++;
        }
        await db.SaveChangesAsync(cancellationToken);
        return (removed, kept);
    }
}
