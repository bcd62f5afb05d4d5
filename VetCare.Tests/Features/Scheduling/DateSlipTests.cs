using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Scheduling;
using Xunit;

namespace VetCare.Tests.Features.Scheduling;

/// <summary>A date typed wrong by a thousand years is a refusal in words, never a broken page.</summary>
public sealed class DateSlipTests
{
    private static readonly DateOnly[] Slips = [DateOnly.MinValue, DateOnly.MaxValue, new(202, 6, 11)];

    [OnEachDatabase]
    public async Task A_slip_in_the_year_is_refused_wherever_a_date_is_typed(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        foreach (var slip in Slips)
        {
            var noon = new TimeOnly(12, 0);
            Assert.Equal(SchedulingErrors.NotInTheBook, (await world.BookAsync(Book.Wish(world) with { Date = slip })).Error);
            Assert.Equal(
                SchedulingErrors.NotInTheBook,
                (await world.MoveAsync(new MoveAppointment.Request(ids.AppointmentId, 1, ids.ResourceId, slip, noon, 30))).Error
            );
            Assert.Equal(
                SchedulingErrors.NotInTheBook,
                (await world.Case<TimeCheck>(world.AsReceptionist()).ExecuteAsync(new(ids.ResourceId, ids.TypeId, slip, noon, 30))).Error
            );
            Assert.Equal(
                SchedulingErrors.NotInTheBook,
                (await world.Case<FreeTimes>(world.AsReceptionist()).ExecuteAsync(new(ids.ResourceId, slip, noon, 30))).Error
            );
            Assert.Equal(
                SchedulingErrors.NotInTheBook,
                (await world.Case<ScheduleWindow>(world.AsReceptionist()).ExecuteAsync(new(slip))).Error
            );
        }
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("tomorrow")]
    public void An_address_with_such_a_date_opens_today_instead(string typed) => Assert.False(ScheduleAddress.TryDate(typed, out _));
}
