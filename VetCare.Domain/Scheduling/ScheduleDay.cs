using VetCare.Domain.Common;
using VetCare.Domain.Organizations;

namespace VetCare.Domain.Scheduling;

/// <summary>Something that already stands on the column, as much of it as the day needs to decide.</summary>
/// <param name="Label">What a refusal calls it, usually the pet's name.</param>
public sealed record TakenSlot(Guid AppointmentId, TimeSlot Slot, string Label);

/// <summary>The clinic's rules for one date, handed to the day that decides.</summary>
/// <param name="Hours">Null when the clinic is closed.</param>
/// <param name="ResourceName">What a refusal calls the column.</param>
public sealed record DayRules(ClinicTime Time, DayHours? Hours, string ResourceName, DateTime Now);

/// <summary>
/// One column on one local date: the one place that decides whether a time is free. Its version changes with every booking, so that of two
/// receptionists who take the same time at once, the database lets one through.
/// </summary>
public sealed class ScheduleDay : ClinicEntity
{
    private ScheduleDay() { }

    private ScheduleDay(Guid clinicId, Guid resourceId, DateOnly localDate)
        : base(clinicId) => (ResourceId, LocalDate) = (resourceId, localDate);

    public Guid ResourceId { get; private set; }
    public DateOnly LocalDate { get; private set; }

    /// <summary>Counts decisions; its change is what makes the row's version move.</summary>
    public int Decisions { get; private set; }

    public static ScheduleDay Of(Guid clinicId, Guid resourceId, DateOnly localDate) => new(clinicId, resourceId, localDate);

    /// <summary>Makes an appointment when the time is inside opening hours, not in the past and free.</summary>
    public Result<Appointment> Book(AppointmentRequest request, TimeOnly at, int minutes, IReadOnlyList<TakenSlot> taken, DayRules rules)
    {
        var reason = TextRules.Optional(request.Reason, SchedulingRules.ReasonLength, nameof(request.Reason), "reason");
        var notes = TextRules.OptionalLines(request.Notes, SchedulingRules.NotesLength, nameof(request.Notes), "notes");
        var slot = Settle(at, minutes, request.Type.OverlapPolicy, taken, rules);
        Error[] errors = [.. slot.Errors, .. reason.Errors, .. notes.Errors];
        if (errors.Length > 0)
            return Result<Appointment>.Refuse(errors);
        Decisions++;
        var clean = request with { Reason = reason.Value, Notes = notes.Value };
        return Appointment.Make(this, clean, slot.Value, LocalDate, at, rules.Now);
    }

    /// <summary>Moves an appointment here, or to another time of this day, under the same rules. An appointment that is over stays.</summary>
    public Result Receive(Appointment appointment, MoveRequest move, IReadOnlyList<TakenSlot> taken, DayRules rules)
    {
        if (!appointment.IsOpen)
            return SchedulingErrors.Finished;
        var reason = TextRules.Optional(move.Reason, SchedulingRules.MoveReasonLength, nameof(move.Reason), "reason");
        if (!reason.IsSuccess)
            return reason;
        List<TakenSlot> others = [.. taken.Where(other => other.AppointmentId != appointment.Id)];
        var slot = Settle(move.At, move.Minutes, appointment.OverlapAllowed ? OverlapPolicy.Allowed : OverlapPolicy.Never, others, rules);
        if (!slot.IsSuccess)
            return slot;
        Decisions++;
        appointment.MoveTo(this, move with { Reason = reason.Value }, slot.Value, rules);
        return Result.Success();
    }

    /// <summary>Would this time be taken? The answer a form shows while somebody is still choosing; only booking decides.</summary>
    public Result Check(TimeOnly at, int minutes, OverlapPolicy overlap, IReadOnlyList<TakenSlot> taken, DayRules rules) =>
        Settle(at, minutes, overlap, taken, rules);

    /// <summary>The first time from <paramref name="from"/> on that is inside opening hours, not past and free for that long; null when the day has none.</summary>
    public TimeOnly? FirstFree(TimeOnly from, int minutes, IReadOnlyList<TakenSlot> taken, DayRules rules)
    {
        if (rules.Hours is not { } hours || minutes is < SchedulingRules.MinMinutes or > SchedulingRules.MaxMinutes)
            return null;
        var earliest = from < hours.Opens ? hours.Opens : from;
        if (rules.Time.LocalDate(rules.Now) == LocalDate && rules.Time.LocalTime(rules.Now) is var now && earliest < now)
            earliest = SchedulingRules.NextStep(now) ?? TimeOnly.MaxValue;
        else if (rules.Time.LocalDate(rules.Now) > LocalDate)
            return null;
        return rules.Time.ToUtc(LocalDate, earliest, Occurrence.First).TryGet(out var start)
            ? NextFree(TimeSlot.Lasting(start, TimeSpan.FromMinutes(minutes)), taken, rules, hours)
            : null;
    }

    /// <summary>Lets an appointment go, because it is cancelled or moves to another day.</summary>
    public void Release() => Decisions++;

    private Result<TimeSlot> Settle(TimeOnly at, int minutes, OverlapPolicy overlap, IReadOnlyList<TakenSlot> taken, DayRules rules)
    {
        if (minutes is < SchedulingRules.MinMinutes or > SchedulingRules.MaxMinutes)
            return new Error("appointment.length", $"Choose a length between {SchedulingRules.MinMinutes} minutes and a day.", "Minutes");
        if (rules.Hours is not { } hours)
            return SchedulingErrors.Closed;
        var until = at.AddMinutes(minutes, out var wrapped);
        if (wrapped > 0 || !hours.Covers(at, until))
            return SchedulingErrors.OutsideHours(hours.Opens, hours.Closes);
        var start = rules.Time.ToUtc(LocalDate, at);
        if (!start.IsSuccess)
            return start.Error.For("Start");
        if (start.Value < rules.Now - SchedulingRules.Grace)
            return SchedulingErrors.InThePast;
        var slot = TimeSlot.Lasting(start.Value, TimeSpan.FromMinutes(minutes));
        if (overlap == OverlapPolicy.Never && taken.FirstOrDefault(other => other.Slot.Overlaps(slot)) is { } clash)
            return Clash(clash, slot, taken, rules, hours);
        return slot;
    }

    private Error Clash(TakenSlot clash, TimeSlot wanted, IReadOnlyList<TakenSlot> taken, DayRules rules, DayHours hours)
    {
        var from = rules.Time.LocalTime(clash.Slot.Start);
        var until = rules.Time.LocalTime(clash.Slot.End);
        return SchedulingErrors.Taken(rules.ResourceName, clash.Label, from, until, NextFree(wanted, taken, rules, hours));
    }

    private TimeOnly? NextFree(TimeSlot wanted, IReadOnlyList<TakenSlot> taken, DayRules rules, DayHours hours)
    {
        var candidate = wanted;
        foreach (var other in taken.OrderBy(other => other.Slot.Start))
            if (other.Slot.Overlaps(candidate))
                candidate = candidate.MovedTo(other.Slot.End);
        var from = rules.Time.ToLocal(candidate.Start);
        var until = rules.Time.ToLocal(candidate.End);
        var sameDay = DateOnly.FromDateTime(from) == LocalDate && DateOnly.FromDateTime(until) == LocalDate;
        return sameDay && hours.Covers(TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(until)) ? TimeOnly.FromDateTime(from) : null;
    }
}
