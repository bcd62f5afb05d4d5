using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Merging;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>
/// Takes a merge back within 30 days: what was moved goes back where it still is where the merge put it, the absorbed record stands again. What was added
/// or changed since stays with the kept record, and the answer says so.
/// </summary>
public sealed class UndoMerge(UseCaseContext context) : UseCase<UndoMerge.Request, UndoMerge.Undone>(context)
{
    public sealed record Request(Guid MergeId);

    /// <param name="Stayed">One sentence for each kind of thing that did not go back.</param>
    public sealed record Undone(
        string KeptName,
        string AbsorbedName,
        string KeptAddress,
        string AbsorbedAddress,
        IReadOnlyList<string> Stayed
    );

    // The door of both kinds; which of the two may be merged is asked once the merge is known.
    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<Undone>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.InOneTransactionAsync(() => UndoAsync(db, request.MergeId, actor, cancellationToken), cancellationToken);
    }

    private async Task<Result<Undone>> UndoAsync(VetCareDbContext db, Guid mergeId, Actor actor, CancellationToken cancellationToken)
    {
        var merge = await db.RecordMerges.FirstOrDefaultAsync(row => row.Id == mergeId, cancellationToken);
        if (merge is null)
            return MergeErrors.NotFound;
        if (!actor.May(merge.KeptPetId is not null ? Permissions.DeletePets : Permissions.DeleteClients))
            return UseCaseErrors.NotAllowed;
        var undone = merge.Undo(actor.UserId, Now);
        if (!undone.IsSuccess)
            return Result<Undone>.Refuse(undone.Errors);
        return merge.KeptPetId is not null
            ? await PetsAsync(db, merge, actor, cancellationToken)
            : await ClientsAsync(db, merge, actor, cancellationToken);
    }

    private async Task<Result<Undone>> ClientsAsync(
        VetCareDbContext db,
        RecordMerge merge,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var (keptId, absorbedId) = (merge.KeptClientId!.Value, merge.AbsorbedClientId!.Value);
        await MergeWork.LockAsync<Client>(db, keptId, absorbedId, cancellationToken);
        var kept = await db.Clients.FirstOrDefaultAsync(row => row.Id == keptId, cancellationToken);
        var absorbed = await MergeWork.FindAbsorbedAsync<Client>(db, absorbedId, cancellationToken);
        if (kept is null || absorbed is null)
            return MergeErrors.MergedOn;
        db.Touch(kept);
        var returned = await MergeWork.UndoAsync(db, merge, kept, absorbed, actor.Clinic.Time.LocalDate, Now, cancellationToken);
        return new Undone(
            kept.FullName,
            absorbed.FullName,
            $"/clients/{kept.Id}",
            $"/clients/{absorbed.Id}",
            MergeWords.Stayed(returned, kept.FullName)
        );
    }

    private async Task<Result<Undone>> PetsAsync(VetCareDbContext db, RecordMerge merge, Actor actor, CancellationToken cancellationToken)
    {
        var (keptId, absorbedId) = (merge.KeptPetId!.Value, merge.AbsorbedPetId!.Value);
        await MergeWork.LockAsync<Pet>(db, keptId, absorbedId, cancellationToken);
        var kept = await db.Pets.FirstOrDefaultAsync(row => row.Id == keptId, cancellationToken);
        var absorbed = await MergeWork.FindAbsorbedAsync<Pet>(db, absorbedId, cancellationToken);
        if (kept is null || absorbed is null)
            return MergeErrors.MergedOn;
        db.Touch(kept);
        var returned = await MergeWork.UndoAsync(db, merge, kept, absorbed, actor.Clinic.Time.LocalDate, Now, cancellationToken);
        return new Undone(kept.Name, absorbed.Name, $"/pets/{kept.Id}", $"/pets/{absorbed.Id}", MergeWords.Stayed(returned, kept.Name));
    }
}
