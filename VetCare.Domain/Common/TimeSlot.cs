namespace VetCare.Domain.Common;

/// <summary>A stretch of time in UTC, from its start up to but not including its end, so that two visits may touch.</summary>
public readonly record struct TimeSlot
{
    /// <summary>For times already known to be right; a wrong order or a time that is not UTC is a bug.</summary>
    public TimeSlot(DateTime start, DateTime end)
    {
        RequireUtc(start, nameof(start));
        RequireUtc(end, nameof(end));
        if (end <= start)
            throw new ArgumentOutOfRangeException(nameof(end), "A slot ends after it starts.");
        Start = start;
        End = end;
    }

    /// <summary>First instant of the slot, UTC.</summary>
    public DateTime Start { get; }

    /// <summary>First instant after the slot, UTC.</summary>
    public DateTime End { get; }

    public TimeSpan Duration => End - Start;

    /// <summary>A slot from times a person chose; an end that is not after the start is refused.</summary>
    public static Result<TimeSlot> Create(DateTime start, DateTime end, string? field = null)
    {
        RequireUtc(start, nameof(start));
        RequireUtc(end, nameof(end));
        return end > start
            ? new TimeSlot(start, end)
            : new Error("time_slot.end_not_after_start", "Choose an end that is later than the start.", field);
    }

    public static TimeSlot Lasting(DateTime start, TimeSpan duration) => new(start, start + duration);

    /// <summary>True when both slots hold a common instant; slots that only touch do not overlap.</summary>
    public bool Overlaps(TimeSlot other) => Start < other.End && other.Start < End;

    public bool Contains(DateTime instant) => Start <= instant && instant < End;

    public bool Contains(TimeSlot other) => Start <= other.Start && other.End <= End;

    /// <summary>The same length, starting at another time.</summary>
    public TimeSlot MovedTo(DateTime start) => new(start, start + Duration);

    private static void RequireUtc(DateTime instant, string name)
    {
        if (instant.Kind != DateTimeKind.Utc)
            throw new ArgumentException("Slots are kept in UTC.", name);
    }
}
