namespace VetCare.Domain.Pets;

/// <summary>The usual weight at one age.</summary>
public sealed record WeightBand(int FromGrams, int ToGrams);

/// <summary>
/// What an animal of a breed usually weighs at an age: for adults the usual range of the breed, for young dogs and cats that range scaled by how far
/// they have grown. Where the breed's range is not known there is no band.
/// </summary>
/// <remarks>
/// A Gompertz curve set to ages known for dogs: small and medium breeds reach 99 % of their adult weight at about 9 to 10 months, large ones at 11 to 15
/// (Hawthorne et al., J Nutr 2004;134:2027S); half of it at 14 to 22 weeks, a common teaching value. Cats are taken as grown at a year. The band is
/// widened by 15 % while growing, since single animals grow in spurts: it orients, it does not judge.
/// </remarks>
public static class GrowthReference
{
    private const double WidenedWhileGrowing = 0.15;
    private const double Grown = 0.985;

    // Gompertz: the share grown is exp(-exp(-(age - c) / b)); half is reached at c + 0.3665 b and 99 % at c + 4.6 b.
    private const double AtHalf = 0.3665;
    private const double AtGrown = 4.6001;

    /// <param name="adult">The usual weight of an adult of the breed; null where unknown.</param>
    /// <param name="born">Null where unknown: then only the range of adults can be told.</param>
    /// <returns>Null where nothing is known.</returns>
    public static WeightBand? Band(Species species, WeightBand? adult, DateOnly? born, DateOnly on)
    {
        if (adult is null)
            return null;
        if (born is not { } date)
            return adult;
        if (on < date)
            return null;
        if (Pace(species, adult) is not { } pace)
            return Signalment.MonthsOld(date, on) >= 12 ? adult : null;
        var share = ShareGrown((on.DayNumber - date.DayNumber) / 7.0, pace.HalfWeeks, pace.GrownWeeks);
        return share >= Grown
            ? adult
            : new WeightBand(
                Math.Max(1, (int)(adult.FromGrams * share * (1 - WidenedWhileGrowing))),
                Math.Max(1, (int)(adult.ToGrams * share * (1 + WidenedWhileGrowing)))
            );
    }

    /// <summary>0 to 1.</summary>
    internal static double ShareGrown(double weeks, double halfWeeks, double grownWeeks)
    {
        var b = (grownWeeks - halfWeeks) / (AtGrown - AtHalf);
        var c = halfWeeks - (AtHalf * b);
        return Math.Exp(-Math.Exp(-(weeks - c) / b));
    }

    // Size decides how long a dog grows; the other species have no shape here, so their young get no band.
    private static (double HalfWeeks, double GrownWeeks)? Pace(Species species, WeightBand adult) =>
        species switch
        {
            Species.Cat => (17, 52),
            Species.Dog => ((adult.FromGrams + adult.ToGrams) / 2) switch
            {
                < 10_000 => (14, 41),
                < 25_000 => (16, 45),
                < 40_000 => (20, 56),
                _ => (22, 65),
            },
            _ => null,
        };
}
