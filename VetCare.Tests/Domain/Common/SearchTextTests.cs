using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Common;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("Đorđe", "dorde")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ελληνικά", "ελληνικα")]
    [InlineData("  two   words ", "two words")]
    public void Accents_and_case_do_not_matter(string typed, string folded) => Assert.Equal(folded, SearchText.Fold(typed));

    [Fact]
    public void Missing_parts_leave_no_gap() => Assert.Equal("carter ann", SearchText.Fold("Carter", null, " ", "Ann"));

    [Fact]
    public void Composed_and_decomposed_letters_are_alike() => Assert.Equal(SearchText.Fold("Zo\u00EB"), SearchText.Fold("Zoe\u0308"));
}
