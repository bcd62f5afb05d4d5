using System.Globalization;
using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>Limits of what is kept about a pet, and what makes a birth date or a weight believable.</summary>
public static class PetRules
{
    public const int NameMaxLength = 100;
    public const int BreedMaxLength = 100;
    public const int ColorMaxLength = 100;
    public const int TattooMaxLength = 50;
    public const int InsuranceMaxLength = 100;
    public const int TextMaxLength = 4000;

    /// <summary>Change within <see cref="RecentDays"/> that asks for a second look.</summary>
    public const decimal RecentChangeShare = 0.10m;

    /// <summary>Change since the last weighing, however long ago, that asks for a second look.</summary>
    public const decimal AnyChangeShare = 0.20m;

    public const int RecentDays = 30;

    /// <summary>A birth date lies not in the future and not further back than the species lives.</summary>
    public static Result BirthDate(Species species, DateOnly? born, DateOnly today, string field)
    {
        if (born is not { } date)
            return Result.Success();
        if (date > today)
            return new Error("pet.birth_date_in_future", "Enter a birth date that is not in the future.", field);
        var facts = SpeciesFacts.Of(species);
        return date.AddYears(facts.MaxAgeYears) >= today
            ? Result.Success()
            : new Error(
                "pet.birth_date_too_old",
                Text($"This birth date makes the pet older than {facts.MaxAgeYears} years. Check the year."),
                field
            );
    }

    /// <summary>Refuses a weight no animal of the species can have.</summary>
    /// <param name="animals">How many stand on the scale together: a litter is weighed as one.</param>
    public static Result WeightPlausible(Species species, Weight weight, string field, int animals = 1)
    {
        if (weight.Grams <= 0)
            return new Error("weight.not_positive", "Enter a weight above zero.", field);
        var facts = SpeciesFacts.Of(species);
        if (weight.Grams >= facts.MinGrams && weight.Grams <= (long)facts.MaxGrams * animals)
            return Result.Success();
        var unit = UnitOf(species);
        var kind = species == Species.Other ? "an animal" : Noun(species);
        var (limit, word) =
            weight.Grams < facts.MinGrams ? (Readable(facts.MinGrams, unit), "below") : (Readable(facts.MaxGrams, unit), "above");
        return new Error(
            "weight.implausible",
            $"{Readable(weight.Grams, unit)} is {word} {limit}, the limit for {kind}. Check the figure and its unit.",
            field
        );
    }

    /// <summary>A sentence that asks for a second look at a weight far from the last one, or null.</summary>
    public static string? WeightWarning(Species species, Weight now, DateOnly today, Weight? last, DateOnly? lastOn)
    {
        if (last is not { Grams: > 0 } before || now.Grams <= 0)
            return null;
        var unit = UnitOf(species);
        var compared = lastOn is { } on
            ? $"{Readable(before.Grams, unit)} on {on.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
            : $"{Readable(before.Grams, unit)} last time";
        var ratio = now.Grams / (decimal)before.Grams;
        if (ratio is >= 2.0m and <= 2.4m)
            return $"{Readable(now.Grams, unit)} after {compared}: it looks like pounds entered as kilograms. Check the unit.";
        if (ratio is >= 0.42m and <= 0.49m)
            return $"{Readable(now.Grams, unit)} after {compared}: it looks like kilograms entered as pounds. Check the unit.";
        var recent = lastOn is { } day && today.DayNumber - day.DayNumber is >= 0 and <= RecentDays;
        var change = Math.Abs(ratio - 1m);
        if (change <= (recent ? RecentChangeShare : AnyChangeShare))
            return null;
        var percent = decimal.Round(change * 100m, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
        return $"{Readable(now.Grams, unit)} is {percent} % {(ratio > 1 ? "more" : "less")} than {compared}. Weigh again or confirm.";
    }

    private static WeightUnit UnitOf(Species species) => SpeciesFacts.Of(species).WeighedInGrams ? WeightUnit.Grams : WeightUnit.Kilograms;

    private static string Readable(int grams, WeightUnit unit) =>
        new Weight(grams).Format(
            grams < 1000 ? WeightUnit.Grams
            : grams >= 10_000 ? WeightUnit.Kilograms
            : unit
        );

    private static string Noun(Species species) =>
        species switch
        {
            Species.Cattle => "cattle",
            Species.Sheep => "a sheep",
            Species.Amphibian => "an amphibian",
            _ => "a " + SpeciesFacts.Of(species).Name,
        };

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
