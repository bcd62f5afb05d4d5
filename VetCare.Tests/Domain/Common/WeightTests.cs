using FsCheck;
using FsCheck.Fluent;
using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Common;

public sealed class WeightTests
{
    [Theory]
    [InlineData(32_400, WeightUnit.Kilograms, "32.4 kg")]
    [InlineData(4_255, WeightUnit.Kilograms, "4.26 kg")]
    [InlineData(850, WeightUnit.Grams, "850 g")]
    [InlineData(32_400, WeightUnit.Pounds, "71.4 lb")]
    [InlineData(10_000, WeightUnit.Kilograms, "10 kg")]
    public void A_weight_reads_in_its_unit(int grams, WeightUnit unit, string expected) =>
        Assert.Equal(expected, Weight.FromGrams(grams).Format(unit));

    [Fact]
    public void Kilograms_round_half_away_from_zero_to_the_gram() => Assert.Equal(1_235, Weight.FromKilograms(1.2345m).Grams);

    [Fact]
    public void One_kilogram_is_2_20462_pounds()
    {
        Assert.Equal(2.20462m, Weight.FromKilograms(1).To(WeightUnit.Pounds));
        Assert.Equal(1_000, Weight.FromPounds(2.20462m).Grams);
        Assert.Equal(32_387, Weight.FromPounds(71.4m).Grams);
    }

    [Fact]
    public void Pounds_typed_with_one_decimal_read_the_same_when_shown_again() =>
        Prop.ForAll(
                Gen.Choose(1, 30_000).ToArbitrary(),
                tenths => Weight.FromPounds(tenths / 10m).Format(WeightUnit.Pounds) == (tenths / 10m).ToString("0.#") + " lb"
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Kilograms_with_three_decimals_come_back_unchanged() =>
        Prop.ForAll(
                Gen.Choose(0, 2_000_000).ToArbitrary(),
                grams => Weight.FromKilograms(grams / 1000m).To(WeightUnit.Kilograms) == grams / 1000m
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_heavier_weight_is_heavier_in_every_unit() =>
        Prop.ForAll(
                Gen.Choose(0, 2_000_000).ToArbitrary(),
                Gen.Choose(0, 2_000_000).ToArbitrary(),
                (a, b) =>
                    Enum.GetValues<WeightUnit>().All(u => (a < b) == (Weight.FromGrams(a).To(u) < Weight.FromGrams(b).To(u)))
                    && (a < b) == (Weight.FromGrams(a) < Weight.FromGrams(b))
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, WeightUnit.Kilograms, "weight.not_positive")]
    [InlineData(-3, WeightUnit.Pounds, "weight.not_positive")]
    [InlineData(0.0001, WeightUnit.Kilograms, "weight.below_one_gram")]
    [InlineData(9e12, WeightUnit.Pounds, "weight.too_large")]
    [InlineData(20001, WeightUnit.Kilograms, "weight.too_large")]
    public void Impossible_figures_are_refused_and_never_overflow(double typed, WeightUnit unit, string code)
    {
        var result = Weight.Typed((decimal)typed, unit, "weight");
        Assert.Equal(code, result.Error.Code);
        Assert.Equal("weight", result.Error.Field);
    }

    [Fact]
    public void A_typed_weight_is_taken_in_its_unit()
    {
        Assert.Equal(12_400, Weight.Typed(12.4m, WeightUnit.Kilograms, "weight").Value.Grams);
        Assert.Equal(20_000_000, Weight.Typed(20_000_000m, WeightUnit.Grams, "weight").Value.Grams);
    }
}
