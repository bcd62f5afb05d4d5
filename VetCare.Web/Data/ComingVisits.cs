using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Data;

/// <summary>The booked visits of a pet that are still ahead and have not begun: whoever changes the pet's fate settles them in the same save.</summary>
public static class ComingVisits
{
    /// <summary>Reason a visit carries that was called off because its pet is recorded as deceased.</summary>
    public const string PetHasDied = "The pet has died";

    /// <param name="now">UTC.</param>
    public static IQueryable<Appointment> Of(VetCareDbContext db, Guid petId, DateTime now) =>
        db.Appointments.Where(booked =>
            booked.PetId == petId
            && booked.StartTime > now
            && (booked.Status == AppointmentStatus.Scheduled || booked.Status == AppointmentStatus.Confirmed)
        );

    /// <summary>Calls these visits off and frees their times. The caller saves.</summary>
    /// <param name="now">UTC.</param>
    public static async Task CancelAsync(
        VetCareDbContext db,
        IReadOnlyCollection<Appointment> booked,
        string reason,
        Guid by,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (booked.Count == 0)
            return;
        foreach (var visit in booked)
            visit.Cancel(reason, by, now);
        var columns = booked.Select(visit => visit.ResourceId).Distinct().ToList();
        var dates = booked.Select(visit => visit.PromisedDate).Distinct().ToList();
        var days = await db
            .ScheduleDays.Where(day => columns.Contains(day.ResourceId) && dates.Contains(day.LocalDate))
            .ToListAsync(cancellationToken);
        // Whoever looks at these days decides anew: their times are free again.
        var freed = booked.Select(visit => (visit.ResourceId, visit.PromisedDate)).ToHashSet();
        foreach (var day in days.Where(day => freed.Contains((day.ResourceId, day.LocalDate))))
            day.Release();
    }
}
