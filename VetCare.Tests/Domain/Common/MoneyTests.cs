using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Common;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(123_450, "USD", "1,234.50 USD")]
    [InlineData(1_234, "JPY", "1,234 JPY")]
    [InlineData(1_234, "KWD", "1.234 KWD")]
    [InlineData(-5, "EUR", "-0.05 EUR")]
    public void Money_reads_with_the_decimals_of_its_currency(long minor, string currency, string expected) =>
        Assert.Equal(expected, new Money(minor, currency).Format());

    [Fact]
    public void Halves_round_away_from_zero()
    {
        Assert.Equal(13, Money.FromAmount(0.125m, "USD").MinorUnits);
        Assert.Equal(-13, Money.FromAmount(-0.125m, "USD").MinorUnits);
        Assert.Equal(3, (new Money(5, "USD") * 0.5m).MinorUnits);
    }

    [Fact]
    public void Sums_stay_in_their_currency()
    {
        Assert.Equal(new Money(300, "USD"), new Money(100, "USD") + new Money(200, "USD"));
        Assert.Equal(new Money(-100, "USD"), new Money(100, "USD") - new Money(200, "USD"));
        Assert.Throws<InvalidOperationException>(() => new Money(1, "USD") + new Money(1, "EUR"));
    }
}
