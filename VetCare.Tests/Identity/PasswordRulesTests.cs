using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Identity;

public sealed class PasswordRulesTests
{
    private static readonly StaffUser Laura = new()
    {
        FirstName = "Laura",
        LastName = "Rossi",
        Email = "frontdesk@riverside.example",
    };

    [Theory]
    [InlineData("violet anchor teapot")]
    [InlineData("ждущий трамвай стоит")]
    [InlineData("🐕🐈🐇🐎🦜🐢 zoo of mine")]
    [InlineData("k7#Vq2!zR9pw")]
    public void Long_unusual_passwords_of_any_characters_are_fine(string password) => Assert.Null(PasswordRules.Fault(password, Laura));

    [Theory]
    [InlineData("short pass", "at least 12")]
    [InlineData("Password1234", "first that are tried")]
    [InlineData("P@ssw0rd2026!", "first that are tried")]
    [InlineData("qwertyuiop123456", "first that are tried")]
    [InlineData("Sunshine2024!!", "first that are tried")]
    [InlineData("aaaaaaaaaaaaaaaa", "first that are tried")]
    [InlineData("123456789012345", "first that are tried")]
    [InlineData("my vetcare secret word", "VetCare")]
    [InlineData("kindly ROSSI teapot", "your name")]
    [InlineData("frontdesk teapot moon", "e-mail")]
    public void What_attackers_try_first_is_refused(string password, string sentence) =>
        Assert.Contains(sentence, PasswordRules.Fault(password, Laura));

    [Fact]
    public void Sixty_four_and_more_characters_are_allowed_and_256_is_the_end()
    {
        var long256 = string.Concat(Enumerable.Range(0, 256).Select(at => (char)('a' + (at * 7 % 26))));

        Assert.Null(PasswordRules.Fault(long256, Laura));
        Assert.Contains("256", PasswordRules.Fault(long256 + "x", Laura));
    }

    [Theory]
    [InlineData("/clients?q=ann", "/clients?q=ann")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("clients", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/a\\b", "/")]
    [InlineData("/\tevil", "/")]
    [InlineData("https://evil.example", "/")]
    public void Only_paths_of_this_site_are_followed(string? wanted, string followed) => Assert.Equal(followed, LocalUrl.Of(wanted));
}
