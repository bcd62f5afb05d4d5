using System.Globalization;

namespace VetCare.Domain.Scheduling;

/// <summary>Limits of the schedule, read by forms, entities, mapping and tests.</summary>
public static class SchedulingRules
{
    public const int NameLength = 100;
    public const int ReasonLength = 500;

    /// <summary>Shorter, because the history keeps from where to where beside it.</summary>
    public const int MoveReasonLength = 300;
    public const int NotesLength = 4_000;
    public const int ColorLength = 30;
    public const int MinMinutes = 5;

    /// <summary>The first and the last year of the appointment book; anything else is a slip of the keyboard.</summary>
    public const int FirstYear = 1990;
    public const int LastYear = 2200;

    /// <summary>Nothing on one column lasts longer than a day.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>True for a date the appointment book has a page for.</summary>
    public static bool IsInTheBook(DateOnly date) => date.Year is >= FirstYear and <= LastYear;

    /// <summary>A visit that has just begun may still be entered: nobody books from the past, everybody types late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>How long before its time a pet can be checked in: early birds yes, another day no.</summary>
    public static readonly TimeSpan EarliestArrival = TimeSpan.FromHours(12);

    /// <summary>Whether the day of an appointment has come, so that its pet may be checked in and its visit begin; times in UTC.</summary>
    public static bool MayArrive(DateTime startTime, DateTime now) => now >= startTime - EarliestArrival;

    /// <summary>Times offered by the schedule lie on this grid, in minutes.</summary>
    public const int StepMinutes = 15;

    /// <summary>The first time on the grid that is not before the given one; null when the day is over.</summary>
    public static TimeOnly? NextStep(TimeOnly time)
    {
        var minutes = (int)Math.Ceiling(time.ToTimeSpan().TotalMinutes / StepMinutes) * StepMinutes;
        return minutes < 24 * 60 ? TimeOnly.MinValue.AddMinutes(minutes) : null;
    }

    internal static string Stamp(DateOnly date, TimeOnly time) =>
        date.ToDateTime(time).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
}
