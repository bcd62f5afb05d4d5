using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Merging;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>
/// Makes one patient of two: the chosen values and everything that named the absorbed one, signed notes and certificates among it, unchanged in every word.
/// Can be taken back for 30 days.
/// </summary>
public sealed class MergePets(UseCaseContext context) : UseCase<MergePets.Request, Guid>(context)
{
    /// <param name="KeptVersion">The versions the choices were made from.</param>
    public sealed record Request(
        Guid KeptPetId,
        Guid AbsorbedPetId,
        int KeptVersion,
        int AbsorbedVersion,
        IReadOnlyList<PetMergeChoice> Choices
    );

    public override string Requires => Permissions.DeletePets;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.KeptPetId == request.AbsorbedPetId)
            yield return MergeErrors.SameRecord;
    }

    /// <returns>The merge, to be taken back by.</returns>
    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.InOneTransactionAsync(() => MergeAsync(db, request, actor, cancellationToken), cancellationToken);
    }

    private async Task<Result<Guid>> MergeAsync(VetCareDbContext db, Request request, Actor actor, CancellationToken cancellationToken)
    {
        await MergeWork.LockAsync<Pet>(db, request.KeptPetId, request.AbsorbedPetId, cancellationToken);
        Guid[] both = [request.KeptPetId, request.AbsorbedPetId];
        var found = await db.Pets.Where(pet => both.Contains(pet.Id)).ToDictionaryAsync(pet => pet.Id, cancellationToken);
        foreach (var id in both.Where(id => !found.ContainsKey(id)))
            return await MergedAway.PetAsync(db, id, cancellationToken) ?? PetErrors.NotFound;
        var (kept, absorbed) = (found[request.KeptPetId], found[request.AbsorbedPetId]);
        if (kept.Version != request.KeptVersion || absorbed.Version != request.AbsorbedVersion)
            return UseCaseErrors.ChangedMeanwhile;
        var taken = Taken(kept, absorbed, request.Choices);
        var entry = db.Entry(kept);
        var before = FieldSnapshot.Of(entry);
        var united = kept.Absorb(absorbed, request.Choices);
        if (!united.IsSuccess)
            return Result<Guid>.Refuse(united.Errors);
        db.Touch(kept);
        var done = new MergedPets(kept, absorbed, FieldSnapshot.Changes(entry, before), actor.UserId, Now, Today(actor))
        {
            ChipOfAbsorbed = taken(PetMergeField.Microchip),
            OwnerOfAbsorbed = taken(PetMergeField.Owner),
            PictureOfAbsorbed = taken(PetMergeField.Picture),
        };
        return await MergeWork.SaveAsync(db, done, cancellationToken);
    }

    // Asked before the values are united: afterwards the two look alike.
    private static Func<PetMergeField, bool> Taken(Pet kept, Pet absorbed, IReadOnlyList<PetMergeChoice> choices)
    {
        var fromAbsorbed = Enum.GetValues<PetMergeField>()
            .Where(field =>
                (choices.FirstOrDefault(choice => choice.Field == field)?.Take ?? kept.Proposal(field, absorbed)) == MergeTake.Absorbed
            )
            .ToHashSet();
        return fromAbsorbed.Contains;
    }
}
