using System.Globalization;

namespace VetCare.Domain.Common;

/// <summary>An amount in the smallest unit of its currency (cents, yen, fils) with its ISO 4217 code.</summary>
/// <remarks>Every rounding is half away from zero: 0.125 becomes 0.13 and -0.125 becomes -0.13, the way a bill is rounded by hand.</remarks>
public readonly record struct Money(long MinorUnits, string Currency)
{
    /// <summary>The amount in whole units of the currency, 12.50 for 1250 cents.</summary>
    public decimal Amount => MinorUnits / Scale(Currency);

    public static Money Zero(string currency) => new(0, currency);

    /// <summary>An amount in whole units, rounded half away from zero to the smallest unit.</summary>
    public static Money FromAmount(decimal amount, string currency) =>
        new(decimal.ToInt64(decimal.Round(amount * Scale(currency), MidpointRounding.AwayFromZero)), currency);

    public Money Add(Money other) => new(checked(MinorUnits + Same(other).MinorUnits), Currency);

    public Money Subtract(Money other) => new(checked(MinorUnits - Same(other).MinorUnits), Currency);

    /// <summary>A quantity or a rate of the amount, rounded half away from zero.</summary>
    public Money Multiply(decimal factor) =>
        new(decimal.ToInt64(decimal.Round(MinorUnits * factor, MidpointRounding.AwayFromZero)), Currency);

    public static Money operator +(Money left, Money right) => left.Add(right);

    public static Money operator -(Money left, Money right) => left.Subtract(right);

    public static Money operator *(Money left, decimal factor) => left.Multiply(factor);

    /// <summary>"1,234.50 USD", the same in every language.</summary>
    public string Format() => Amount.ToString("N" + Decimals(Currency), CultureInfo.InvariantCulture) + " " + Currency;

    public override string ToString() => Format();

    /// <summary>Digits after the point, as ISO 4217 sets them.</summary>
    public static int Decimals(string currency) =>
        currency switch
        {
            "JPY" or "KRW" or "ISK" or "CLP" or "VND" or "XAF" or "XOF" or "XPF" or "PYG" or "UGX" or "RWF" => 0,
            "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
            _ => 2,
        };

    private static decimal Scale(string currency) =>
        Decimals(currency) switch
        {
            0 => 1m,
            3 => 1000m,
            _ => 100m,
        };

    private Money Same(Money other) =>
        string.Equals(Currency, other.Currency, StringComparison.Ordinal)
            ? other
            : throw new InvalidOperationException($"{other.Currency} cannot be reckoned with {Currency}.");
}
