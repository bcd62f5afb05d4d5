using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Owners;

/// <summary>Undoes the last transfer of a pet: the former owner has it again as before, and appointments that went along come back.</summary>
public sealed class TakeBackTransfer(UseCaseContext context) : UseCase<TakeBackTransfer.Request, Done>(context)
{
    private const int MostBookings = 200;

    /// <param name="ToClientId">Who had the pet before the transfer.</param>
    public sealed record Request(Guid PetId, Guid ToClientId);

    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db
            .Pets.Include(row => row.Owners.OrderBy(held => held.Id))
            .FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        if (pet.ClientId == request.ToClientId)
            return default(Done);
        var taken = pet.TakeBackTransfer(request.ToClientId);
        if (!taken.IsSuccess)
            return Result<Done>.Refuse(taken.Errors);
        var booked = await ComingVisits.Of(db, pet.Id, Now).Take(MostBookings).ToListAsync(cancellationToken);
        // As with the transfer itself: what is booked belongs to the desk.
        if (booked.Count > 0 && !actor.May(Permissions.UpdateAppointments))
            return UseCaseErrors.NotAllowed;
        booked.ForEach(visit => visit.FollowPetTo(pet.ClientId, actor.UserId, Now));
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
