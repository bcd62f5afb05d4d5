using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.Pets;

public sealed class GrowthTests
{
    private static readonly DateOnly Born = new(2024, 2, 29);
    private static readonly WeightBand Labrador = new(25_000, 36_000);

    [Fact]
    public void A_grown_dog_has_the_range_of_its_breed() =>
        Assert.Equal(Labrador, GrowthReference.Band(Species.Dog, Labrador, Born, Born.AddYears(3)));

    [Fact]
    public void A_puppy_has_a_lower_and_rising_range()
    {
        var bands = new[] { 8, 16, 26, 40 }
            .Select(weeks => GrowthReference.Band(Species.Dog, Labrador, Born, Born.AddDays(weeks * 7))!)
            .ToList();
        Assert.Equal(bands.Select(band => band.FromGrams).Order(), bands.Select(band => band.FromGrams));
        // A labrador of eight weeks weighs about five kilograms, one of six months about twenty.
        Assert.InRange(5_000, bands[0].FromGrams, bands[0].ToGrams);
        Assert.InRange(20_000, bands[2].FromGrams, bands[2].ToGrams);
    }

    [Theory]
    [InlineData(14.5, 46)]
    [InlineData(21, 80)]
    public void Half_and_all_of_the_weight_are_reached_at_the_ages_the_curve_was_set_to(double half, double grown)
    {
        Assert.Equal(0.5, GrowthReference.ShareGrown(half, half, grown), 2);
        Assert.Equal(0.99, GrowthReference.ShareGrown(grown, half, grown), 2);
    }

    [Fact]
    public void Where_nothing_is_known_there_is_no_range()
    {
        Assert.Null(BreedWeights.Adult(Species.Dog, "Crossbreed"));
        Assert.Null(BreedWeights.Adult(Species.Dog, null));
        Assert.Null(GrowthReference.Band(Species.Dog, null, Born, Born.AddYears(2)));
        // The young of a species without a curve.
        Assert.Null(GrowthReference.Band(Species.Rabbit, new WeightBand(1_800, 2_500), Born, Born.AddDays(60)));
    }

    [Fact]
    public void Every_weight_of_the_table_belongs_to_a_breed_that_is_offered_and_to_its_species()
    {
        foreach (var species in new[] { Species.Dog, Species.Cat, Species.Rabbit })
        {
            var known = BreedCatalog.For(species).Select(breed => BreedWeights.Adult(species, breed)).OfType<WeightBand>().ToList();
            Assert.NotEmpty(known);
            Assert.All(known, band => Assert.True(band.FromGrams < band.ToGrams && band.ToGrams <= SpeciesFacts.Of(species).MaxGrams));
        }
        Assert.Equal(Labrador, BreedWeights.Adult(Species.Dog, " labrador retriever "));
    }

    [Fact]
    public void A_slow_loss_over_three_months_is_told()
    {
        WeightOn[] weights = [new(new(2026, 8, 25), 6_100), new(new(2026, 10, 1), 5_800), new(new(2026, 11, 11), 5_400)];
        Assert.Equal("Has lost 11.5 % since 25 Aug 2026.", WeightTrend.Warning(weights, Born));
        Assert.Equal("Has lost 11.5 % since 25 Aug 2026.", WeightTrend.Warning(weights, null));
    }

    [Fact]
    public void A_loss_of_a_tenth_or_one_from_long_ago_is_not_told()
    {
        Assert.Null(WeightTrend.Warning([new(new(2026, 8, 25), 6_000), new(new(2026, 11, 11), 5_400)], Born));
        Assert.Null(WeightTrend.Warning([new(new(2026, 7, 25), 8_000), new(new(2026, 11, 11), 5_400)], Born));
        Assert.Null(WeightTrend.Warning([new(new(2026, 11, 11), 5_400)], Born));
    }

    [Fact]
    public void A_gain_is_told_of_adults_only()
    {
        WeightOn[] weights = [new(new(2026, 9, 25), 5_000), new(new(2026, 11, 11), 5_800)];
        Assert.Equal("Has gained 16 % since 25 Sep 2026.", WeightTrend.Warning(weights, Born));
        Assert.Null(WeightTrend.Warning(weights, new DateOnly(2026, 4, 1)));
        Assert.Null(WeightTrend.Warning(weights, null));
    }
}
