using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.MedicalRecords;

public sealed class VitalRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Vitals Healthy = new()
    {
        TemperatureCelsius = 38.5m,
        HeartRate = 100,
        RespiratoryRate = 20,
        WeightGrams = 12_400,
        BodyConditionScore = 5,
        CapillaryRefillSeconds = 1.5m,
        MucousMembranes = "pink, moist",
        PainScore = 0,
    };

    [Fact]
    public void A_healthy_dog_raises_nothing()
    {
        Assert.Empty(VitalRules.HardErrors(Species.Dog, Healthy));
        Assert.Empty(VitalRules.Warnings(Species.Dog, Healthy, Today));
        Assert.True(new Vitals().IsEmpty);
        Assert.False(Healthy.IsEmpty);
    }

    [Theory]
    [InlineData(99.5, 37.5)]
    [InlineData(102.5, 39.2)]
    [InlineData(104, 40.0)]
    [InlineData(106, 41.1)]
    public void A_temperature_in_Fahrenheit_is_refused_with_its_Celsius_value(double fahrenheit, double celsius)
    {
        Assert.Equal((decimal)celsius, VitalRules.ToCelsius((decimal)fahrenheit));
        var error = Assert.Single(VitalRules.HardErrors(Species.Cat, new Vitals { TemperatureCelsius = (decimal)fahrenheit }));
        Assert.Equal("vitals.temperature_in_fahrenheit", error.Code);
        Assert.Contains($"{celsius:0.0} °C", error.Message);
        Assert.Equal(nameof(Vitals.TemperatureCelsius), error.Field);
    }

    [Theory]
    [InlineData(24.9, false)]
    [InlineData(25, true)]
    [InlineData(45, true)]
    [InlineData(45.1, false)]
    public void A_temperature_no_dog_survives_is_refused(double celsius, bool accepted) =>
        Assert.Equal(accepted, VitalRules.HardErrors(Species.Dog, new Vitals { TemperatureCelsius = (decimal)celsius }).Count == 0);

    [Fact]
    public void Each_impossible_value_is_refused_beside_its_own_field()
    {
        var errors = VitalRules.HardErrors(
            Species.Dog,
            new Vitals
            {
                TemperatureCelsius = 60,
                HeartRate = 401,
                RespiratoryRate = 301,
                WeightGrams = 130_001,
                BodyConditionScore = 10,
                CapillaryRefillSeconds = 11,
                PainScore = 25,
                MucousMembranes = new string('p', 101),
                Note = new string('n', 1001),
            }
        );
        Assert.Equal(
            [
                nameof(Vitals.TemperatureCelsius),
                nameof(Vitals.HeartRate),
                nameof(Vitals.RespiratoryRate),
                nameof(Vitals.WeightGrams),
                nameof(Vitals.BodyConditionScore),
                nameof(Vitals.CapillaryRefillSeconds),
                nameof(Vitals.PainScore),
                nameof(Vitals.MucousMembranes),
                nameof(Vitals.Note),
            ],
            errors.Select(e => e.Field)
        );
        Assert.Contains(VitalRules.HardErrors(Species.Dog, new Vitals { BodyConditionScore = 0 }), e => e.Code == "vitals.body_condition");
    }

    [Fact]
    public void No_heart_beat_is_accepted_only_in_arrest()
    {
        var still = new Vitals { HeartRate = 0, RespiratoryRate = 0 };
        Assert.Equal(2, VitalRules.HardErrors(Species.Dog, still).Count);
        Assert.Empty(VitalRules.HardErrors(Species.Dog, still, inArrest: true));
        Assert.NotEmpty(VitalRules.HardErrors(Species.Dog, new Vitals { HeartRate = -1 }, inArrest: true));
    }

    [Theory]
    [InlineData(Species.Dog, 37.0, false)]
    [InlineData(Species.Dog, 36.9, true)]
    [InlineData(Species.Dog, 39.6, true)]
    [InlineData(Species.Cat, 39.5, false)]
    [InlineData(Species.Bird, 41.0, false)]
    [InlineData(Species.Reptile, 28.0, false)]
    public void An_unlikely_temperature_asks_to_be_confirmed(Species species, double celsius, bool warned) =>
        Assert.Equal(warned, VitalRules.Warnings(species, new Vitals { TemperatureCelsius = (decimal)celsius }, Today).Count == 1);

    [Theory]
    [InlineData(Species.Dog, 180, false)]
    [InlineData(Species.Dog, 181, true)]
    [InlineData(Species.Cat, 99, true)]
    [InlineData(Species.Cat, 240, false)]
    [InlineData(Species.Horse, 44, false)]
    [InlineData(Species.Horse, 90, true)]
    public void An_unlikely_heart_rate_asks_to_be_confirmed(Species species, int rate, bool warned) =>
        Assert.Equal(warned, VitalRules.Warnings(species, new Vitals { HeartRate = rate }, Today).Count == 1);

    [Fact]
    public void The_warning_says_what_is_usual() =>
        Assert.Equal(
            "Heart rate 200/min is unusually high for this dog; usual are 60 to 140. Measure again or confirm.",
            Assert.Single(VitalRules.Warnings(Species.Dog, new Vitals { HeartRate = 200 }, Today))
        );

    [Fact]
    public void The_weight_is_compared_with_the_last_one() =>
        Assert.Contains(
            "looks like pounds",
            Assert.Single(
                VitalRules.Warnings(Species.Dog, new Vitals { WeightGrams = 22_000 }, Today, Weight.FromKilograms(10), Today.AddDays(-3))
            )
        );

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_pain_score_of_six_asks_for_relief(int score, bool warned) =>
        Assert.Equal(warned, VitalRules.Warnings(Species.Dog, new Vitals { PainScore = score }, Today).Count == 1);

    [Theory]
    [InlineData(Species.Dog, VitalSign.HeartRate, 59, VitalFlag.Low)]
    [InlineData(Species.Dog, VitalSign.HeartRate, 60, null)]
    [InlineData(Species.Dog, VitalSign.HeartRate, 141, VitalFlag.High)]
    [InlineData(Species.Cat, VitalSign.HeartRate, 141, null)]
    [InlineData(Species.Cat, VitalSign.Temperature, 39.3, VitalFlag.High)]
    [InlineData(Species.Reptile, VitalSign.Temperature, 20, null)]
    [InlineData(Species.Horse, VitalSign.RespiratoryRate, 16, null)]
    [InlineData(Species.Rabbit, VitalSign.CapillaryRefill, 2.5, VitalFlag.High)]
    public void A_value_is_flagged_against_the_range_of_its_species(Species species, VitalSign sign, double value, VitalFlag? expected) =>
        Assert.Equal(expected, VitalRules.Flag(species, sign, (decimal)value));

    [Fact]
    public void What_was_not_measured_has_no_flag() => Assert.Null(VitalRules.Flag(Species.Dog, VitalSign.HeartRate, null));

    [Fact]
    public void In_every_species_the_bands_lie_within_each_other()
    {
        foreach (var species in Enum.GetValues<Species>())
        foreach (var sign in Enum.GetValues<VitalSign>())
        {
            var (reference, confirm, possible) = VitalRules.Bands(species, sign);
            Assert.True(possible.Low < possible.High, $"{species} {sign}");
            if (reference is not { } inner)
                continue;
            Assert.True(inner.Low < inner.High, $"{species} {sign}");
            var outer = confirm ?? possible;
            Assert.True(outer.Low <= inner.Low && inner.High <= outer.High, $"{species} {sign}");
            Assert.True(possible.Low <= outer.Low && outer.High <= possible.High, $"{species} {sign}");
        }
    }
}
