namespace VetCare.Domain.Organizations;

/// <summary>When the clinic sees patients on one weekday, wall clock, with an optional lunch break.</summary>
public sealed record DayHours(TimeOnly Opens, TimeOnly Closes, TimeOnly? LunchFrom = null, TimeOnly? LunchUntil = null)
{
    /// <summary>True when the whole span lies inside opening hours; lunch is a soft wish and does not count.</summary>
    public bool Covers(TimeOnly from, TimeOnly until) => from >= Opens && until <= Closes && from < until;
}

/// <summary>The clinic's week: opening hours by weekday; a missing day is closed.</summary>
public sealed record WorkingWeek(IReadOnlyDictionary<DayOfWeek, DayHours> Days)
{
    /// <summary>Monday to Friday 08:00 to 18:00 with lunch at 12:30, Saturday morning, Sunday closed.</summary>
    public static WorkingWeek Usual { get; } =
        new(
            new Dictionary<DayOfWeek, DayHours>
            {
                [DayOfWeek.Monday] = Weekday,
                [DayOfWeek.Tuesday] = Weekday,
                [DayOfWeek.Wednesday] = Weekday,
                [DayOfWeek.Thursday] = Weekday,
                [DayOfWeek.Friday] = Weekday,
                [DayOfWeek.Saturday] = new(new TimeOnly(8, 0), new TimeOnly(13, 0)),
            }
        );

    private static DayHours Weekday => new(new TimeOnly(8, 0), new TimeOnly(18, 0), new TimeOnly(12, 30), new TimeOnly(13, 30));

    /// <summary>Hours on that date, or null when the clinic is closed.</summary>
    public DayHours? On(DateOnly date) => Days.GetValueOrDefault(date.DayOfWeek);
}
