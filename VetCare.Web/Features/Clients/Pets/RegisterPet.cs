using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Registers another pet of an active client.</summary>
public sealed class RegisterPet(UseCaseContext context) : UseCase<RegisterPet.Request, Guid>(context)
{
    /// <param name="AcceptHeldChip">The person has looked at the other pet with this microchip number and wants it all the same.</param>
    public sealed record Request(Guid ClientId, PetDetails Pet, bool AcceptHeldChip = false);

    public override string Requires => Permissions.CreatePets;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var owner = await db
            .Clients.Where(client => client.Id == request.ClientId)
            .Select(client => new { client.IsActive })
            .FirstOrDefaultAsync(cancellationToken);
        if (owner is null)
            return ClientErrors.NotFound;
        if (!owner.IsActive)
            return PetErrors.OwnerInactive;
        var pet = Pet.Register(actor.ClinicId, request.ClientId, request.Pet, Today(actor));
        if (!pet.IsSuccess)
            return Result<Guid>.Refuse(pet.Errors);
        if (!request.AcceptHeldChip && await HeldChips.FindAsync(db, pet.Value, cancellationToken) is { } held)
            return held;
        db.Pets.Add(pet.Value);
        await db.SaveChangesAsync(cancellationToken);
        return pet.Value.Id;
    }
}
