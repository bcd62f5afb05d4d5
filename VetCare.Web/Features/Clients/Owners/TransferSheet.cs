using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Owners;

/// <summary>What must be known before a pet changes hands: whose it is, since when, and what is booked. Two queries.</summary>
public sealed class TransferSheet(UseCaseContext context) : UseCase<TransferSheet.Request, TransferSheet.Sheet>(context)
{
    private const int MostBookings = 20;

    public sealed record Request(Guid PetId);

    /// <param name="OwnedFrom">The change cannot lie before this day.</param>
    /// <param name="Bookings">The pet's appointments ahead that have not begun, soonest first.</param>
    /// <param name="MayCancel">Whether the person may call them off instead of moving them.</param>
    public sealed record Sheet(
        Guid PetId,
        string PetName,
        Guid ClientId,
        string ClientName,
        DateOnly OwnedFrom,
        IReadOnlyList<Booking> Bookings,
        bool MayCancel
    );

    /// <param name="Date">The clinic's local date.</param>
    public sealed record Booking(Guid Id, DateOnly Date, TimeOnly At, string Type);

    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<Sheet>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var bookings = await (
            from booked in ComingVisits.Of(db, request.PetId, Now).AsNoTracking()
            join type in db.AppointmentTypes on booked.TypeId equals type.Id
            orderby booked.StartTime
            select new Booking(booked.Id, booked.PromisedDate, booked.PromisedTime, type.Name)
        )
            .Take(MostBookings)
            .ToListAsync(cancellationToken);
        var mayCancel = actor.May(Permissions.VoidAppointments);
        var sheet = await (
            from pet in db.Pets.AsNoTracking()
            where pet.Id == request.PetId
            join client in db.Clients on pet.ClientId equals client.Id
            from held in pet.Owners
            where held.IsPrimary && held.OwnedUntil == null
            select new Sheet(pet.Id, pet.Name, client.Id, client.FirstName + " " + client.LastName, held.OwnedFrom, bookings, mayCancel)
        ).FirstOrDefaultAsync(cancellationToken);
        return sheet is null ? PetErrors.NotFound : sheet;
    }
}
