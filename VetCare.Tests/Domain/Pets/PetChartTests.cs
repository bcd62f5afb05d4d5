using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.Pets;

/// <summary>Chips, weights, groups and farewell of one patient.</summary>
public sealed class PetChartTests
{
    private static readonly Guid Clinic = Guid.CreateVersion7();
    private static readonly Guid Somebody = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_new_chip_retires_the_former_one_and_keeps_it()
    {
        var pet = Dog();
        var place = new MicrochipPlace(Today.AddDays(-3), " left neck ", "Dr. Kim", "PetLink", Today);
        Assert.True(pet.AddMicrochip(Number("040 098 100 111 917"), place, Today).IsSuccess);
        Assert.Equal("040098100111917", pet.MicrochipId);
        Assert.Equal([("956000012345678", false), ("040098100111917", true)], pet.Microchips.Select(chip => (chip.Code, chip.IsActive)));
        Assert.Equal(("left neck", Today), (pet.Microchips[1].BodySite, pet.Microchips[1].LastReadOn!.Value));
        Assert.Contains("040098100111917", pet.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chip_in_use_is_not_added_twice() =>
        Assert.Equal("microchip.in_use", Dog().AddMicrochip(Number("956000012345678"), new MicrochipPlace(), Today).Error.Code);

    [Theory]
    [InlineData(1, null, "microchip.implanted_in_future")]
    [InlineData(-4000, null, "microchip.implanted_before_birth")]
    [InlineData(-10, 1, "microchip.read_in_future")]
    [InlineData(-10, -11, "microchip.read_before_implant")]
    public void Impossible_dates_of_a_chip_are_refused(int implanted, int? read, string code)
    {
        var pet = Dog();
        var place = new MicrochipPlace(Today.AddDays(implanted), LastReadOn: read is { } days ? Today.AddDays(days) : null);
        Assert.Equal(code, pet.DescribeMicrochip(pet.Microchips[0].Id, place, Today).Error.Code);
    }

    [Fact]
    public void An_estimated_birth_date_refuses_no_implant_date()
    {
        var pet = Dog(details => details with { BirthDateEstimated = true });
        var place = new MicrochipPlace(Today.AddDays(-4000));
        Assert.True(pet.DescribeMicrochip(pet.Microchips[0].Id, place, Today).IsSuccess);
    }

    [Fact]
    public void Reading_a_chip_never_moves_its_last_reading_back()
    {
        var pet = Dog();
        var chip = pet.Microchips[0];
        Assert.True(pet.ReadMicrochip(chip.Id, Today).IsSuccess);
        Assert.True(pet.ReadMicrochip(chip.Id, Today.AddDays(-5)).IsSuccess);
        Assert.Equal(Today, chip.LastReadOn);
        Assert.Equal("microchip.not_found", pet.ReadMicrochip(Guid.CreateVersion7(), Today).Error.Code);
    }

    [Fact]
    public void A_wrong_weight_taken_out_gives_way_to_the_one_before_and_comes_back_on_undo()
    {
        var pet = Dog();
        Weigh(pet, 31_000, Now.AddDays(-30));
        Weigh(pet, 68_000, Now);
        pet.StrikeWeight(pet.Weights[1], pet.Weights[0], Now);
        Assert.Equal((31_000, Now.AddDays(-30)), (pet.WeightGrams!.Value, pet.WeightMeasuredAt!.Value));
        pet.RestoreWeight(pet.Weights[1]);
        Assert.Equal(68_000, pet.WeightGrams);
        pet.StrikeWeight(pet.Weights[1], null, Now);
        Assert.Null(pet.WeightGrams);
    }

    [Fact]
    public void A_weight_keeps_its_unit_and_its_body_condition()
    {
        var pet = Dog();
        var condition = BodyCondition.Of(5.5m, 9, "c").Value;
        pet.Weigh(Weight.FromPounds(70), Now, Somebody, WeightSource.CheckIn, WeightUnit.Pounds, condition);
        var weight = Assert.Single(pet.Weights);
        Assert.Equal(("70 lb", 5.5m, 9), (weight.Entered, weight.BodyCondition!.Value, weight.BodyConditionScale!.Value));
    }

    [Fact]
    public void A_group_says_how_many_it_counts_and_is_weighed_as_one()
    {
        var litter = Dog(details => details with { Kind = PatientKind.Litter, MemberCount = 6, Microchip = null });
        Assert.Equal((true, 6), (litter.IsGroup, litter.Animals));
        Weigh(litter, 150_000, Now);
        Assert.Equal("weight.implausible", Dog().Weigh(new Weight(150_000), Now, Somebody, WeightSource.CheckIn).Error.Code);
    }

    [Theory]
    [InlineData(0, "pet.empty_group")]
    [InlineData(100_001, "pet.too_many_members")]
    public void An_impossible_count_of_a_group_is_refused(int count, string code)
    {
        var details = new PetDetails
        {
            Name = "Flock",
            Species = Species.Sheep,
            Kind = PatientKind.Herd,
            MemberCount = count,
        };
        Assert.Equal(code, Pet.Register(Clinic, Somebody, details, Today).Error.Code);
    }

    [Fact]
    public void Nobody_is_reminded_of_a_pet_that_has_died()
    {
        var pet = Dog();
        Assert.True(pet.TakesReminders);
        Assert.True(pet.RecordDeath(Today, "Old age", Today, AfterDeathCare.HomeBurial).IsSuccess);
        Assert.Equal((false, AfterDeathCare.HomeBurial), (pet.TakesReminders, pet.AfterDeathCare!.Value));
        pet.RevokeDeath();
        Assert.Equal((true, null), (pet.TakesReminders, pet.AfterDeathCare));
    }

    [Theory]
    [InlineData(0.5, 9)]
    [InlineData(9.5, 9)]
    [InlineData(5.5, 5)]
    [InlineData(3.25, 5)]
    [InlineData(3, 7)]
    public void A_body_condition_outside_its_scale_is_refused(double score, int scale) =>
        Assert.False(BodyCondition.Of((decimal)score, scale, "c").IsSuccess);

    [Fact]
    public void A_body_condition_is_said_with_its_scale() => Assert.Equal("3.5 of 5", BodyCondition.Of(3.5m, 5, "c").Value.ToString());

    [Fact]
    public void A_breed_needs_both_weights_or_none_the_lighter_first()
    {
        Assert.True(Breed.Add(Clinic, Species.Dog, "Puli").IsSuccess);
        Assert.Equal("breed.weights_half", Breed.Add(Clinic, Species.Dog, "Puli", new Weight(9_000)).Error.Code);
        Assert.Equal("breed.weights", Breed.Add(Clinic, Species.Dog, "Puli", new Weight(15_000), new Weight(9_000)).Error.Code);
        var hidden = Breed.Hide(Clinic, Species.Dog, "Pug");
        Assert.True(hidden.Describe(null, null).IsSuccess);
        Assert.False(hidden.IsHidden);
    }

    private static Pet Dog(Func<PetDetails, PetDetails>? with = null)
    {
        var details = new PetDetails
        {
            Name = "Rex",
            Species = Species.Dog,
            BirthDate = new DateOnly(2020, 2, 29),
            Microchip = "956000012345678",
        };
        return Pet.Register(Clinic, Somebody, with?.Invoke(details) ?? details, Today).Value;
    }

    private static MicrochipNumber Number(string typed) => MicrochipNumber.Parse(typed, "Microchip").Value;

    private static void Weigh(Pet pet, int grams, DateTime at) =>
        Assert.True(pet.Weigh(new Weight(grams), at, Somebody, WeightSource.CheckIn).IsSuccess);
}
