using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Web.Features.Scheduling;
using Xunit;

namespace VetCare.Tests.Components.Scheduling;

public sealed class GridLayoutTests
{
    private static readonly DayHours Open = new(new TimeOnly(8, 30), new TimeOnly(17, 0), new TimeOnly(12, 30), new TimeOnly(13, 30));

    [Fact]
    public void The_grid_shows_whole_hours_around_opening_time_and_every_appointment()
    {
        Assert.Equal(new Span(480, 1020), GridLayout.Range([Column()]));
        Assert.Equal(new Span(420, 1080), GridLayout.Range([Column(Row(7, 30, 15), Row(16, 45, 30))]));
        Assert.Equal(new Span(480, 1080), GridLayout.Range([Column() with { Hours = null }]));
    }

    [Fact]
    public void What_lies_outside_opening_hours_is_closed()
    {
        Assert.Equal([new Span(480, 510)], GridLayout.Closed(Open, new Span(480, 1020)));
        Assert.Equal([new Span(480, 1020)], GridLayout.Closed(null, new Span(480, 1020)));
        Assert.Equal(new Span(750, 810), GridLayout.Lunch(Open));
    }

    [Fact]
    public void Visits_that_overlap_stand_in_lanes_and_those_that_touch_do_not()
    {
        var blocks = GridLayout.Blocks([Row(9, 0, 60), Row(9, 30, 60), Row(10, 0, 15), Row(11, 0, 30), Row(11, 30, 30)]);
        Assert.Equal([(0, 2), (1, 2), (0, 2), (0, 1), (0, 1)], blocks.Select(block => (block.Lane, block.Lanes)));
    }

    [Fact]
    public void A_cancelled_visit_and_a_no_show_take_up_no_room()
    {
        var gone = Row(9, 0, 30) with { Status = AppointmentStatus.NoShow };
        Assert.Empty(GridLayout.Blocks([gone]));
        Assert.Contains(new Span(540, 570), GridLayout.Free(Column(gone), null));
    }

    [Fact]
    public void Free_time_is_offered_between_visits_in_half_hours_and_never_over_them()
    {
        var column = Column(Row(9, 0, 30), Row(9, 40, 50));
        var free = GridLayout.Free(column, null).ToList();
        Assert.Equal([new Span(510, 540), new Span(630, 660)], free.Take(2));
        Assert.Equal(new Span(990, 1020), free[^1]);
        Assert.DoesNotContain(free, span => span.Length < GridLayout.ShortestSlot);
    }

    [Fact]
    public void Today_nothing_is_offered_before_the_present_quarter()
    {
        Assert.Equal(new Span(645, 660), GridLayout.Free(Column(), new TimeOnly(10, 52)).First());
        Assert.Empty(GridLayout.Free(Column(), new TimeOnly(17, 30)));
    }

    [Fact]
    public void A_retired_column_and_a_closed_day_offer_nothing()
    {
        Assert.Empty(GridLayout.Free(Column() with { Bookable = false }, null));
        Assert.Empty(GridLayout.Free(Column() with { Hours = null }, null));
    }

    private static GridColumn Column(params ScheduleWindow.Row[] rows) =>
        new(Guid.CreateVersion7(), new DateOnly(2026, 11, 23), "Dr. Rossi", "Room 1", Open, true, rows);

    private static ScheduleWindow.Row Row(int hour, int minute, int minutes) =>
        new(
            Guid.CreateVersion7(),
            1,
            Guid.CreateVersion7(),
            new DateOnly(2026, 11, 23),
            new TimeOnly(hour, minute),
            minutes,
            "Rex",
            Species.Dog,
            "Ann Carter",
            "555-0148",
            "Sick visit",
            AppointmentKind.Sick,
            AppointmentStatus.Scheduled,
            false,
            null,
            false
        );
}
