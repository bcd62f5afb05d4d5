using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Common;

public sealed class ClinicTimeTests
{
    private static readonly ClinicTime NewYork = ClinicTime.For("America/New_York").Value;
    private static readonly ClinicTime Berlin = ClinicTime.For("Europe/Berlin").Value;

    private static DateTime Utc(int month, int day, int hour, int minute = 0) => new(2027, month, day, hour, minute, 0, DateTimeKind.Utc);

    [Fact]
    public void A_summer_morning_in_New_York_is_four_hours_behind_UTC()
    {
        var result = NewYork.ToUtc(new(2027, 7, 1), new(9, 0));
        Assert.Equal(Utc(7, 1, 13), result.Value);
        Assert.Equal(DateTimeKind.Utc, result.Value.Kind);
    }

    [Fact]
    public void The_hour_the_clock_skips_does_not_exist()
    {
        var newYork = NewYork.ToUtc(new(2027, 3, 14), new(2, 30));
        Assert.Equal("clinic_time.does_not_exist", newYork.Error.Code);
        Assert.Equal(
            "02:30 on 14 March 2027 does not exist because the clocks go forward. Choose an earlier or a later time.",
            newYork.Error.Message
        );
        Assert.False(Berlin.ToUtc(new(2027, 3, 28), new(2, 0)).IsSuccess);
        Assert.False(Berlin.ToUtc(new(2027, 3, 28), new(2, 30), Occurrence.Second).IsSuccess);
        Assert.Equal(Utc(3, 28, 1), Berlin.ToUtc(new(2027, 3, 28), new(3, 0)).Value);
        Assert.Equal(Utc(3, 14, 6, 59), NewYork.ToUtc(new(2027, 3, 14), new(1, 59)).Value);
    }

    [Fact]
    public void The_hour_that_happens_twice_must_be_chosen()
    {
        var night = new DateOnly(2027, 11, 7);
        Assert.Equal("clinic_time.ambiguous", NewYork.ToUtc(night, new(1, 30)).Error.Code);
        Assert.Equal(Utc(11, 7, 5, 30), NewYork.ToUtc(night, new(1, 30), Occurrence.First).Value);
        Assert.Equal(Utc(11, 7, 6, 30), NewYork.ToUtc(night, new(1, 30), Occurrence.Second).Value);
        Assert.Equal(Utc(11, 7, 7), NewYork.ToUtc(night, new(2, 0)).Value);
        Assert.Equal(Utc(10, 31, 0, 30), Berlin.ToUtc(new(2027, 10, 31), new(2, 30), Occurrence.First).Value);
        Assert.Equal(Utc(10, 31, 1, 30), Berlin.ToUtc(new(2027, 10, 31), new(2, 30), Occurrence.Second).Value);
    }

    [Fact]
    public void Which_occurrence_does_not_matter_on_other_nights() =>
        Assert.Equal(Utc(7, 1, 13), NewYork.ToUtc(new(2027, 7, 1), new(9, 0), Occurrence.Second).Value);

    [Theory]
    [InlineData("America/New_York", 3, 14, 23)]
    [InlineData("America/New_York", 11, 7, 25)]
    [InlineData("Europe/Berlin", 3, 28, 23)]
    [InlineData("Europe/Berlin", 10, 31, 25)]
    [InlineData("Europe/Berlin", 6, 1, 24)]
    public void A_day_is_as_long_as_its_clock_makes_it(string zone, int month, int day, int hours)
    {
        var (start, end) = ClinicTime.For(zone).Value.DayBounds(new(2027, month, day));
        Assert.Equal(TimeSpan.FromHours(hours), end - start);
    }

    [Fact]
    public void A_day_whose_midnight_is_skipped_starts_when_the_clock_resumes()
    {
        // Cairo went from 00:00 to 01:00 on 26 April 2024.
        var cairo = ClinicTime.For("Africa/Cairo").Value;
        var (start, end) = cairo.DayBounds(new(2024, 4, 26));
        Assert.Equal(new DateTime(2024, 4, 25, 22, 0, 0, DateTimeKind.Utc), start);
        Assert.Equal(TimeSpan.FromHours(23), end - start);
        Assert.Equal(new DateOnly(2024, 4, 26), cairo.LocalDate(start));
        Assert.Equal(new DateOnly(2024, 4, 25), cairo.LocalDate(start.AddTicks(-1)));
    }

    [Fact]
    public void The_local_date_is_the_one_on_the_clinics_wall()
    {
        Assert.Equal(new DateOnly(2027, 1, 1), NewYork.LocalDate(new DateTime(2027, 1, 2, 4, 59, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2027, 1, 2), NewYork.LocalDate(new DateTime(2027, 1, 2, 5, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(new TimeOnly(1, 30), NewYork.LocalTime(Utc(11, 7, 6, 30)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    public void An_unknown_zone_is_refused(string zone) => Assert.Equal("clinic_time.unknown_zone", ClinicTime.For(zone).Error.Code);
}
