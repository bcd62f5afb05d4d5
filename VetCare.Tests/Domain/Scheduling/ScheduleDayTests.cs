using VetCare.Domain.Organizations;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Domain.Scheduling;

public sealed class ScheduleDayTests
{
    [Fact]
    public void A_free_time_inside_opening_hours_is_booked_as_promised()
    {
        var desk = new Desk();
        var appointment = desk.Ask(new TimeOnly(9, 0), 30, reason: "  Limping\u202E ").Value;
        Assert.Equal(new DateTime(2026, 11, 24, 14, 0, 0, DateTimeKind.Utc), appointment.StartTime);
        Assert.Equal(new DateTime(2026, 11, 24, 14, 30, 0, DateTimeKind.Utc), appointment.EndTime);
        Assert.Equal((Desk.Tuesday, new TimeOnly(9, 0)), (appointment.PromisedDate, appointment.PromisedTime));
        Assert.Equal("Limping", appointment.Reason);
        Assert.Equal(1, desk.Day.Decisions);
    }

    [Theory]
    [InlineData(7, 59, 30)]
    [InlineData(17, 31, 30)]
    [InlineData(23, 45, 30)]
    public void A_time_that_reaches_outside_opening_hours_is_refused_with_the_hours(int hour, int minute, int minutes)
    {
        var refused = new Desk().Ask(new TimeOnly(hour, minute), minutes);
        Assert.Equal("appointment.outside_hours", refused.Error.Code);
        Assert.Contains("08:00 to 18:00", refused.Error.Message);
    }

    [Fact]
    public void A_closed_day_takes_nothing() =>
        Assert.Equal("appointment.clinic_closed", new Desk(closed: true).Ask(new TimeOnly(9, 0)).Error.Code);

