using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Features.Importing.Planning;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>
/// Saves the rows of a file, some hundred in one transaction with their counts, so that an interrupted import has saved whole chunks and knows which.
/// Started by <see cref="StartImport"/>, which also marks the end whatever came of it; on the page of the batch one sees how far it is.
/// </summary>
public sealed class RunImport(UseCaseContext context, UploadedFiles files) : UseCase<RunImport.Request, Done>(context)
{
    private const int Tries = 5;

    public sealed record Request(Guid BatchId, Guid FileId, ImportMapping Mapping);

    public override string Requires => Permissions.UpdateAdministration;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (files.Find(request.FileId, actor) is not { } file)
            return ImportErrors.FileGone;
        if (!await IsRunningAsync(request.BatchId, actor, cancellationToken))
            return ImportErrors.BatchNotFound;
        var content = new ImportFile(files, file);
        var planned = await content.PlannerAsync(actor, request.Mapping, Today(actor), cancellationToken);
        if (!planned.TryGet(out var planner))
            return Result<Done>.Refuse(planned.Errors);
        await LoadAsync(planner, actor, cancellationToken);
        await foreach (var chunk in content.ChunksAsync(cancellationToken))
        {
            var saved = await SaveAsync(request.BatchId, actor, planner, chunk, cancellationToken);
            if (!saved.IsSuccess)
                return saved.Error;
        }
        return default(Done);
    }

    private async Task<bool> IsRunningAsync(Guid batchId, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.ImportBatches.AnyAsync(
            batch => batch.Id == batchId && batch.Status == ImportStatus.Running && batch.StartedBy == actor.UserId,
            cancellationToken
        );
    }

    private async Task LoadAsync(RowPlanner planner, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        await planner.LoadAsync(db, cancellationToken);
    }

    private async Task<Result> SaveAsync(
        Guid batchId,
        Actor actor,
        RowPlanner planner,
        IReadOnlyList<CsvRow> chunk,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<PlannedRow>? planned = null;
        for (var left = Tries; ; left--)
        {
            try
            {
                await using var db = Open(actor);
                planned ??= await planner.PlanAsync(db, chunk, cancellationToken);
                var batch = await db.ImportBatches.SingleAsync(row => row.Id == batchId, cancellationToken);
                var counted = batch.Count(
                    Count(planned, ImportOutcome.Created),
                    Count(planned, ImportOutcome.Duplicate),
                    Count(planned, ImportOutcome.Refused)
                );
                if (!counted.IsSuccess)
                    return counted;
                db.ChangeTracker.DetectChanges();
                // All that follows is new; comparing it with itself in every step of the save would cost most of the time.
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                foreach (var row in planned)
                {
                    if (row.Made is not null)
                        db.Add(row.Made);
                    db.ImportRows.Add(RowOf(batch, row));
                }
                await db.SaveChangesAsync(cancellationToken);
                return Result.Success();
            }
            catch (Exception lost) when (left > 1 && Conflicts.IsRace(lost))
            {
                // The whole chunk was rolled back and goes again.
            }
        }
    }

    private static ImportRow RowOf(ImportBatch batch, PlannedRow row) =>
        new(batch, row.Line, row.Outcome, row.Message)
        {
            ClientId = (row.Made as Client)?.Id,
            PetId = (row.Made as Pet)?.Id,
            VaccinationId = (row.Made as Vaccination)?.Id,
        };

    private static int Count(IReadOnlyList<PlannedRow> rows, ImportOutcome outcome) => rows.Count(row => row.Outcome == outcome);
}
