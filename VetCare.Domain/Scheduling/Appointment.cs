using VetCare.Domain.Common;

namespace VetCare.Domain.Scheduling;

/// <summary>Where an appointment stands.</summary>
public enum AppointmentStatus
{
    Scheduled,
    Confirmed,
    CheckedIn,
    InProgress,
    Completed,
    Cancelled,
    NoShow,
}

/// <summary>How urgent the visit is.</summary>
public enum AppointmentPriority
{
    Routine,
    Urgent,
    Emergency,
}

/// <summary>What is wanted when booking; times are settled by the day it is booked into.</summary>
public sealed record AppointmentRequest(
    Guid ClientId,
    Guid PetId,
    AppointmentType Type,
    Guid? VeterinarianId,
    AppointmentPriority Priority,
    string? Reason,
    string? Notes,
    Guid CreatedBy
);

/// <summary>Where an appointment is wanted instead; the day it goes to decides.</summary>
/// <param name="VeterinarianId">Who sees the pet there; null on a technician's or a room's column.</param>
/// <param name="Reason">Why it moves; optional, kept in the history.</param>
public sealed record MoveRequest(Guid? VeterinarianId, TimeOnly At, int Minutes, Guid By, string? Reason = null);

/// <summary>A promise of time to a client and a pet. Only a <see cref="ScheduleDay"/> makes and moves appointments; transitions are guarded and idempotent.</summary>
public sealed partial class Appointment : ClinicEntity, ISoftDeletable
{
    private readonly List<AppointmentStatusChange> history = [];

    private Appointment() { }

    private Appointment(Guid clinicId)
        : base(clinicId) { }

    public Guid ClientId { get; private set; }
    public Guid PetId { get; private set; }
    public Guid ResourceId { get; private set; }
    public Guid TypeId { get; private set; }
    public AppointmentKind Kind { get; private set; }

