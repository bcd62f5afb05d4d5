using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Common;

public sealed class TextRulesTests
{
    private static Result<string> Surname(string? typed) => TextRules.Required(typed, 100, "surname", "surname");

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("\t\n")]
    [InlineData("\u200B\u200D")]
    public void A_required_text_that_shows_nothing_is_asked_for(string? typed)
    {
        var error = Surname(typed).Error;
        Assert.Equal("Enter the surname.", error.Message);
        Assert.Equal("surname", error.Field);
        Assert.Null(TextRules.Optional(typed, 100, "x", "x").Value);
    }

    [Fact]
    public void A_text_that_is_too_long_is_told_its_length()
    {
        Assert.Equal("The surname may have at most 100 characters; this one has 140.", Surname(new string('a', 140)).Error.Message);
        Assert.True(Surname(new string('a', 100)).IsSuccess);
        Assert.False(TextRules.Optional(new string('a', 101), 100, "x", "x").IsSuccess);
    }

    [Theory]
    [InlineData("  Zoë ", "Zoë")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("Ann\u0000\tMarie", "Ann Marie")]
    [InlineData("Ann \r\n Marie", "Ann  Marie")]
    [InlineData("👩‍🔬 Rex 🐕", "👩‍🔬 Rex 🐕")]
    [InlineData("לוי", "לוי")]
    [InlineData("محمد", "محمد")]
    [InlineData("Rex\u202Egnp", "Rexgnp")]
    public void Names_are_cleaned_but_keep_their_script(string typed, string expected) => Assert.Equal(expected, Surname(typed).Value);

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_cleaning() => Assert.Equal("Rex\uFFFD", Surname("Rex\uD83D").Value);

    [Fact]
    public void Running_text_keeps_its_lines() =>
        Assert.Equal("one\n\ntwo three", TextRules.OptionalLines(" one \r\n\r\ntwo\tthree \n", 100, "note", "note").Value);
}
