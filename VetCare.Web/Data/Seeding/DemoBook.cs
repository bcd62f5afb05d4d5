using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Data.Seeding;

/// <summary>A wish for the demo schedule.</summary>
internal sealed record DemoBooking(DemoPatient Patient, AppointmentType Type, string Reason, int Minutes);

/// <summary>The appointment book of one demo clinic: asks the schedule's own rules, as the desk would have done on the day of booking.</summary>
internal sealed class DemoBook(DemoWorld world)
{
    private readonly Dictionary<(Guid Resource, DateOnly Date), (ScheduleDay Day, List<TakenSlot> Taken)> days = [];
    private readonly HashSet<(Guid Pet, DateOnly Date)> seen = [];

    public List<Appointment> Appointments { get; } = [];
    public IEnumerable<ScheduleDay> Days => days.Values.Select(kept => kept.Day);

    /// <summary>True when the pet already comes on that day.</summary>
    public bool Comes(DemoPatient patient, DateOnly date) => seen.Contains((patient.Pet.Id, date));

    public bool IsFree(DemoColumn column, DateOnly date, TimeOnly at, int minutes)
    {
        var until = at.AddMinutes(minutes, out var wrapped);
        if (wrapped > 0 || !column.Windows(world.Clinic.WorkingHours, date).Any(window => at >= window.From && until <= window.Until))
            return false;
        var slot = TimeSlot.Lasting(world.Utc(date, at), TimeSpan.FromMinutes(minutes));
        return !days.TryGetValue((column.Resource.Id, date), out var kept) || !kept.Taken.Exists(other => other.Slot.Overlaps(slot));
    }

    /// <summary>Books when the time is free; null when it is not.</summary>
    public Appointment? TryBook(DemoColumn column, DateOnly date, TimeOnly at, DemoBooking booking)
    {
        if (Comes(booking.Patient, date) || !IsFree(column, date, at, booking.Minutes))
            return null;
        var key = (column.Resource.Id, date);
        if (!days.TryGetValue(key, out var kept))
            days[key] = kept = (ScheduleDay.Of(world.Clinic.Id, column.Resource.Id, date), []);
        var start = world.Utc(date, at);
        var latest = start < world.Now ? start : world.Now;
        var rules = new DayRules(
            world.Time,
            world.Clinic.WorkingHours.On(date),
            column.Resource.Name,
            latest.AddMinutes(-world.Dice.Between(30, 9 * 24 * 60))
        );
        var (pet, client) = (booking.Patient.Pet, booking.Patient.Client);
        var request = new AppointmentRequest(
            client.Id,
            pet.Id,
            booking.Type,
            column.VetId,
            booking.Type.Kind == AppointmentKind.Emergency ? AppointmentPriority.Emergency : AppointmentPriority.Routine,
            booking.Reason,
            null,
            world.Crew.Desk
        );
        var appointment = kept.Day.Book(request, at, booking.Minutes, kept.Taken, rules).Value;
        kept.Taken.Add(new TakenSlot(appointment.Id, appointment.Slot, pet.Name));
        seen.Add((pet.Id, date));
        Appointments.Add(appointment);
        return appointment;
    }
}
