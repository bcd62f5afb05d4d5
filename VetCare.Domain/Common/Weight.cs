using System.Globalization;

namespace VetCare.Domain.Common;

/// <summary>How a body weight is typed or shown.</summary>
public enum WeightUnit
{
    Grams,
    Kilograms,
    Pounds,
}

/// <summary>A body weight in whole grams, so that a mouse and a horse are kept without rounding surprises.</summary>
/// <remarks>1 kg = 2.20462 lb. Conversions round half away from zero to the gram.</remarks>
public readonly record struct Weight(int Grams) : IComparable<Weight>
{
    /// <summary>Pounds in one kilogram.</summary>
    public const decimal PoundsPerKilogram = 2.20462m;

    private const decimal LargestTypedGrams = 20_000_000m;

    public decimal Kilograms => Grams / 1000m;

    public decimal Pounds => Grams / 1000m * PoundsPerKilogram;

    public static Weight FromGrams(int grams) => new(grams);

    public static Weight FromKilograms(decimal kilograms) => new(ToWholeGrams(kilograms * 1000m));

    public static Weight FromPounds(decimal pounds) => new(ToWholeGrams(pounds / PoundsPerKilogram * 1000m));

    /// <summary>A weight as somebody typed it; nothing, a negative figure or one beyond every animal is refused.</summary>
    public static Result<Weight> Typed(decimal amount, WeightUnit unit, string field)
    {
        if (amount <= 0)
            return new Error("weight.not_positive", "Enter a weight above zero.", field);
        if (amount > LargestTypedGrams || (unit != WeightUnit.Grams && amount > LargestTypedGrams / 1000m))
            return new Error("weight.too_large", "This weight is beyond any animal. Check the figure and its unit.", field);
        var weight = unit switch
        {
            WeightUnit.Grams => new Weight(ToWholeGrams(amount)),
            WeightUnit.Kilograms => FromKilograms(amount),
            WeightUnit.Pounds => FromPounds(amount),
        };
        return weight.Grams > 0 ? weight : new Error("weight.below_one_gram", "Enter a weight of at least 1 g.", field);
    }

    /// <summary>The figure in a unit, not rounded.</summary>
    public decimal To(WeightUnit unit) =>
        unit switch
        {
            WeightUnit.Grams => Grams,
            WeightUnit.Kilograms => Kilograms,
            WeightUnit.Pounds => Pounds,
        };

    /// <summary>As read by people: "850 g", "32.4 kg" (up to two decimals), "71.4 lb" (one decimal).</summary>
    public string Format(WeightUnit unit) =>
        unit switch
        {
            WeightUnit.Grams => Grams.ToString(CultureInfo.InvariantCulture) + " g",
            WeightUnit.Kilograms => Rounded(Kilograms, 2) + " kg",
            WeightUnit.Pounds => Rounded(Pounds, 1) + " lb",
        };

    public int CompareTo(Weight other) => Grams.CompareTo(other.Grams);

    public override string ToString() => Format(WeightUnit.Grams);

    public static bool operator <(Weight left, Weight right) => left.Grams < right.Grams;

    public static bool operator >(Weight left, Weight right) => left.Grams > right.Grams;

    public static bool operator <=(Weight left, Weight right) => left.Grams <= right.Grams;

    public static bool operator >=(Weight left, Weight right) => left.Grams >= right.Grams;

    private static int ToWholeGrams(decimal grams) => decimal.ToInt32(decimal.Round(grams, MidpointRounding.AwayFromZero));

    private static string Rounded(decimal amount, int decimals) =>
        decimal.Round(amount, decimals, MidpointRounding.AwayFromZero)
            .ToString(decimals == 1 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
}