    [Theory]
    [InlineData(9, 44, false)]
    [InlineData(9, 45, true)]
    [InlineData(10, 0, true)]
    public void Today_a_time_may_lie_a_quarter_of_an_hour_back_and_not_more(int hour, int minute, bool granted)
    {
        var today = new Desk(FakeTime.Today).Ask(new TimeOnly(hour, minute));
        Assert.Equal(granted, today.IsSuccess);
        if (!granted)
            Assert.Equal("appointment.in_the_past", today.Error.Code);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-30)]
    [InlineData(1441)]
    public void An_impossible_length_is_refused(int minutes) =>
        Assert.Equal("Minutes", new Desk().Ask(new TimeOnly(9, 0), minutes).Error.Field);

    [Fact]
    public void Visits_may_touch()
    {
        var desk = new Desk();
        desk.Booked(9);
        Assert.True(desk.Ask(new TimeOnly(9, 30)).IsSuccess);
        Assert.True(desk.Ask(new TimeOnly(8, 30)).IsSuccess);
    }

    [Fact]
    public void A_clash_names_who_has_the_time_and_the_next_free_one()
    {
        var desk = new Desk();
        desk.Booked(9);
        desk.Booked(9, 30);
        var refused = desk.Ask(new TimeOnly(9, 15));
        Assert.Equal("appointment.taken", refused.Error.Code);
        Assert.Equal("Dr. Rossi already has Rex from 09:00 to 09:30. The next free time is 10:00.", refused.Error.Message);
        Assert.Equal(new TimeOnly(10, 0), desk.Day.FirstFree(new TimeOnly(9, 15), 30, desk.Taken, desk.Rules));
    }

    [Fact]
    public void A_full_afternoon_says_that_nothing_is_free()
    {
        var desk = new Desk();
        desk.Booked(16, 0, 120);
        var refused = desk.Ask(new TimeOnly(17, 0));
        Assert.Contains("no other free time", refused.Error.Message);
        Assert.Null(desk.Day.FirstFree(new TimeOnly(16, 0), 30, desk.Taken, desk.Rules));
    }

    [Fact]
    public void An_emergency_may_stand_on_a_taken_time_and_nothing_is_put_on_top_of_it()
    {
        var desk = new Desk();
        desk.Booked(9);
        Assert.True(desk.Ask(new TimeOnly(9, 0), overlap: OverlapPolicy.Allowed).IsSuccess);
        desk.Ask(new TimeOnly(11, 0), overlap: OverlapPolicy.Allowed);
        Assert.False(desk.Ask(new TimeOnly(11, 0)).IsSuccess);
    }

    [Fact]
    public void A_time_the_clock_skips_is_refused_in_words()
    {
        var night = new Desk(new DateOnly(2027, 3, 14), new DayHours(new TimeOnly(0, 0), new TimeOnly(23, 0)));
        var refused = night.Ask(new TimeOnly(2, 30));
        Assert.Equal(("clinic_time.does_not_exist", "Start"), (refused.Error.Code, refused.Error.Field));
        Assert.Contains("does not exist", refused.Error.Message);
        Assert.True(night.Ask(new TimeOnly(3, 0)).IsSuccess);
    }

    [Fact]
    public void A_reason_that_is_too_long_is_refused_beside_a_clash()
    {
        var desk = new Desk();
        desk.Booked(9);
        var refused = desk.Ask(new TimeOnly(9, 0), reason: new string('x', SchedulingRules.ReasonLength + 1));
        Assert.Equal(["Start", "Reason"], refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public void An_appointment_does_not_stand_in_its_own_way()
    {
        var desk = new Desk();
        var rex = desk.Booked(9);
        Assert.True(desk.Move(rex, new TimeOnly(9, 10), 45).IsSuccess);
        Assert.Equal((new TimeOnly(9, 10), 45), (rex.PromisedTime, (int)(rex.EndTime - rex.StartTime).TotalMinutes));
        Assert.Equal(2, desk.Day.Decisions);
    }

    [Fact]
    public void A_move_is_told_in_the_history()
    {
        var desk = new Desk();
        var rex = desk.Booked(9);
        desk.Move(rex, new TimeOnly(15, 0), reason: "the car broke down");
        var step = rex.History[^1];
        Assert.Equal(Desk.By, step.ChangedBy);
        Assert.Equal("Moved from Tue 24 Nov 09:00 to Tue 24 Nov 15:00, Dr. Rossi: the car broke down", step.Reason);
    }

    [Fact]
    public void A_refused_move_changes_nothing()
    {
        var desk = new Desk();
        var rex = desk.Booked(9);
        desk.Booked(10);
        Assert.Equal("appointment.taken", desk.Move(rex, new TimeOnly(10, 0)).Error.Code);
        Assert.Equal(new TimeOnly(9, 0), rex.PromisedTime);
        Assert.Single(rex.History);
    }

    [Fact]
    public void What_is_over_stays_where_it_was()
    {
        var desk = new Desk();
        var rex = desk.Booked(9);
        rex.Cancel("better", Desk.By, desk.Rules.Now);
        Assert.Equal("appointment.finished", desk.Move(rex, new TimeOnly(15, 0)).Error.Code);
    }

    [Fact]
    public void Today_the_first_free_time_is_not_before_now_and_lies_on_the_quarter()
    {
        var desk = new Desk(FakeTime.Today);
        desk.Rules = desk.Rules with { Now = desk.Rules.Now.AddMinutes(42) };
        Assert.Equal(new TimeOnly(10, 45), desk.Day.FirstFree(TimeOnly.MinValue, 30, desk.Taken, desk.Rules));
    }

    [Fact]
    public void A_day_that_is_over_has_no_free_time()
    {
        var desk = new Desk(FakeTime.Today.AddDays(-1), new DayHours(new TimeOnly(8, 0), new TimeOnly(18, 0)));
        Assert.Null(desk.Day.FirstFree(new TimeOnly(9, 0), 30, desk.Taken, desk.Rules));
    }
}
