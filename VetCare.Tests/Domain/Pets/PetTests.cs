using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.Pets;

public sealed class PetTests
{
    private static readonly Guid Clinic = Guid.CreateVersion7();
    private static readonly Guid Owner = Guid.CreateVersion7();
    private static readonly Guid Vet = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 15, 0, 0, DateTimeKind.Utc);

    private static readonly PetDetails Rex = new()
    {
        Name = "Rex",
        Species = Species.Dog,
        Breed = "German shepherd",
        Sex = Sex.Male,
        NeuterStatus = NeuterStatus.Neutered,
        BirthDate = new DateOnly(2017, 9, 14),
        Microchip = "956 000 012 345 678",
    };

    [Fact]
    public void A_registered_pet_has_its_owner_from_today()
    {
        var pet = Pet.Register(Clinic, Owner, Rex, Today).Value;

        var first = Assert.Single(pet.Owners);
        Assert.Equal((Owner, Today, null), (first.ClientId, first.OwnedFrom, first.OwnedUntil));
    }

    [Fact]
    public void The_species_must_be_chosen_and_is_never_guessed()
    {
        var refused = Pet.Register(Clinic, Owner, Rex with { Species = null }, Today);

        Assert.Equal("Species", refused.Error.Field);
    }

    [Fact]
    public void A_birth_date_in_the_future_is_refused()
    {
        var refused = Pet.Register(Clinic, Owner, Rex with { BirthDate = Today.AddDays(1) }, Today);

        Assert.Equal("BirthDate", refused.Error.Field);
    }

    [Fact]
    public void The_chip_is_kept_as_digits_with_its_leading_zero()
    {
        var pet = Pet.Register(Clinic, Owner, Rex with { Microchip = "040 098 100 111 917" }, Today).Value;

        Assert.Equal("040098100111917", pet.MicrochipId);
        Assert.Equal(MicrochipStandard.Iso11784, Assert.Single(pet.Microchips).Standard);
    }

    [Fact]
    public void A_new_chip_retires_the_old_one_and_keeps_it()
    {
        var pet = Pet.Register(Clinic, Owner, Rex, Today).Value;

        pet.Edit(Rex with { Microchip = "985112001234567" }, Today);

        Assert.Equal(2, pet.Microchips.Count);
        Assert.Equal("985112001234567", Assert.Single(pet.Microchips, chip => chip.IsActive).Code);
    }

    [Fact]
    public void Going_back_to_an_earlier_chip_begins_a_new_line_of_the_history()
    {
        var pet = Pet.Register(Clinic, Owner, Rex, Today).Value;
        pet.Edit(Rex with { Microchip = "985112001234567" }, Today);

        pet.Edit(Rex, Today);

        Assert.Equal(3, pet.Microchips.Count);
        Assert.Equal("956000012345678", Assert.Single(pet.Microchips, chip => chip.IsActive).Code);
    }

    [Fact]
    public void The_newest_weight_is_the_one_shown_whatever_the_order_of_entry()
    {
        var pet = Pet.Register(Clinic, Owner, Rex, Today).Value;

        pet.Weigh(Weight.FromKilograms(32.4m), Now, Vet, WeightSource.CheckIn);
        pet.Weigh(Weight.FromKilograms(31.8m), Now.AddMonths(-8), Vet, WeightSource.Import);

        Assert.Equal(32_400, pet.WeightGrams);
        Assert.Equal(2, pet.Weights.Count);
    }

    [Fact]
    public void A_weight_no_dog_can_have_is_refused()
    {
        var pet = Pet.Register(Clinic, Owner, Rex, Today).Value;

        Assert.False(pet.Weigh(Weight.FromKilograms(324m), Now, Vet, WeightSource.CheckIn).IsSuccess);
        Assert.Empty(pet.Weights);
    }

    [Fact]
    public void Death_cannot_lie_in_the_future_or_before_birth()
    {
        var pet = Pet.Register(Clinic, Owner, Rex, Today).Value;

        Assert.Equal(PetErrors.DeathInFuture, pet.RecordDeath(Today.AddDays(1), null, Today).Error);
        Assert.Equal(PetErrors.DeathBeforeBirth, pet.RecordDeath(new DateOnly(2017, 9, 13), null, Today).Error);
        Assert.True(pet.RecordDeath(Today, "Old age", Today).IsSuccess);
        Assert.True(pet.IsDeceased);
    }

    [Fact]
    public void A_refused_edit_changes_nothing()
    {
        var pet = Pet.Register(Clinic, Owner, Rex, Today).Value;

        var refused = pet.Edit(Rex with { Name = "Max", Microchip = "12" }, Today);

        Assert.Equal("Microchip", refused.Error.Field);
        Assert.Equal(("Rex", "956000012345678"), (pet.Name, pet.MicrochipId));
    }
}
