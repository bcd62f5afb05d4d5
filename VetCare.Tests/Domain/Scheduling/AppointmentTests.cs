using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using Xunit;

namespace VetCare.Tests.Domain.Scheduling;

public sealed class AppointmentTests
{
    private static readonly DateTime AtItsTime = new(2026, 11, 24, 14, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<AppointmentStep, AppointmentStatus> Ends = new()
    {
        [AppointmentStep.Confirm] = AppointmentStatus.Confirmed,
        [AppointmentStep.CheckIn] = AppointmentStatus.CheckedIn,
        [AppointmentStep.Room] = AppointmentStatus.CheckedIn,
        [AppointmentStep.Start] = AppointmentStatus.InProgress,
        [AppointmentStep.Complete] = AppointmentStatus.Completed,
        [AppointmentStep.NoShow] = AppointmentStatus.NoShow,
        [AppointmentStep.Cancel] = AppointmentStatus.Cancelled,
    };

    // Where each step may begin, besides where it has already ended.
    private static readonly Dictionary<AppointmentStep, AppointmentStatus[]> Begins = new()
    {
        [AppointmentStep.Confirm] = [AppointmentStatus.Scheduled],
        [AppointmentStep.CheckIn] = [AppointmentStatus.Scheduled, AppointmentStatus.Confirmed],
        [AppointmentStep.Room] = [AppointmentStatus.CheckedIn],
        [AppointmentStep.Start] = [AppointmentStatus.Scheduled, AppointmentStatus.Confirmed, AppointmentStatus.CheckedIn],
        [AppointmentStep.Complete] = [AppointmentStatus.CheckedIn, AppointmentStatus.InProgress],
        [AppointmentStep.NoShow] = [AppointmentStatus.Scheduled, AppointmentStatus.Confirmed],
        [AppointmentStep.Cancel] = [AppointmentStatus.Scheduled, AppointmentStatus.Confirmed, AppointmentStatus.CheckedIn],
    };

    public static TheoryData<AppointmentStatus, AppointmentStep> Table()
    {
        var table = new TheoryData<AppointmentStatus, AppointmentStep>();
        foreach (var status in Enum.GetValues<AppointmentStatus>())
        foreach (var step in Ends.Keys)
            table.Add(status, step);
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_step_goes_where_the_table_says_and_nowhere_else(AppointmentStatus from, AppointmentStep step)
    {
        var appointment = In(from);
        var before = appointment.History.Count;
        var done = Do(appointment, step, AtItsTime);
        var starts = Begins[step].Contains(from);
        Assert.Equal(starts || from == Ends[step], done.IsSuccess);
        Assert.Equal(starts ? Ends[step] : from, appointment.Status);
        if (!done.IsSuccess)
            Assert.Equal("appointment.transition", done.Error.Code);
        if (starts && from != Ends[step])
            Assert.Equal((from, Ends[step], Desk.By), Told(appointment));
        else
            Assert.Equal(before, appointment.History.Count);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_step_is_offered_exactly_where_it_changes_something(AppointmentStatus status, AppointmentStep step) =>
        Assert.Equal(Begins[step].Contains(status), In(status).Steps(AtItsTime).Contains(step));

    [Theory]
    [InlineData(AppointmentStatus.Scheduled, true)]
    [InlineData(AppointmentStatus.Confirmed, true)]
    [InlineData(AppointmentStatus.CheckedIn, true)]
    [InlineData(AppointmentStatus.InProgress, false)]
    [InlineData(AppointmentStatus.Completed, false)]
    [InlineData(AppointmentStatus.Cancelled, false)]
    [InlineData(AppointmentStatus.NoShow, false)]
    public void Moving_is_offered_until_the_visit_begins(AppointmentStatus status, bool offered)
    {
        Assert.Equal(offered, In(status).Steps(AtItsTime).Contains(AppointmentStep.Move));
        Assert.Equal(offered, In(status).IsOpen);
    }

    [Fact]
    public void A_pet_that_comes_a_day_early_is_not_checked_in()
    {
        var appointment = In(AppointmentStatus.Scheduled);
        Assert.Equal("appointment.too_early", appointment.CheckIn(Desk.By, AtItsTime.AddDays(-1)).Error.Code);
        Assert.DoesNotContain(AppointmentStep.CheckIn, appointment.Steps(AtItsTime.AddDays(-1)));
        Assert.True(appointment.CheckIn(Desk.By, AtItsTime.AddHours(-1)).IsSuccess);
    }

    [Theory]
    [InlineData(AppointmentStatus.Scheduled, "appointment.too_early")]
    [InlineData(AppointmentStatus.Confirmed, "appointment.too_early")]
    [InlineData(AppointmentStatus.CheckedIn, "appointment.too_early")]
    [InlineData(AppointmentStatus.InProgress, null)]
    [InlineData(AppointmentStatus.Completed, "appointment.transition")]
    [InlineData(AppointmentStatus.Cancelled, "appointment.transition")]
    [InlineData(AppointmentStatus.NoShow, "appointment.transition")]
    public void A_visit_does_not_begin_on_an_earlier_day(AppointmentStatus status, string? refusal)
    {
        var appointment = In(status);
        var early = AtItsTime.AddDays(-1);
        Assert.DoesNotContain(AppointmentStep.Start, appointment.Steps(early));
        Assert.Equal(refusal is null, Appointment.MayStart(status, appointment.StartTime, early));
        Assert.Equal(refusal, appointment.Start(Desk.By, early).Errors.SingleOrDefault()?.Code);
        Assert.Equal(status, appointment.Status);
    }

    [Fact]
    public void Opening_the_visit_is_offered_exactly_where_it_may_start() =>
        Assert.All(
            Enum.GetValues<AppointmentStatus>(),
            status =>
            {
                var appointment = In(status);
                var offered = Appointment.MayStart(status, appointment.StartTime, AtItsTime);
                Assert.Equal(appointment.Start(Desk.By, AtItsTime).IsSuccess, offered);
            }
        );

    [Fact]
    public void Nobody_is_a_no_show_before_the_time_has_come() =>
        Assert.Equal("appointment.not_due_yet", In(AppointmentStatus.Scheduled).MarkNoShow(Desk.By, AtItsTime.AddMinutes(-1)).Error.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("\u200B")]
    public void Cancelling_needs_a_reason(string? reason)
    {
        var appointment = In(AppointmentStatus.Scheduled);
        Assert.Equal("Reason", appointment.Cancel(reason, Desk.By, AtItsTime).Error.Field);
        Assert.True(appointment.HoldsItsTime);
    }

    [Fact]
    public void Cancelling_twice_keeps_the_first_reason()
    {
        var appointment = In(AppointmentStatus.Scheduled);
        appointment.Cancel("the pet is better", Desk.By, AtItsTime);
        Assert.True(appointment.Cancel("another", Desk.By, AtItsTime.AddHours(1)).IsSuccess);
        Assert.Equal(("the pet is better", AtItsTime), (appointment.CancelReason, appointment.CancelledAt));
        Assert.False(appointment.HoldsItsTime);
    }

    [Fact]
    public void A_pet_shown_to_a_room_is_not_shown_there_again()
    {
        var appointment = In(AppointmentStatus.CheckedIn);
        appointment.Room(AtItsTime);
        appointment.Room(AtItsTime.AddMinutes(5));
        Assert.Equal(AtItsTime, appointment.RoomedAt);
        Assert.DoesNotContain(AppointmentStep.Room, appointment.Steps(AtItsTime));
    }

    private static Appointment In(AppointmentStatus status)
    {
        var appointment = new Desk().Booked(9);
        var way = status switch
        {
            AppointmentStatus.Scheduled => Array.Empty<AppointmentStep>(),
            AppointmentStatus.Confirmed => [AppointmentStep.Confirm],
            AppointmentStatus.CheckedIn => [AppointmentStep.CheckIn],
            AppointmentStatus.InProgress => [AppointmentStep.Start],
            AppointmentStatus.Completed => [AppointmentStep.Start, AppointmentStep.Complete],
            AppointmentStatus.Cancelled => [AppointmentStep.Cancel],
            AppointmentStatus.NoShow => [AppointmentStep.NoShow],
        };
        foreach (var step in way)
            Assert.True(Do(appointment, step, AtItsTime).IsSuccess);
        return appointment;
    }

    private static Result Do(Appointment appointment, AppointmentStep step, DateTime now) =>
        step switch
        {
            AppointmentStep.Confirm => appointment.Confirm(Desk.By, now),
            AppointmentStep.CheckIn => appointment.CheckIn(Desk.By, now),
            AppointmentStep.Room => appointment.Room(now),
            AppointmentStep.Start => appointment.Start(Desk.By, now),
            AppointmentStep.Complete => appointment.Complete(Desk.By, now),
            AppointmentStep.NoShow => appointment.MarkNoShow(Desk.By, now),
            AppointmentStep.Cancel => appointment.Cancel("plans changed", Desk.By, now),
            AppointmentStep.Move => throw new ArgumentOutOfRangeException(nameof(step), step, "Moving is the day's business."),
        };

    private static (AppointmentStatus?, AppointmentStatus, Guid) Told(Appointment appointment) =>
        appointment.History[^1] is var last ? (last.FromStatus, last.ToStatus, last.ChangedBy) : default;
}
