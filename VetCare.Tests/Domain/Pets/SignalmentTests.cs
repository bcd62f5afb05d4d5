using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.Pets;

public sealed class SignalmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2017-09-14", "9 y 2 mo")]
    [InlineData("2017-11-23", "9 y")]
    [InlineData("2017-11-24", "8 y 11 mo")]
    [InlineData("2026-03-20", "8 mo")]
    [InlineData("2026-11-02", "3 wk")]
    [InlineData("2026-11-18", "5 d")]
    [InlineData("2026-08-04", "15 wk")]
    [InlineData("2026-08-03", "3 mo")]
    [InlineData("2026-11-23", "0 d")]
    public void Age_is_told_in_the_unit_that_matters(string born, string expected) =>
        Assert.Equal(expected, Signalment.Age(DateOnly.Parse(born), Today));

    [Fact]
    public void An_estimated_age_says_so() => Assert.Equal("about 9 y 2 mo", Signalment.Age(new(2017, 9, 14), Today, estimated: true));

    [Fact]
    public void Without_a_birth_date_the_age_is_unknown() => Assert.Equal("age unknown", Signalment.Age(null, Today, estimated: true));

    [Fact]
    public void A_leap_day_child_has_its_birthday_on_the_last_of_February()
    {
        Assert.Equal(12, Signalment.MonthsOld(new(2024, 2, 29), new(2025, 2, 28)));
        Assert.Equal(11, Signalment.MonthsOld(new(2024, 2, 29), new(2025, 2, 27)));
    }

    [Theory]
    [InlineData(Sex.Male, NeuterStatus.Neutered, "male, neutered", "MN")]
    [InlineData(Sex.Male, NeuterStatus.Intact, "male, intact", "MI")]
    [InlineData(Sex.Female, NeuterStatus.Neutered, "female, neutered", "FS")]
    [InlineData(Sex.Female, NeuterStatus.Unknown, "female", "F")]
    [InlineData(Sex.Unknown, NeuterStatus.Unknown, "sex unknown", "U")]
    [InlineData(Sex.Male, NeuterStatus.ChemicallySuppressed, "male, chemically suppressed", "M suppressed")]
    public void Sex_and_neutering_are_told_together(Sex sex, NeuterStatus neutered, string text, string brief)
    {
        Assert.Equal(text, Signalment.SexText(sex, neutered));
        Assert.Equal(brief, Signalment.SexShort(sex, neutered));
    }

    [Fact]
    public void One_line_names_the_patient_and_leaves_out_what_is_not_known()
    {
        Assert.Equal(
            "Dog, German shepherd, black and tan, male, neutered, 9 y 2 mo",
            Signalment.Line(
                Species.Dog,
                "German shepherd",
                "black and tan",
                Sex.Male,
                NeuterStatus.Neutered,
                new(2017, 9, 14),
                false,
                Today
            )
        );
        Assert.Equal(
            "Guinea pig, sex unknown, age unknown",
            Signalment.Line(Species.GuineaPig, " ", null, Sex.Unknown, NeuterStatus.Unknown, null, true, Today)
        );
    }
}
