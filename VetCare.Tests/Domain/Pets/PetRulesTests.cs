using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.Pets;

public sealed class PetRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static string? Warning(decimal now, decimal before, int daysAgo) =>
        PetRules.WeightWarning(Species.Dog, Weight.FromKilograms(now), Today, Weight.FromKilograms(before), Today.AddDays(-daysAgo));

    [Fact]
    public void A_birth_date_may_be_today_but_not_tomorrow()
    {
        Assert.True(PetRules.BirthDate(Species.Dog, Today, Today, "born").IsSuccess);
        Assert.True(PetRules.BirthDate(Species.Dog, null, Today, "born").IsSuccess);
        Assert.Equal("pet.birth_date_in_future", PetRules.BirthDate(Species.Dog, Today.AddDays(1), Today, "born").Error.Code);
    }

    [Fact]
    public void A_tortoise_may_be_a_hundred_but_a_dog_may_not()
    {
        var born = Today.AddYears(-100);
        Assert.True(PetRules.BirthDate(Species.Reptile, born, Today, "born").IsSuccess);
        Assert.Equal("pet.birth_date_too_old", PetRules.BirthDate(Species.Dog, born, Today, "born").Error.Code);
    }

    [Theory]
    [InlineData(Species.Dog, 130_000, true)]
    [InlineData(Species.Dog, 130_001, false)]
    [InlineData(Species.Cat, 20_000, true)]
    [InlineData(Species.Cat, 20_001, false)]
    [InlineData(Species.Cat, 0, false)]
    [InlineData(Species.Cat, -1, false)]
    [InlineData(Species.Hamster, 120, true)]
    [InlineData(Species.Hamster, 12_000, false)]
    [InlineData(Species.Horse, 500, false)]
    public void A_weight_no_animal_of_the_species_has_is_refused(Species species, int grams, bool accepted) =>
        Assert.Equal(accepted, PetRules.WeightPlausible(species, new Weight(grams), "weight").IsSuccess);

    [Fact]
    public void The_refusal_names_the_limit_and_the_field()
    {
        var error = PetRules.WeightPlausible(Species.Cat, Weight.FromKilograms(45), "weight").Error;
        Assert.Equal("45 kg is above 20 kg, the limit for a cat. Check the figure and its unit.", error.Message);
        Assert.Equal("weight", error.Field);
    }

    [Theory]
    [InlineData(11.0, 10, 30, false)]
    [InlineData(11.1, 10, 30, true)]
    [InlineData(8.9, 10, 30, true)]
    [InlineData(11.1, 10, 31, false)]
    [InlineData(12.0, 10, 400, false)]
    [InlineData(12.1, 10, 400, true)]
    [InlineData(7.9, 10, 400, true)]
    public void A_tenth_in_a_month_or_a_fifth_ever_asks_for_a_second_look(double now, double before, int daysAgo, bool warned) =>
        Assert.Equal(warned, Warning((decimal)now, (decimal)before, daysAgo) is not null);

    [Fact]
    public void Pounds_and_kilograms_mixed_up_are_named()
    {
        Assert.Equal("22 kg after 10 kg on 14 Oct 2026: it looks like pounds entered as kilograms. Check the unit.", Warning(22, 10, 40));
        Assert.Contains("kilograms entered as pounds", Warning(4.54m, 10, 40));
        Assert.Equal("15 kg is 50 % more than 10 kg on 14 Oct 2026. Weigh again or confirm.", Warning(15, 10, 40));
    }

    [Fact]
    public void The_first_weight_has_nothing_to_be_compared_with() =>
        Assert.Null(PetRules.WeightWarning(Species.Dog, Weight.FromKilograms(22), Today, null, null));

    [Fact]
    public void Every_species_has_facts_that_make_sense()
    {
        Assert.Equal(Enum.GetValues<Species>(), SpeciesFacts.All.Select(f => f.Species));
        Assert.All(SpeciesFacts.All, f => Assert.True(0 < f.MinGrams && f.MinGrams < f.MaxGrams && f.Name.Length > 0));
        Assert.Equal(SpeciesFacts.All.Count, SpeciesFacts.All.Select(f => f.Name).Distinct().Count());
        Assert.True(SpeciesFacts.Of(Species.Sheep).FoodProducing);
        Assert.False(SpeciesFacts.Of(Species.Dog).FoodProducing);
    }

    [Fact]
    public void Breeds_are_distinct_and_fit_their_field()
    {
        foreach (var species in Enum.GetValues<Species>())
        {
            var breeds = BreedCatalog.For(species);
            Assert.Equal(breeds.Count, breeds.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(breeds, b => Assert.InRange(b.Length, 2, PetRules.BreedMaxLength));
        }
        Assert.Contains("Labradoodle", BreedCatalog.For(Species.Dog));
        Assert.Contains("Domestic shorthair", BreedCatalog.For(Species.Cat));
    }
}
