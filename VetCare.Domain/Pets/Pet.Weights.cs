using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

public sealed partial class Pet
{
    /// <summary>Adds a weight to the history; the newest measurement becomes the weight shown.</summary>
    /// <param name="measuredAt">UTC.</param>
    /// <param name="enteredIn">The unit it was typed in; null when that is not known.</param>
    /// <param name="condition">Body condition at this weighing.</param>
    public Result Weigh(
        Weight weight,
        DateTime measuredAt,
        Guid measuredBy,
        WeightSource source,
        WeightUnit? enteredIn = null,
        BodyCondition? condition = null
    )
    {
        var plausible = PetRules.WeightPlausible(Species, weight, "Weight", Animals);
        if (!plausible.IsSuccess)
            return plausible;
        weights.Add(
            new PetWeight(ClinicId, Id, weight.Grams, measuredAt, measuredBy, source)
            {
                EnteredUnit = enteredIn,
                BodyCondition = condition?.Score,
                BodyConditionScale = condition?.Scale,
            }
        );
        if (WeightMeasuredAt is null || measuredAt >= WeightMeasuredAt)
            (WeightGrams, WeightMeasuredAt) = (weight.Grams, measuredAt);
        return Result.Success();
    }

    /// <summary>Takes a wrong weight out of the count; the newest of the others becomes the weight shown.</summary>
    /// <param name="newestLeft">The newest weight that stays, or null when none is left.</param>
    /// <param name="now">UTC.</param>
    public void StrikeWeight(PetWeight wrong, PetWeight? newestLeft, DateTime now)
    {
        wrong.Strike(now);
        (WeightGrams, WeightMeasuredAt) = (newestLeft?.Grams, newestLeft?.MeasuredAt);
    }

    /// <summary>Lets a weight count again that was taken out by mistake.</summary>
    public void RestoreWeight(PetWeight struck)
    {
        struck.Restore();
        if (WeightMeasuredAt is null || struck.MeasuredAt >= WeightMeasuredAt)
            (WeightGrams, WeightMeasuredAt) = (struck.Grams, struck.MeasuredAt);
    }
}
