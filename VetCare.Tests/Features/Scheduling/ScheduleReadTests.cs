using VetCare.Domain.Scheduling;
using VetCare.Domain.Vaccinations;
using VetCare.Tests.Support;
using VetCare.Web.Features.Scheduling;
using Xunit;

namespace VetCare.Tests.Features.Scheduling;

public sealed class ScheduleReadTests
{
    [OnEachDatabase]
    public async Task A_day_shows_its_columns_and_appointments_on_the_clinics_clock(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var window = await WindowAsync(world, new ScheduleWindow.Request(Book.Tomorrow));
        Assert.Equal(2, window.Resources.Count);
        var row = Assert.Single(window.Appointments);
        Assert.Equal(("Rex Riverside", Book.Tomorrow, new TimeOnly(9, 0), 30), (row.PetName, row.Date, row.Start, row.Minutes));
        Assert.Equal("Ann Carter Riverside", row.ClientName);
        Assert.True(row.HasAlert);
        Assert.NotNull(window.Hours.On(Book.Tomorrow));
    }

    [OnEachDatabase]
    public async Task The_window_reads_what_lies_in_it_and_no_more(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Assert.Empty((await WindowAsync(world, new ScheduleWindow.Request(FakeTime.Today))).Appointments);
        Assert.Single((await WindowAsync(world, new ScheduleWindow.Request(FakeTime.Today, 7))).Appointments);
        Assert.Empty((await WindowAsync(world, new ScheduleWindow.Request(Book.Tomorrow, 1, world.Riverside.Ids.RoomId))).Appointments);
        Assert.Equal("schedule.days", (await world.Case<ScheduleWindow>(world.AsVet()).ExecuteAsync(new(Book.Tomorrow, 400))).Error.Code);
    }

    [OnEachDatabase]
    public async Task A_week_with_many_appointments_takes_two_queries(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        for (var hour = 10; hour < 17; hour++)
            Assert.True((await world.BookAsync(Book.Wish(world, hour))).IsSuccess);
        var useCase = world.Case<ScheduleWindow>(world.AsReceptionist());
        using var queries = new QueryCount();
        var window = await useCase.ExecuteAsync(new ScheduleWindow.Request(FakeTime.Today, 7));
        Assert.Equal(8, window.Value.Appointments.Count);
        Assert.Equal(2, queries.Count);
    }

    [OnEachDatabase]
    public async Task The_card_shows_who_did_what_and_offers_what_the_role_may_do(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.AppointmentId;
        await world.Case<ConfirmAppointment>(world.AsReceptionist()).ExecuteAsync(new(id));
        var card = (await world.Case<AppointmentCard>(world.AsReceptionist()).ExecuteAsync(new(id))).Value;
        Assert.Equal(["receptionist Riverside", "receptionist Riverside"], card.History.Select(line => line.Who));
        Assert.Equal((AppointmentStatus.Scheduled, AppointmentStatus.Confirmed), (card.History[1].From!.Value, card.History[1].To));
        Assert.Equal([AppointmentStep.Move, AppointmentStep.Cancel], card.Steps);
        Assert.Equal(2, card.Alerts.Count);
        world.Time.Advance(TimeSpan.FromHours(23));
        var technician = (await world.Case<AppointmentCard>(world.AsTechnician()).ExecuteAsync(new(id))).Value;
        Assert.Equal([AppointmentStep.CheckIn, AppointmentStep.Start, AppointmentStep.NoShow, AppointmentStep.Move], technician.Steps);
    }

    [OnEachDatabase]
    public async Task A_taken_time_is_told_while_choosing_with_the_next_free_one(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        var check = world.Case<TimeCheck>(world.AsReceptionist());
        var request = new TimeCheck.Request(ids.ResourceId, ids.TypeId, Book.Tomorrow, new TimeOnly(9, 15), 30);
        var taken = (await check.ExecuteAsync(request)).Value;
        Assert.Equal(("appointment.taken", new TimeOnly(9, 30)), (taken.Refusal!.Code, taken.NextFree));
        Assert.Null((await check.ExecuteAsync(request with { Moving = ids.AppointmentId })).Value.Refusal);
        Assert.Null((await check.ExecuteAsync(request with { TypeId = ids.EmergencyTypeId })).Value.Refusal);
    }

    [OnEachDatabase]
    public async Task Free_times_are_found_on_every_column_soonest_first(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var free = world.Case<FreeTimes>(world.AsReceptionist());
        using var queries = new QueryCount();
        var times = (await free.ExecuteAsync(new(null, Book.Tomorrow, new TimeOnly(9, 0), 30, Wanted: 3))).Value.Times;
        Assert.Equal(3, queries.Count);
        Assert.Equal(
            [(world.Riverside.Ids.RoomId, new TimeOnly(9, 0)), (world.Riverside.Ids.ResourceId, new TimeOnly(9, 30))],
            times.Take(2).Select(time => (time.ResourceId, time.At))
        );
        Assert.Equal(Book.Tomorrow.AddDays(1), times[2].Date);
    }

    [OnEachDatabase]
    public async Task The_desk_sees_alerts_and_what_is_booked_before_booking(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var facts = (await world.Case<BookingFacts>(world.AsReceptionist()).ExecuteAsync(new(world.Riverside.Ids.PetId))).Value;
        Assert.Equal(["Bites at Riverside", "Owes money to Riverside"], facts.Alerts.Select(alert => alert.Text));
        Assert.Equal((Book.Tomorrow, new TimeOnly(9, 0)), (Assert.Single(facts.Coming).Date, facts.Coming[0].At));
        Assert.Null(facts.LastVisit);
        Assert.Empty(facts.Overdue);
        world.Time.Advance(TimeSpan.FromDays(3 * 366));
        facts = (await world.Case<BookingFacts>(world.AsReceptionist()).ExecuteAsync(new(world.Riverside.Ids.PetId))).Value;
        Assert.Equal("Rabies Riverside", Assert.Single(facts.Overdue).VaccineName);
        Assert.Empty(facts.Coming);
    }

    [Fact]
    public void A_later_dose_of_the_same_antigens_ends_being_overdue()
    {
        BookingFacts.Dose old = new("DHPP", new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1), [Antigen.Cdv, Antigen.Cpv]);
        BookingFacts.Dose partly = new("Parvo", new DateOnly(2025, 2, 1), new DateOnly(2028, 2, 1), [Antigen.Cpv]);
        BookingFacts.Dose wholly = new(
            "DHPPL",
            new DateOnly(2025, 3, 1),
            new DateOnly(2028, 3, 1),
            [Antigen.Cdv, Antigen.Cpv, Antigen.Leptospira]
        );
        Assert.Equal(326, Assert.Single(BookingFacts.OverdueOn(new DateOnly(2025, 11, 23), [old, partly])).Days);
        Assert.Empty(BookingFacts.OverdueOn(new DateOnly(2025, 11, 23), [old, partly, wholly]));
        Assert.Empty(BookingFacts.OverdueOn(new DateOnly(2025, 1, 1), [old]));
    }

    private static async Task<ScheduleWindow.Result> WindowAsync(World world, ScheduleWindow.Request request) =>
        (await world.Case<ScheduleWindow>(world.AsReceptionist()).ExecuteAsync(request)).Value;
}
