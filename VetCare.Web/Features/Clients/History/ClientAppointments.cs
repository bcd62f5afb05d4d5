using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.History;

/// <summary>A client's next appointments and the last ones. Two queries.</summary>
public sealed class ClientAppointments(UseCaseContext context)
    : UseCase<ClientAppointments.Request, ClientAppointments.Appointments>(context)
{
    public const int PageSize = 10;
    private const int MostRows = 100;

    /// <param name="Take">How many of the last ones at most.</param>
    public sealed record Request(Guid ClientId, int Take = PageSize);

    /// <param name="HasMore">There are earlier ones.</param>
    public sealed record Appointments(IReadOnlyList<Row> Next, IReadOnlyList<Row> Last, bool HasMore);

    /// <param name="Date">The clinic's local date.</param>
    /// <param name="RecordId">The note of the visit; null where there is none, or for somebody who does not read notes.</param>
    public sealed record Row(
        Guid Id,
        DateOnly Date,
        TimeOnly At,
        string Type,
        string Column,
        Guid PetId,
        string PetName,
        AppointmentStatus Status,
        string? Reason,
        Guid? RecordId
    );

    public override string Requires => Permissions.ReadAppointments;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (!actor.May(Permissions.ReadClients))
            yield return UseCaseErrors.NotAllowed;
    }

    protected override async Task<Result<Appointments>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var now = Now;
        var take = Math.Clamp(request.Take, 1, MostRows);
        var mine = db.Appointments.AsNoTracking().Where(booked => booked.ClientId == request.ClientId);
        var open = mine.Where(booked =>
            booked.EndTime > now
            && booked.Status != AppointmentStatus.Cancelled
            && booked.Status != AppointmentStatus.NoShow
            && booked.Status != AppointmentStatus.Completed
        );
        var over = mine.Where(booked =>
            booked.EndTime <= now
            || booked.Status == AppointmentStatus.Cancelled
            || booked.Status == AppointmentStatus.NoShow
            || booked.Status == AppointmentStatus.Completed
        );
        var mayReadNotes = actor.May(Permissions.ReadRecords);
        var next = await Rows(db, open.OrderBy(booked => booked.StartTime).Take(PageSize), mayReadNotes).ToListAsync(cancellationToken);
        var last = await Rows(db, over.OrderByDescending(booked => booked.StartTime).Take(take + 1), mayReadNotes)
            .ToListAsync(cancellationToken);
        return new Appointments(
            [.. next.OrderBy(row => row.Date).ThenBy(row => row.At)],
            [.. last.OrderByDescending(row => row.Date).ThenByDescending(row => row.At).Take(take)],
            last.Count > take
        );
    }

    private static IQueryable<Row> Rows(VetCareDbContext db, IQueryable<Appointment> appointments, bool mayReadNotes) =>
        from booked in appointments
        join type in db.AppointmentTypes on booked.TypeId equals type.Id
        join column in db.ScheduleResources on booked.ResourceId equals column.Id
        join pet in db.Pets on booked.PetId equals pet.Id
        select new Row(
            booked.Id,
            booked.PromisedDate,
            booked.PromisedTime,
            type.Name,
            column.Name,
            pet.Id,
            pet.Name,
            booked.Status,
            booked.Reason,
            mayReadNotes
                ? (
                    from visit in db.Encounters
                    where visit.AppointmentId == booked.Id
                    join note in db.MedicalRecords on visit.Id equals note.EncounterId
                    select (Guid?)note.Id
                ).FirstOrDefault()
                : null
        );
}
