using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.Pets;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class PetFormTests
{
    private static readonly DateOnly Today = FakeTime.Today;

    [Fact]
    public void An_estimated_age_becomes_an_estimated_birth_date()
    {
        var details = new PetForm
        {
            AgeIsEstimated = true,
            AgeYears = "3",
            AgeMonths = " 6 ",
        }.ToDetails(Today);
        Assert.Equal((new DateOnly(2023, 5, 23), true), (details.BirthDate, details.BirthDateEstimated));
    }

    [Fact]
    public void An_estimate_nobody_touches_keeps_its_day()
    {
        var stored = new PetDetails { BirthDate = new DateOnly(2023, 5, 2), BirthDateEstimated = true };
        var form = PetForm.From(stored, Today);
        Assert.Equal(("3", "6"), (form.AgeYears, form.AgeMonths));
        Assert.Equal(stored.BirthDate, form.ToDetails(Today).BirthDate);
        form.AgeYears = "4";
        Assert.Equal(new DateOnly(2022, 5, 23), form.ToDetails(Today).BirthDate);
    }

    [Theory]
    [InlineData("three")]
    [InlineData("-1")]
    [InlineData("2.5")]
    public void An_age_that_is_no_whole_number_is_refused_next_to_its_field(string typed)
    {
        var refusal = Assert.Single(new PetForm { AgeIsEstimated = true, AgeYears = typed }.Unreadable());
        Assert.Equal(nameof(PetForm.AgeYears), refusal.Field);
    }

    [Fact]
    public void An_absurd_age_is_refused_by_the_rules_of_the_species_and_breaks_nothing()
    {
        var details = new PetForm
        {
            Name = "Old",
            Species = Species.Cat,
            AgeIsEstimated = true,
            AgeYears = "9999",
        }.ToDetails(Today);
        var refused = Pet.Register(Guid.CreateVersion7(), Guid.CreateVersion7(), details, Today);
        Assert.Equal("pet.birth_date_too_old", refused.Error.Code);
    }

    [Fact]
    public void No_age_at_all_is_no_birth_date() =>
        Assert.Null(
            new PetForm { AgeIsEstimated = true }
                .ToDetails(Today)
                .BirthDate
        );
}
