using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Gives a pet a new chip; the former one stays in the history. A number another pet has is asked about once, not refused.</summary>
public sealed class AddMicrochip(UseCaseContext context) : UseCase<AddMicrochip.Request, Done>(context)
{
    /// <param name="AcceptHeldChip">The person has looked at the other pet with this number and wants it all the same.</param>
    public sealed record Request(Guid PetId, string? Microchip, MicrochipPlace Place, bool AcceptHeldChip = false);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var number = MicrochipNumber.Parse(request.Microchip, nameof(request.Microchip));
        if (!number.IsSuccess)
            return Result<Done>.Refuse(number.Errors);
        await using var db = Open(actor);
        var pet = await db.Pets.Include(row => row.Microchips).FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var added = pet.AddMicrochip(number.Value, request.Place, Today(actor));
        if (!added.IsSuccess)
            return Result<Done>.Refuse(added.Errors);
        if (!request.AcceptHeldChip && await HeldChips.FindAsync(db, pet, cancellationToken) is { } held)
            return held;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
