using VetCare.Domain.Organizations;
using Xunit;

namespace VetCare.Tests.Domain.Organizations;

public sealed class ClinicTests
{
    private static readonly Guid Organization = Guid.CreateVersion7();
    private static readonly ClinicDetails Riverside = new("Riverside Animal Clinic", "rv", "America/New_York");

    [Fact]
    public void A_clinic_opens_with_a_zone_and_a_code_in_capitals()
    {
        var clinic = Clinic.Open(Organization, Riverside).Value;

        Assert.Equal("RV", clinic.Code);
        Assert.Equal("America/New_York", clinic.Time.Zone.Id);
    }

    [Fact]
    public void A_zone_nobody_knows_is_refused_next_to_its_field() =>
        Assert.Equal("timezone", Clinic.Open(Organization, Riverside with { Timezone = "Mars/Olympus" }).Error.Field);

    [Theory]
    [InlineData("DOLLAR")]
    [InlineData("U1D")]
    [InlineData(null)]
    public void A_currency_has_three_letters(string? currency) =>
        Assert.Equal("currency", Clinic.Open(Organization, Riverside with { Currency = currency }).Error.Field);

    [Fact]
    public void The_usual_week_is_closed_on_sunday_and_short_on_saturday()
    {
        Assert.Null(WorkingWeek.Usual.On(new DateOnly(2026, 11, 22)));
        Assert.Equal(new TimeOnly(13, 0), WorkingWeek.Usual.On(new DateOnly(2026, 11, 21))!.Closes);
    }

    [Fact]
    public void A_visit_must_lie_wholly_inside_opening_hours()
    {
        var day = new DayHours(new TimeOnly(8, 0), new TimeOnly(18, 0));

        Assert.True(day.Covers(new TimeOnly(17, 30), new TimeOnly(18, 0)));
        Assert.False(day.Covers(new TimeOnly(17, 45), new TimeOnly(18, 15)));
        Assert.False(day.Covers(new TimeOnly(7, 45), new TimeOnly(8, 15)));
    }
}
