using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Tests.Support;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Data.Scheduling;

/// <summary>The least a booking does: load the day, ask it, save, try again after a lost race. Proves the day, the version and the retry without a feature.</summary>
internal sealed class BookSlot(UseCaseContext context) : UseCase<BookSlot.Request, Guid>(context)
{
    internal sealed record Request(SampleIds Ids, TimeOnly At, int Minutes);

    public override string Requires => Permissions.CreateAppointments;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var ids = request.Ids;
        var date = SampleRows.Tomorrow;
        var type = await db.AppointmentTypes.SingleAsync(row => row.Id == ids.TypeId, cancellationToken);
        var day = await db.ScheduleDays.SingleOrDefaultAsync(
            row => row.ResourceId == ids.RoomId && row.LocalDate == date,
            cancellationToken
        );
        if (day is null)
            db.Add(day = ScheduleDay.Of(actor.ClinicId, ids.RoomId, date));
        var taken = await db
            .Appointments.Where(row => row.ResourceId == ids.RoomId && row.PromisedDate == date)
            .ToListAsync(cancellationToken);
        var wish = new AppointmentRequest(ids.ClientId, ids.PetId, type, null, AppointmentPriority.Routine, null, null, actor.UserId);
        var booked = day.Book(
            wish,
            request.At,
            request.Minutes,
            [.. taken.Select(row => new TakenSlot(row.Id, row.Slot, "Rex"))],
            new DayRules(actor.Clinic.Time, WorkingWeek.Usual.On(date), "Room", Now)
        );
        if (!booked.IsSuccess)
            return booked.Error;
        db.Add(booked.Value);
        await db.SaveChangesAsync(cancellationToken);
        return booked.Value.Id;
    }
}
