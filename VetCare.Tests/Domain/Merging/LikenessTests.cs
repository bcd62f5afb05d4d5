using VetCare.Domain.Merging;
using Xunit;

namespace VetCare.Tests.Domain.Merging;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Ann Carter", "Ann Karter")]
    [InlineData("Zoë Müller", "zoe muller")]
    [InlineData("Carter Ann", "Ann Carter")]
    [InlineData("John Smith", "Jonh Smith")]
    [InlineData("Bella", "Bela")]
    public void A_slip_an_accent_or_another_order_is_the_same_name(string one, string other) => Assert.True(Likeness.OfNames(one, other));

    [Theory]
    [InlineData("Ann Carter", "Bob Carter")]
    [InlineData("Rex", "Max")]
    [InlineData("Ewe 12", "Ewe 13")]
    [InlineData("", "")]
    [InlineData("Ann", "")]
    public void Other_people_and_numbered_animals_are_not(string one, string other) => Assert.False(Likeness.OfNames(one, other));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abcdef", "uvwxyz", 3)]
    public void The_distance_counts_changes_and_stops_past_the_limit(string one, string other, int distance) =>
        Assert.Equal(distance, Likeness.Distance(one, other, 2));

    [Theory]
    [InlineData("Pays in cash", "Pays in cash", "Pays in cash")]
    [InlineData("Pays in cash", null, "Pays in cash")]
    [InlineData(null, "Rings twice", "Rings twice")]
    [InlineData("Pays in cash", "Rings twice", "Pays in cash\nRings twice")]
    [InlineData("Pays in cash. Rings twice", "Rings twice", "Pays in cash. Rings twice")]
    public void Joined_notes_say_everything_once(string? one, string? other, string joined) =>
        Assert.Equal(joined, MergeRules.Joined(one, other));

    [Theory]
    [InlineData(true, true, MergeTake.Kept)]
    [InlineData(false, true, MergeTake.Absorbed)]
    [InlineData(true, false, MergeTake.Kept)]
    [InlineData(false, false, MergeTake.Kept)]
    public void What_is_there_is_proposed_and_of_two_values_that_of_the_record_that_stays(bool kept, bool absorbed, MergeTake proposed) =>
        Assert.Equal(proposed, MergeRules.Proposed(kept, absorbed));
}
