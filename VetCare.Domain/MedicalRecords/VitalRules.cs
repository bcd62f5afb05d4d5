using System.Globalization;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Domain.MedicalRecords;

/// <summary>A measurement outside the reference range of the species.</summary>
public enum VitalFlag
{
    Low,
    High,
}

/// <summary>The measurements that have a reference range.</summary>
public enum VitalSign
{
    Temperature,
    HeartRate,
    RespiratoryRate,
    CapillaryRefill,
}

/// <summary>
/// Three bands for what is measured: a slip of the keyboard is refused next to its field, an unlikely value asks for confirmation, and
/// a value outside the reference range is flagged.
/// </summary>
public static class VitalRules
{
    public const int MucousMembranesMaxLength = 100;
    public const int NoteMaxLength = 1000;
    public const int LowestBodyCondition = 1;
    public const int HighestBodyCondition = 9;
    public const int HighestPainScore = 24;

    /// <summary>Score of the Glasgow short form (dog, of 24) at which pain relief is considered.</summary>
    public const int PainScoreToTreat = 6;

    /// <summary>What must be corrected before saving. No heart beat and no breath are accepted from an animal in arrest.</summary>
    public static IReadOnlyList<Error> HardErrors(Species species, Vitals vitals, bool inArrest = false)
    {
        List<Error?> errors =
        [
            TemperatureError(species, vitals.TemperatureCelsius),
            RateError(VitalRanges.HeartRate(species), vitals.HeartRate, "heart rate", "heart_rate", nameof(Vitals.HeartRate), inArrest),
            RateError(
                VitalRanges.RespiratoryRate(species),
                vitals.RespiratoryRate,
                "respiratory rate",
                "respiratory_rate",
                nameof(Vitals.RespiratoryRate),
                inArrest
            ),
            WeightError(species, vitals.WeightGrams),
            vitals.BodyConditionScore is < LowestBodyCondition or > HighestBodyCondition
                ? new("vitals.body_condition", "Enter a body condition score from 1 to 9.", nameof(Vitals.BodyConditionScore))
                : null,
            vitals.CapillaryRefillSeconds is { } refill && !VitalRanges.CapillaryRefill.Possible.Holds(refill)
                ? new(
                    "vitals.capillary_refill",
                    "Enter a capillary refill time from 0 to 10 seconds.",
                    nameof(Vitals.CapillaryRefillSeconds)
                )
                : null,
            vitals.PainScore is < 0 or > HighestPainScore
                ? new("vitals.pain_score", "Enter a pain score from 0 to 24.", nameof(Vitals.PainScore))
                : null,
            LengthError(vitals.MucousMembranes, MucousMembranesMaxLength, "mucous membranes", nameof(Vitals.MucousMembranes)),
            LengthError(vitals.Note, NoteMaxLength, "note", nameof(Vitals.Note)),
        ];
        return [.. errors.OfType<Error>()];
    }

    /// <summary>Sentences that ask to confirm unlikely values; the last weight, when known, is compared too.</summary>
    public static IReadOnlyList<string> Warnings(
        Species species,
        Vitals vitals,
        DateOnly today,
        Weight? lastWeight = null,
        DateOnly? lastWeighedOn = null
    )
    {
        List<string?> warnings =
        [
            Unlikely(VitalRanges.Temperature(species), vitals.TemperatureCelsius, "Temperature", " °C", species),
            Unlikely(VitalRanges.HeartRate(species), vitals.HeartRate, "Heart rate", "/min", species),
            Unlikely(VitalRanges.RespiratoryRate(species), vitals.RespiratoryRate, "Respiratory rate", "/min", species),
            Unlikely(VitalRanges.CapillaryRefill, vitals.CapillaryRefillSeconds, "Capillary refill", " s", species),
            vitals.WeightGrams is { } grams ? PetRules.WeightWarning(species, new Weight(grams), today, lastWeight, lastWeighedOn) : null,
            vitals.PainScore is >= PainScoreToTreat and <= HighestPainScore
                ? Text($"Pain score {vitals.PainScore} of {HighestPainScore}: consider pain relief and score again.")
                : null,
        ];
        return [.. warnings.OfType<string>()];
    }

    /// <summary>Low or high against the reference range of the species, null inside it or where there is none.</summary>
    public static VitalFlag? Flag(Species species, VitalSign sign, decimal? value)
    {
        if (value is not { } measured || Bands(species, sign).Reference is not { } reference || reference.Holds(measured))
            return null;
        return measured < reference.Low ? VitalFlag.Low : VitalFlag.High;
    }

    public static VitalBands Bands(Species species, VitalSign sign) =>
        sign switch
        {
            VitalSign.Temperature => VitalRanges.Temperature(species),
            VitalSign.HeartRate => VitalRanges.HeartRate(species),
            VitalSign.RespiratoryRate => VitalRanges.RespiratoryRate(species),
            VitalSign.CapillaryRefill => VitalRanges.CapillaryRefill,
        };

    /// <summary>°F to °C, rounded to a tenth, half away from zero: 102.5 gives 39.2.</summary>
    public static decimal ToCelsius(decimal fahrenheit) => decimal.Round((fahrenheit - 32m) / 1.8m, 1, MidpointRounding.AwayFromZero);

    private static Error? TemperatureError(Species species, decimal? celsius)
    {
        const string field = nameof(Vitals.TemperatureCelsius);
        if (celsius is not { } value)
            return null;
        if (value is >= 90m and <= 115m)
        {
            return new(
                "vitals.temperature_in_fahrenheit",
                Text($"{value:0.#} looks like °F. Enter {ToCelsius(value):0.0} °C if that was meant."),
                field
            );
        }
        var possible = VitalRanges.Temperature(species).Possible;
        return possible.Holds(value)
            ? null
            : new("vitals.temperature", Text($"Enter a temperature from {possible.Low:0.#} to {possible.High:0.#} °C."), field);
    }

    private static Error? RateError(VitalBands bands, int? rate, string name, string code, string field, bool inArrest)
    {
        if (rate is not { } value || bands.Possible.Holds(value) || (value == 0 && inArrest))
            return null;
        return new("vitals." + code, Text($"Enter a {name} from {bands.Possible.Low:0} to {bands.Possible.High:0} per minute."), field);
    }

    private static Error? WeightError(Species species, int? grams)
    {
        if (grams is not { } value)
            return null;
        var plausible = PetRules.WeightPlausible(species, new Weight(value), nameof(Vitals.WeightGrams));
        return plausible.IsSuccess ? null : plausible.Error;
    }

    private static Error? LengthError(string? text, int max, string label, string field)
    {
        var checkedText = TextRules.OptionalLines(text, max, field, label);
        return checkedText.IsSuccess ? null : checkedText.Error;
    }

    private static string? Unlikely(VitalBands bands, decimal? value, string name, string unit, Species species)
    {
        if (value is not { } measured || bands.Confirm is not { } band || band.Holds(measured) || !bands.Possible.Holds(measured))
            return null;
        var usual = bands.Reference is { } range ? Text($"; usual are {range.Low:0.#} to {range.High:0.#}") : "";
        var kind = species == Species.Other ? "" : " for this " + SpeciesFacts.Of(species).Name;
        return Text($"{name} {measured:0.#}{unit} is unusually {(measured < band.Low ? "low" : "high")}")
            + kind
            + usual
            + ". Measure again or confirm.";
    }

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
