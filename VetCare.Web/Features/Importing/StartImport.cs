using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>
/// Begins an import and lets it run outside the circuit, on behalf of the person who began it. The mapping is kept as a profile when it is given a
/// name.
/// </summary>
public sealed class StartImport(UseCaseContext context, UploadedFiles files, ImportRuns runs) : UseCase<StartImport.Request, Guid>(context)
{
    private readonly UseCaseContext context = context;

    /// <param name="ProfileName">Name to keep the mapping under; an existing profile of that name is replaced.</param>
    public sealed record Request(Guid FileId, ImportMapping Mapping, string? ProfileName = null);

    public override string Requires => Permissions.UpdateAdministration;

    /// <returns>The id of the batch.</returns>
    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        // Before anything is read or saved: of two at once, one gets it.
        if (runs.Claim(actor.ClinicId) is not { } claim)
            return ImportErrors.AnotherRuns;
        var handedOver = false;
        try
        {
            var started = await BeginAsync(request, actor, cancellationToken);
            if (!started.TryGet(out var batchId))
                return started;
            var run = new RunImport(context with { Actors = new SameActor(actor) }, files);
            runs.Start(
                claim,
                batchId,
                async token => (await run.ExecuteAsync(new RunImport.Request(batchId, request.FileId, request.Mapping), token)).IsSuccess,
                complete => FinishAsync(batchId, request.FileId, actor, complete)
            );
            handedOver = true;
            return batchId;
        }
        finally
        {
            if (!handedOver)
                claim.Dispose();
        }
    }

    private async Task<Result<Guid>> BeginAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (files.Find(request.FileId, actor) is not { } file)
            return ImportErrors.FileGone;
        var planned = await new ImportFile(files, file).PlannerAsync(actor, request.Mapping, Today(actor), cancellationToken);
        if (!planned.IsSuccess)
            return Result<Guid>.Refuse(planned.Errors);

        await using var db = Open(actor);
        // The claim knows this process only; another machine on the same database may be at it.
        if (await db.ImportBatches.AnyAsync(batch => batch.Status == ImportStatus.Running, cancellationToken))
            return ImportErrors.AnotherRuns;
        if (!string.IsNullOrWhiteSpace(request.ProfileName))
        {
            var kept = await KeepAsync(db, actor, file.Kind, request, cancellationToken);
            if (!kept.IsSuccess)
                return Result<Guid>.Refuse(kept.Errors);
        }
        var made = new ImportBatch(actor.ClinicId, file.Kind, file.Name, file.Sha256, file.Shape.Rows, actor.UserId, Now);
        db.ImportBatches.Add(made);
        if (!files.Hold(file.Id))
            return ImportErrors.FileGone;
        var saved = false;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            saved = true;
        }
        finally
        {
            if (!saved)
                files.Release(file.Id);
        }
        return made.Id;
    }

    private async Task FinishAsync(Guid batchId, Guid fileId, Actor actor, bool complete)
    {
        await using var db = Open(actor);
        var batch = await db.ImportBatches.SingleAsync(row => row.Id == batchId, CancellationToken.None);
        // Refused when it has ended otherwise, which is as good.
        batch.Finish(complete, Now);
        await db.SaveChangesAsync(CancellationToken.None);
        files.Forget(fileId);
    }

    private static async Task<Result> KeepAsync(
        VetCareDbContext db,
        Actor actor,
        ImportKind kind,
        Request request,
        CancellationToken cancellationToken
    )
    {
        var made = ImportProfile.Keep(actor.ClinicId, kind, request.ProfileName, request.Mapping.ToProfile());
        if (!made.IsSuccess)
            return made;
        var name = made.Value.Name;
        var former = await db.ImportProfiles.FirstOrDefaultAsync(row => row.Kind == kind && row.Name == name, cancellationToken);
        if (former is null)
            db.ImportProfiles.Add(made.Value);
        else
            former.Remap(request.Mapping.ToProfile());
        return Result.Success();
    }

    /// <summary>The person who began, also after the circuit has gone.</summary>
    private sealed class SameActor(Actor actor) : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(actor);
    }
}
