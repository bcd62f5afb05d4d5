using System.Globalization;

namespace VetCare.Domain.Pets;

/// <summary>One measurement as far as a trend needs it.</summary>
/// <param name="On">The clinic's calendar.</param>
public sealed record WeightOn(DateOnly On, int Grams);

/// <summary>A loss or gain that no single weighing shows: a little every month.</summary>
/// <remarks>
/// The house rule: more than a tenth of the body weight within three months asks for a look. A gain is normal while an animal grows, so it is told for adults only.
/// </remarks>
public static class WeightTrend
{
    public const int Days = 92;
    public const decimal Share = 0.10m;

    /// <summary>Youngest age, in months, at which a gain is remarkable; the largest dogs grow until then.</summary>
    public const int AdultMonths = 18;

    /// <summary>The sentence about the newest weight against those of the three months before it, or null when there is nothing to tell.</summary>
    /// <param name="weights">In any order.</param>
    /// <param name="born">Null where unknown; then a gain is not told.</param>
    public static string? Warning(IReadOnlyCollection<WeightOn> weights, DateOnly? born)
    {
        if (weights.Count < 2)
            return null;
        var now = weights.MaxBy(weight => weight.On)!;
        List<WeightOn> before = [.. weights.Where(weight => weight.On < now.On && now.On.DayNumber - weight.On.DayNumber <= Days)];
        if (before.Count == 0)
            return null;
        var heaviest = before.MaxBy(weight => weight.Grams)!;
        if (heaviest.Grams - now.Grams > heaviest.Grams * Share)
            return Sentence("lost", heaviest, now);
        var lightest = before.MinBy(weight => weight.Grams)!;
        var adult = born is { } date && Signalment.MonthsOld(date, lightest.On) >= AdultMonths;
        return adult && now.Grams - lightest.Grams > lightest.Grams * Share ? Sentence("gained", lightest, now) : null;
    }

    /// <summary>The change between two weights in percent of the first, one decimal, with its sign; null when nothing was there before.</summary>
    public static decimal? Percent(int? before, int? now) =>
        before is > 0 && now is { } grams
            ? decimal.Round((grams - before.Value) * 100m / before.Value, 1, MidpointRounding.AwayFromZero)
            : null;

    private static string Sentence(string verb, WeightOn from, WeightOn now)
    {
        var percent = Math.Abs(Percent(from.Grams, now.Grams)!.Value);
        return string.Create(CultureInfo.InvariantCulture, $"Has {verb} {percent:0.#} % since {from.On:d MMM yyyy}.");
    }
}
