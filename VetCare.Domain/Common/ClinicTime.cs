using System.Globalization;

namespace VetCare.Domain.Common;

/// <summary>Which of two equal wall-clock times is meant in the night the clocks go back.</summary>
public enum Occurrence
{
    First,
    Second,
}

/// <summary>The clock on the wall of a clinic. Instants are kept in UTC; people book and read in the clinic's zone.</summary>
public sealed class ClinicTime(TimeZoneInfo zone)
{
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The clock of an IANA zone such as "America/New_York"; an unknown name is refused.</summary>
    public static Result<ClinicTime> For(string ianaZoneId) =>
        !string.IsNullOrWhiteSpace(ianaZoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(ianaZoneId, out var zone)
            ? new ClinicTime(zone)
            : new Error("clinic_time.unknown_zone", "Choose a time zone from the list, such as America/New_York.");

    public DateTime ToLocal(DateTime utc) =>
        utc.Kind == DateTimeKind.Local
            ? throw new ArgumentException("Hand in UTC.", nameof(utc))
            : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    public TimeOnly LocalTime(DateTime utc) => TimeOnly.FromDateTime(ToLocal(utc));

    /// <summary>The instant of a wall-clock time; refused when the clock skips it or shows it twice that night.</summary>
    public Result<DateTime> ToUtc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return Zone.IsAmbiguousTime(local)
            ? new Error(
                "clinic_time.ambiguous",
                $"{Named(local)} happens twice because the clocks go back. Choose the first or the second, or another time."
            )
            : ToUtc(date, time, Occurrence.First);
    }

    /// <summary>The same, with the answer to which of two equal times is meant; the answer is not used on other nights.</summary>
    public Result<DateTime> ToUtc(DateOnly date, TimeOnly time, Occurrence occurrence)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
        {
            return new Error(
                "clinic_time.does_not_exist",
                $"{Named(local)} does not exist because the clocks go forward. Choose an earlier or a later time."
            );
        }
        return Instant(local, occurrence);
    }

    /// <summary>First instant of the local day and first instant of the next one, in UTC; 23 or 25 hours apart when the clocks change.</summary>
    public (DateTime StartUtc, DateTime EndUtc) DayBounds(DateOnly date) => (StartOf(date), StartOf(date.AddDays(1)));

    private DateTime StartOf(DateOnly date)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return Instant(local, Occurrence.First);
    }

    private DateTime Instant(DateTime local, Occurrence occurrence)
    {
        var offset = Zone.GetUtcOffset(local);
        if (Zone.IsAmbiguousTime(local))
        {
            var offsets = Zone.GetAmbiguousTimeOffsets(local);
            offset = occurrence == Occurrence.First ? offsets.Max() : offsets.Min();
        }
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    private static string Named(DateTime local) => local.ToString("HH:mm 'on' d MMMM yyyy", CultureInfo.InvariantCulture);
}
