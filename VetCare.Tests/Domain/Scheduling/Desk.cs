using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;

namespace VetCare.Tests.Domain.Scheduling;

/// <summary>A column on a Tuesday and somebody who books into it, without a database.</summary>
internal sealed class Desk
{
    public static readonly DateOnly Tuesday = new(2026, 11, 24);
    public static readonly Guid By = Guid.CreateVersion7();

    private static readonly Guid Clinic = Guid.CreateVersion7();

    public Desk(DateOnly? date = null, DayHours? hours = null, bool closed = false)
    {
        Day = ScheduleDay.Of(Clinic, Guid.CreateVersion7(), date ?? Tuesday);
        var open = hours ?? new DayHours(new TimeOnly(8, 0), new TimeOnly(18, 0));
        Rules = new DayRules(ClinicTime.For("America/New_York").Value, closed ? null : open, "Dr. Rossi", FakeTime.Start.UtcDateTime);
    }

    public ScheduleDay Day { get; }
    public DayRules Rules { get; set; }
    public List<Appointment> Book { get; } = [];

    public List<TakenSlot> Taken => [.. Book.Where(row => row.HoldsItsTime).Select(row => new TakenSlot(row.Id, row.Slot, "Rex"))];

    public static AppointmentRequest Wish(OverlapPolicy overlap = OverlapPolicy.Never, string? reason = null) =>
        new(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            A.AppointmentType(Clinic, overlap: overlap),
            null,
            AppointmentPriority.Routine,
            reason,
            null,
            By
        );

    /// <summary>Books and keeps the appointment when it was granted.</summary>
    public Result<Appointment> Ask(TimeOnly at, int minutes = 30, OverlapPolicy overlap = OverlapPolicy.Never, string? reason = null)
    {
        var booked = Day.Book(Wish(overlap, reason), at, minutes, Taken, Rules);
        if (booked.IsSuccess)
            Book.Add(booked.Value);
        return booked;
    }

    public Appointment Booked(int hour, int minute = 0, int minutes = 30) => Ask(new TimeOnly(hour, minute), minutes).Value;

    public Result Move(Appointment appointment, TimeOnly at, int minutes = 30, string? reason = null) =>
        Day.Receive(appointment, new MoveRequest(null, at, minutes, By, reason), Taken, Rules);
}
