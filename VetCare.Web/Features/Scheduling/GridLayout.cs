using System.Runtime.InteropServices;
using VetCare.Domain.Organizations;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Features.Scheduling;

/// <summary>One column of the grid: somebody on a day.</summary>
/// <param name="Hours">Null when the clinic is closed that day.</param>
/// <param name="Bookable">False for a column that is no longer in use.</param>
public sealed record GridColumn(
    Guid ResourceId,
    DateOnly Date,
    string Title,
    string? Sub,
    DayHours? Hours,
    bool Bookable,
    IReadOnlyList<ScheduleWindow.Row> Rows
);

/// <summary>A stretch of a column; minutes of the wall clock since midnight.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Span(int From, int Until)
{
    public int Length => Until - From;

    public TimeOnly Start => TimeOnly.MinValue.AddMinutes(From);
}

/// <summary>An appointment in its place; lanes stand side by side where emergencies overlap others.</summary>
public sealed record Block(ScheduleWindow.Row Row, Span Span, int Lane, int Lanes);

/// <summary>Where everything stands in the grid. Pure arithmetic, so that it can be tested without a screen.</summary>
public static class GridLayout
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    /// <summary>A free stretch shorter than this is left to the form.</summary>
    public const int ShortestSlot = 15;
    private const int SlotMinutes = 30;

    /// <summary>Whole hours that show all opening hours and all appointments, however early or late.</summary>
    public static Span Range(IReadOnlyCollection<GridColumn> columns)
    {
        int[] starts =
        [
            .. columns.Where(column => column.Hours is not null).Select(column => Minutes(column.Hours!.Opens)),
            .. columns.SelectMany(column => column.Rows).Select(row => Minutes(row.Start)),
        ];
        int[] ends =
        [
            .. columns.Where(column => column.Hours is not null).Select(column => Minutes(column.Hours!.Closes)),
            .. columns.SelectMany(column => column.Rows).Select(End),
        ];
        if (starts.Length == 0)
            return new Span(8 * Hour, 18 * Hour);
        return new Span(starts.Min() / Hour * Hour, Math.Min(Day, (ends.Max() + Hour - 1) / Hour * Hour));
    }

    /// <summary>Stretches outside opening hours.</summary>
    public static IEnumerable<Span> Closed(DayHours? hours, Span range)
    {
        if (hours is null)
        {
            yield return range;
            yield break;
        }
        if (Minutes(hours.Opens) > range.From)
            yield return new Span(range.From, Minutes(hours.Opens));
        if (Minutes(hours.Closes) < range.Until)
            yield return new Span(Minutes(hours.Closes), range.Until);
    }

    public static Span? Lunch(DayHours? hours) =>
        hours is { LunchFrom: { } from, LunchUntil: { } until } && until > from ? new Span(Minutes(from), Minutes(until)) : null;

    /// <summary>Appointments that take up time, in lanes.</summary>
    public static IReadOnlyList<Block> Blocks(IEnumerable<ScheduleWindow.Row> rows)
    {
        List<Block> placed = [];
        List<(ScheduleWindow.Row Row, Span Span, int Lane)> group = [];
        var groupEnd = 0;
        foreach (var row in rows.Where(row => row.HoldsItsTime).OrderBy(row => row.Start).ThenByDescending(row => row.Minutes))
        {
            var span = new Span(Minutes(row.Start), End(row));
            if (span.From >= groupEnd)
                Close();
            var lane = 0;
            while (group.Any(other => other.Lane == lane && other.Span.Until > span.From))
                lane++;
            group.Add((row, span, lane));
            groupEnd = Math.Max(groupEnd, span.Until);
        }
        Close();
        return placed;

        void Close()
        {
            var lanes = group.Count == 0 ? 1 : group.Max(item => item.Lane) + 1;
            placed.AddRange(group.Select(item => new Block(item.Row, item.Span, item.Lane, lanes)));
            group.Clear();
        }
    }

    /// <summary>Free stretches inside opening hours that can still be booked, cut at each half hour.</summary>
    /// <param name="now">The wall clock where the column shows today; null on other days.</param>
    public static IEnumerable<Span> Free(GridColumn column, TimeOnly? now)
    {
        if (column is not { Bookable: true, Hours: { } hours })
            yield break;
        var at = Minutes(hours.Opens);
        if (now is { } present)
            at = Math.Max(at, Minutes(present) / SchedulingRules.StepMinutes * SchedulingRules.StepMinutes);
        foreach (
            var block in Blocks(column.Rows)
                .Select(block => block.Span)
                .Append(new Span(Minutes(hours.Closes), Day))
                .OrderBy(span => span.From)
        )
        {
            for (var end = Math.Min(block.From, Minutes(hours.Closes)); at < end; )
            {
                var cut = Math.Min(end, (at / SlotMinutes * SlotMinutes) + SlotMinutes);
                if (cut - at >= ShortestSlot)
                    yield return new Span(at, cut);
                at = cut;
            }
            at = Math.Max(at, block.Until);
        }
    }

    public static int Minutes(TimeOnly time) => (time.Hour * Hour) + time.Minute;

    private static int End(ScheduleWindow.Row row) => Math.Min(Day, Minutes(row.Start) + row.Minutes);
}
