using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Organizations;
using VetCare.Domain.Scheduling;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Scheduling;

/// <summary>One column's day as the database has it now: everything <see cref="ScheduleDay"/> needs to decide.</summary>
internal sealed record ColumnDay(ScheduleDay Day, IReadOnlyList<TakenSlot> Taken, DayRules Rules)
{
    public static async Task<ColumnDay> LoadAsync(
        VetCareDbContext db,
        Actor actor,
        ScheduleResource resource,
        DateOnly date,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        // The day is read before what stands on it: a booking in between moves its version and refuses this save.
        var day = await FindAsync(db, actor, resource.Id, date, cancellationToken);
        var week = await WeekAsync(db, actor, cancellationToken);
        var (start, end) = actor.Clinic.Time.DayBounds(date);
        var taken = await TakenAsync(db, [resource.Id], start, end, cancellationToken);
        return new ColumnDay(day, [.. taken.Select(row => row.Slot)], new DayRules(actor.Clinic.Time, week.On(date), resource.Name, now));
    }

    /// <summary>The row of a column and date, or a new one; <see cref="Keep"/> saves it.</summary>
    public static async Task<ScheduleDay> FindAsync(
        VetCareDbContext db,
        Actor actor,
        Guid resourceId,
        DateOnly date,
        CancellationToken cancellationToken
    ) =>
        await db.ScheduleDays.SingleOrDefaultAsync(row => row.ResourceId == resourceId && row.LocalDate == date, cancellationToken)
        ?? ScheduleDay.Of(actor.ClinicId, resourceId, date);

    public static void Keep(VetCareDbContext db, ScheduleDay day)
    {
        if (db.Entry(day).State == EntityState.Detached)
            db.ScheduleDays.Add(day);
    }

    public static Task<WorkingWeek> WeekAsync(VetCareDbContext db, Actor actor, CancellationToken cancellationToken) =>
        db.Clinics.Where(clinic => clinic.Id == actor.ClinicId).Select(clinic => clinic.WorkingHours).SingleAsync(cancellationToken);

    /// <summary>What takes up time on some columns between two instants, UTC.</summary>
    public static async Task<List<(Guid ResourceId, TakenSlot Slot)>> TakenAsync(
        VetCareDbContext db,
        IReadOnlyCollection<Guid> resources,
        DateTime start,
        DateTime end,
        CancellationToken cancellationToken
    )
    {
        // The earliest start that can still reach into the span lets the index on start times be used.
        var earliest = start.AddMinutes(-SchedulingRules.MaxMinutes);
        var rows = await (
            from appointment in db.Appointments.AsNoTracking()
            join pet in db.Pets on appointment.PetId equals pet.Id
            where
                appointment.DeletedAt == null
                && resources.Contains(appointment.ResourceId)
                && appointment.StartTime > earliest
                && appointment.StartTime < end
                && appointment.EndTime > start
                && appointment.Status != AppointmentStatus.Cancelled
                && appointment.Status != AppointmentStatus.NoShow
            orderby appointment.StartTime
            select new
            {
                appointment.Id,
                appointment.ResourceId,
                appointment.StartTime,
                appointment.EndTime,
                pet.Name,
            }
        )
            .IgnoreQueryFilters([Filters.Deleted])
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.ResourceId, new TakenSlot(row.Id, new(row.StartTime, row.EndTime), row.Name)))];
    }
}