    /// <summary>The veterinarian who sees the pet; null on a technician's or a room's column.</summary>
    public Guid? VeterinarianId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartTime { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime EndTime { get; private set; }

    /// <summary>The wall-clock date the client was promised; it stands when the zone's rules change.</summary>
    public DateOnly PromisedDate { get; private set; }
    public TimeOnly PromisedTime { get; private set; }
    public AppointmentStatus Status { get; private set; }
    public AppointmentPriority Priority { get; private set; }
    public string? Reason { get; private set; }
    public string? Notes { get; private set; }
    public bool ReminderSent { get; private set; }

    /// <summary>True when the type may stand beside others; the database's overlap wall skips these.</summary>
    public bool OverlapAllowed { get; private set; }
    public Guid CreatedBy { get; private set; }
    public DateTime? CheckedInAt { get; private set; }
    public DateTime? RoomedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public string? CancelReason { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public IReadOnlyList<AppointmentStatusChange> History => history;
    public TimeSlot Slot => new(StartTime, EndTime);

    /// <summary>False once it no longer takes up its time.</summary>
    public bool HoldsItsTime => Status is not (AppointmentStatus.Cancelled or AppointmentStatus.NoShow) && DeletedAt is null;

    /// <summary>True while it may be moved or cancelled.</summary>
    public bool IsOpen => Status is AppointmentStatus.Scheduled or AppointmentStatus.Confirmed or AppointmentStatus.CheckedIn;

    internal static Appointment Make(
        ScheduleDay day,
        AppointmentRequest request,
        TimeSlot slot,
        DateOnly promisedDate,
        TimeOnly promisedTime,
        DateTime now
    )
    {
        var appointment = new Appointment(day.ClinicId)
        {
            ClientId = request.ClientId,
            PetId = request.PetId,
            ResourceId = day.ResourceId,
            TypeId = request.Type.Id,
            Kind = request.Type.Kind,
            VeterinarianId = request.VeterinarianId,
            StartTime = slot.Start,
            EndTime = slot.End,
            PromisedDate = promisedDate,
            PromisedTime = promisedTime,
            Priority = request.Type.Kind == AppointmentKind.Emergency ? AppointmentPriority.Emergency : request.Priority,
            Reason = request.Reason,
            Notes = request.Notes,
            OverlapAllowed = request.Type.OverlapPolicy == OverlapPolicy.Allowed,
            CreatedBy = request.CreatedBy,
        };
        appointment.history.Add(new AppointmentStatusChange(appointment, null, AppointmentStatus.Scheduled, now, request.CreatedBy, null));
        appointment.Raise(new AppointmentBooked(appointment.Id));
        return appointment;
    }

    internal void MoveTo(ScheduleDay day, MoveRequest move, TimeSlot slot, DayRules rules)
    {
        var from = SchedulingRules.Stamp(PromisedDate, PromisedTime);
        (ResourceId, VeterinarianId, StartTime, EndTime) = (day.ResourceId, move.VeterinarianId, slot.Start, slot.End);
        (PromisedDate, PromisedTime) = (day.LocalDate, move.At);
        var told = $"Moved from {from} to {SchedulingRules.Stamp(PromisedDate, PromisedTime)}, {rules.ResourceName}";
        var why = move.Reason is null ? told : $"{told}: {move.Reason}";
        history.Add(new AppointmentStatusChange(this, Status, Status, rules.Now, move.By, why));
        Raise(new AppointmentMoved(Id));
    }

    /// <summary>What may happen to it now; the order is the order of a visit.</summary>
    public IReadOnlyList<AppointmentStep> Steps(DateTime now) => AppointmentSteps.From(Status, StartTime, RoomedAt is not null, now);

    public Result Confirm(Guid by, DateTime now) => Become(AppointmentStatus.Confirmed, by, now, null, AppointmentStatus.Scheduled);

    /// <summary>The pet is here. Refused on an earlier day: the desk then moves the appointment or books another.</summary>
    public Result CheckIn(Guid by, DateTime now)
    {
        if (!SchedulingRules.MayArrive(StartTime, now))
            return SchedulingErrors.TooEarly;
        var done = Become(AppointmentStatus.CheckedIn, by, now, null, AppointmentStatus.Scheduled, AppointmentStatus.Confirmed);
        if (done.IsSuccess)
            CheckedInAt ??= now;
        return done;
    }

    /// <summary>Shows the pet into a room: still checked in, no longer waiting.</summary>
    public Result Room(DateTime now)
    {
        if (Status != AppointmentStatus.CheckedIn)
            return SchedulingErrors.Transition(Status, AppointmentStatus.CheckedIn);
        RoomedAt ??= now;
        return Result.Success();
    }

    /// <summary>The visit begins; opening the note does this too. Starting twice is starting once. Refused on an earlier day, as checking in is.</summary>
    public Result Start(Guid by, DateTime now)
    {
        if (IsOpen && !MayStart(Status, StartTime, now))
            return SchedulingErrors.TooEarly;
        var done = Become(
            AppointmentStatus.InProgress,
            by,
            now,
            null,
            AppointmentStatus.Scheduled,
            AppointmentStatus.Confirmed,
            AppointmentStatus.CheckedIn
        );
        if (done.IsSuccess)
            (CheckedInAt, StartedAt) = (CheckedInAt ?? now, StartedAt ?? now);
        return done;
    }

    /// <summary>Whether a visit may begin or has begun: what <see cref="Start"/> accepts, and where opening the visit is offered.</summary>
    /// <param name="startTime">UTC.</param>
    /// <param name="now">UTC.</param>
    public static bool MayStart(AppointmentStatus status, DateTime startTime, DateTime now) =>
        status == AppointmentStatus.InProgress
        || (
            status is AppointmentStatus.Scheduled or AppointmentStatus.Confirmed or AppointmentStatus.CheckedIn
            && SchedulingRules.MayArrive(startTime, now)
        );

    public Result Complete(Guid by, DateTime now)
    {
        var done = Become(AppointmentStatus.Completed, by, now, null, AppointmentStatus.CheckedIn, AppointmentStatus.InProgress);
        if (done.IsSuccess)
            CompletedAt ??= now;
        return done;
    }

    public Result Cancel(string? reason, Guid by, DateTime now)
    {
        var why = TextRules.Optional(reason, SchedulingRules.ReasonLength, "Reason", "reason");
        if (!why.IsSuccess)
            return why;
        if (why.Value is null)
            return SchedulingErrors.ReasonMissing;
        var done = Become(
            AppointmentStatus.Cancelled,
            by,
            now,
            why.Value,
            AppointmentStatus.Scheduled,
            AppointmentStatus.Confirmed,
            AppointmentStatus.CheckedIn
        );
        if (done.IsSuccess && CancelledAt is null)
        {
            (CancelledAt, CancelReason) = (now, why.Value);
            Raise(new AppointmentCancelled(Id));
        }
        return done;
    }

    /// <summary>Nobody came; its time is free again. Only once the time has come.</summary>
    public Result MarkNoShow(Guid by, DateTime now) =>
        now < StartTime
            ? SchedulingErrors.NotDueYet
            : Become(AppointmentStatus.NoShow, by, now, null, AppointmentStatus.Scheduled, AppointmentStatus.Confirmed);

    private Result Become(AppointmentStatus next, Guid by, DateTime now, string? why, params ReadOnlySpan<AppointmentStatus> from)
    {
        if (Status == next)
            return Result.Success();
        if (!from.Contains(Status))
            return SchedulingErrors.Transition(Status, next);
        history.Add(new AppointmentStatusChange(this, Status, next, now, by, why));
        Status = next;
        return Result.Success();
    }
}

/// <summary>A booking was made; reminders and the calendar of others follow.</summary>
public sealed record AppointmentBooked(Guid AppointmentId) : DomainEvent;

/// <summary>A booking stands at another time or on another column.</summary>
public sealed record AppointmentMoved(Guid AppointmentId) : DomainEvent;

/// <summary>A booking was cancelled and its time is free.</summary>
public sealed record AppointmentCancelled(Guid AppointmentId) : DomainEvent;
