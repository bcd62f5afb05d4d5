using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Owners;

/// <summary>What becomes of the appointments ahead when a pet changes hands.</summary>
public enum BookedVisits
{
    /// <summary>The new owner comes instead.</summary>
    Move,
    Cancel,
}

/// <summary>
/// Gives a pet to another client of the clinic. The history keeps who had it from when to when; the client before hears nothing more about it.
/// </summary>
public sealed class TransferPet(UseCaseContext context) : UseCase<TransferPet.Request, TransferPet.Transferred>(context)
{
    private const int MostBookings = 200;

    /// <param name="On">The clinic's local date on which the pet changed hands.</param>
    public sealed record Request(Guid PetId, Guid? ToClientId, DateOnly? On, BookedVisits Visits = BookedVisits.Move);

    /// <param name="FromClientId">Who had the pet before: what taking it back needs.</param>
    /// <param name="Visits">How many appointments were moved or cancelled.</param>
    public sealed record Transferred(Guid PetId, Guid FromClientId, string ToName, int Visits);

    public override string Requires => Permissions.UpdatePets;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.ToClientId is null)
            yield return new Error("transfer.nobody", "Choose the new owner.", nameof(request.ToClientId));
        if (request.On is null)
            yield return new Error("transfer.day", "Enter the day the pet changed hands.", nameof(request.On));
    }

    protected override async Task<Result<Transferred>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.Include(row => row.Owners).FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var owner = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.ToClientId, cancellationToken);
        if (owner is null)
            return ClientErrors.NotFound.For(nameof(request.ToClientId));
        var from = pet.ClientId;
        var transferred = pet.TransferTo(owner, request.On!.Value, Today(actor));
        if (!transferred.IsSuccess)
            return Result<Transferred>.Refuse(transferred.Errors);
        var booked = await ComingVisits.Of(db, pet.Id, Now).Take(MostBookings).ToListAsync(cancellationToken);
        // What is booked belongs to the desk: whoever may not change it may not do so by way of the pet.
        if (booked.Count > 0 && !actor.May(NeededFor(request.Visits)))
            return UseCaseErrors.NotAllowed;
        if (request.Visits == BookedVisits.Move)
            booked.ForEach(visit => visit.FollowPetTo(owner.Id, actor.UserId, Now));
        else
            await ComingVisits.CancelAsync(db, booked, "The pet has another owner", actor.UserId, Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Transferred(pet.Id, from, owner.FullName, booked.Count);
    }

    private static string NeededFor(BookedVisits visits) =>
        visits == BookedVisits.Move ? Permissions.UpdateAppointments : Permissions.VoidAppointments;
}
