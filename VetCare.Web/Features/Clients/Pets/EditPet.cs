using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Changes what is known about a pet. A change that started from an older state than the saved one is refused.</summary>
public sealed class EditPet(UseCaseContext context) : UseCase<EditPet.Request, Done>(context)
{
    /// <param name="Version">The version the form was filled from.</param>
    /// <param name="AcceptHeldChip">The person has looked at the other pet with this microchip number and wants it all the same.</param>
    public sealed record Request(Guid PetId, int Version, PetDetails Details, bool AcceptHeldChip = false);

    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.Include(row => row.Microchips).FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return await MergedAway.PetAsync(db, request.PetId, cancellationToken) ?? PetErrors.NotFound;
        if (pet.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        var chip = pet.MicrochipId;
        var edited = pet.Edit(request.Details, Today(actor));
        if (!edited.IsSuccess)
            return Result<Done>.Refuse(edited.Errors);
        var chipIsNew = pet.MicrochipId != chip && !request.AcceptHeldChip;
        if (chipIsNew && await HeldChips.FindAsync(db, pet, cancellationToken) is { } held)
            return held;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
