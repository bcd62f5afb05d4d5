using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Common;

public sealed class ContactRulesTests
{
    [Theory]
    [InlineData("555-0148")]
    [InlineData("+1 (212) 555-0148")]
    [InlineData("030/901820.5")]
    [InlineData("212 555 0148 ext 12")]
    [InlineData("212-555-0148 x12")]
    [InlineData("2125550148 Ext. 7")]
    public void A_telephone_number_is_kept_as_typed(string typed) =>
        Assert.Equal(typed, ContactRules.Phone("  " + typed + " ", "phone").Value);

    [Theory]
    [InlineData("12 34", "phone.digits")]
    [InlineData("123456789012345678901", "phone.digits")]
    [InlineData("call Ann 555-0148", "phone.characters")]
    [InlineData("555-0148 next door", "phone.characters")]
    [InlineData("555-0148 ext", "phone.extension")]
    [InlineData("0123456789 0123456789 012345678", "phone.too_long")]
    [InlineData("٥٥٥٠١٤٨", "phone.characters")]
    public void What_is_not_a_telephone_number_is_refused_beside_its_field(string typed, string code)
    {
        var error = ContactRules.Phone(typed, "phone").Error;
        Assert.Equal(code, error.Code);
        Assert.Equal("phone", error.Field);
    }

    [Fact]
    public void Nothing_typed_is_no_number_and_no_address()
    {
        Assert.Null(ContactRules.Phone("  ", "phone").Value);
        Assert.Null(ContactRules.Email(null, "email").Value);
    }

    [Theory]
    [InlineData("+1 (212) 555-0148 ext 12", "12125550148")]
    [InlineData("555.0148", "5550148")]
    [InlineData(null, "")]
    public void Numbers_are_searched_by_their_digits_without_the_extension(string? typed, string expected) =>
        Assert.Equal(expected, ContactRules.Digits(typed));

    [Theory]
    [InlineData("ann@example.com")]
    [InlineData("ann.o'neil+vet@mail.example.co.uk")]
    [InlineData("jürgen@bücher.example")]
    public void An_email_address_is_kept_as_typed(string typed) =>
        Assert.Equal(typed, ContactRules.Email(" " + typed + " ", "email").Value);

    [Theory]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("@example.com")]
    [InlineData("ann@example")]
    [InlineData("ann@@example.com")]
    [InlineData("ann smith@example.com")]
    [InlineData("ann@example..com")]
    [InlineData("ann.@example.com")]
    [InlineData("ann@-example.com")]
    [InlineData("ann@example.com, bob@example.com")]
    [InlineData("Ann <ann@example.com>")]
    [InlineData("ann@example.com\r\nBcc:x@example.com")]
    public void What_is_not_an_email_address_is_refused(string typed) =>
        Assert.Equal("email.shape", ContactRules.Email(typed, "email").Error.Code);

    [Fact]
    public void An_endless_email_address_is_refused() =>
        Assert.Equal("email.too_long", ContactRules.Email(new string('a', 250) + "@example.com", "email").Error.Code);
}
