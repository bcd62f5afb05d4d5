namespace VetCare.Domain.Pets;

/// <summary>The usual weight at one age.</summary>
public sealed record WeightBand(int FromGrams, int ToGrams);

/// <summary>
/// What an animal of a breed usually weighs at an age: for adults the usual range of the breed, for young dogs and cats that range scaled by how far
/// they have grown. Where the breed's range is not known there is no band.
/// </summary>
/// <remarks>
/// A Gompertz curve per size, the house's own setting: half the adult weight at 14.5 (toy and small), 15.5, 17 and 21 weeks (giant), which meets common
/// weights of puppies at 8, 16 and 26 weeks; 99 % at an age close to Hawthorne et al. (J Nutr 2004;134:2027S: small and medium breeds at 9 to 10 months,
/// large ones at 11 to 15). Cats: half at 18 weeks. The band is widened by 15 % while growing, since single animals grow in spurts: it orients, it does
/// not judge.
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

    /// <summary>How much of the adult weight is reached at an age, 0 to 1.</summary>
    public static double ShareGrown(double weeks, double halfWeeks, double grownWeeks)
    {
        var b = (grownWeeks - halfWeeks) / (AtGrown - AtHalf);
        var c = halfWeeks - (AtHalf * b);
        return Math.Exp(-Math.Exp(-(weeks - c) / b));
    }

    // Size decides how long a dog grows; the other species have no shape here, so their young get no band.
    private static (double HalfWeeks, double GrownWeeks)? Pace(Species species, WeightBand adult) =>
        species switch
        {
            Species.Cat => (18, 65),
            Species.Dog => ((adult.FromGrams + adult.ToGrams) / 2) switch
            {
                < 10_000 => (14.5, 46),
                < 25_000 => (15.5, 52),
                < 40_000 => (17, 60),
                _ => (21, 80),
            },
            _ => null,
        };
}
