using System.Globalization;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;

namespace VetCare.Web.Features.Records;

/// <summary>
/// The vitals as they are typed, in the clinic's units. A figure that cannot be read is refused beside its field and the others are kept; storage is
/// always Celsius and grams. A comma counts as a decimal point.
/// </summary>
public sealed class VitalsForm(MeasurementUnits units)
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    public bool IsUs => units == MeasurementUnits.Us;
    public string TemperatureUnit => IsUs ? "°F" : "°C";
    public string WeightUnitName => IsUs ? "lb" : "kg";

    public string? Temperature { get; set; }
    public string? HeartRate { get; set; }
    public string? RespiratoryRate { get; set; }
    public string? Weight { get; set; }
    public string? BodyCondition { get; set; }
    public string? CapillaryRefill { get; set; }
    public string? MucousMembranes { get; set; }
    public string? Pain { get; set; }
    public string? Note { get; set; }

    /// <summary>Fills the fields from what is stored.</summary>
    public void Show(Vitals vitals) => Fill(vitals, []);

    /// <summary>Fills the fields but leaves what was typed and cannot be read, so that its writer can mend it.</summary>
    public void ShowReadable(Vitals vitals) => Fill(vitals, [.. Read(Vitals.None).Errors.Select(error => error.Field)]);

    /// <summary>What was typed; a field that cannot be read keeps the value of <paramref name="before"/> and is named in the errors.</summary>
    public (Vitals Vitals, IReadOnlyList<Error> Errors) Read(Vitals before)
    {
        List<Error> errors = [];
        var vitals = new Vitals
        {
            TemperatureCelsius = Figure(Temperature, nameof(Vitals.TemperatureCelsius), before.TemperatureCelsius, errors, ToCelsius),
            HeartRate = Whole(HeartRate, nameof(Vitals.HeartRate), before.HeartRate, errors),
            RespiratoryRate = Whole(RespiratoryRate, nameof(Vitals.RespiratoryRate), before.RespiratoryRate, errors),
            WeightGrams = Grams(before.WeightGrams, errors),
            BodyConditionScore = Whole(BodyCondition, nameof(Vitals.BodyConditionScore), before.BodyConditionScore, errors),
            CapillaryRefillSeconds = Figure(CapillaryRefill, nameof(Vitals.CapillaryRefillSeconds), before.CapillaryRefillSeconds, errors),
            MucousMembranes = Line(MucousMembranes),
            PainScore = Whole(Pain, nameof(Vitals.PainScore), before.PainScore, errors),
            Note = Line(Note),
        };
        return (vitals, errors);
    }

    public string? TemperatureText(decimal? celsius) =>
        celsius is { } value ? (IsUs ? (value * 1.8m) + 32m : value).ToString("0.0", Words) : null;

    public string? WeightText(int? grams) =>
        grams is { } value
            ? Domain
                .Common.Weight.FromGrams(value)
                .To(IsUs ? WeightUnit.Pounds : WeightUnit.Kilograms)
                .ToString(IsUs ? "0.##" : "0.###", Words)
            : null;

    /// <summary>The reference range of the species as people read it, or null where there is none.</summary>
    public string? Range(Species species, VitalSign sign)
    {
        if (VitalRules.Bands(species, sign).Reference is not { } range)
            return null;
        return sign == VitalSign.Temperature
            ? $"{TemperatureText(range.Low)}–{TemperatureText(range.High)} {TemperatureUnit}"
            : string.Create(Words, $"{range.Low:0.#}–{range.High:0.#}");
    }

    // In a Fahrenheit clinic a figure below 60 can only be Celsius; two decimals keep what was typed readable when shown again.
    private decimal ToCelsius(decimal typed) => IsUs && typed > 60m ? decimal.Round((typed - 32m) / 1.8m, 2) : typed;

    private int? Grams(int? before, List<Error> errors)
    {
        const string field = nameof(Vitals.WeightGrams);
        var typed = Figure(Weight, field, null, errors);
        if (typed is not { } amount)
            return errors.Exists(error => error.Field == field) ? before : null;
        var weight = Domain.Common.Weight.Typed(amount, IsUs ? WeightUnit.Pounds : WeightUnit.Kilograms, field);
        if (weight.TryGet(out var read))
            return read.Grams;
        errors.Add(weight.Error);
        return before;
    }

    private static decimal? Figure(string? typed, string field, decimal? before, List<Error> errors, Func<decimal, decimal>? convert = null)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (
            decimal.TryParse(
                typed.Trim().Replace(',', '.'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                Words,
                out var figure
            )
        )
        {
            if (Math.Abs(figure) < 1_000_000m)
                return convert is null ? figure : convert(figure);
        }
        errors.Add(new Error("vitals.not_a_number", "Enter a number, such as 38.6.", field));
        return before;
    }

    private static int? Whole(string? typed, string field, int? before, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, Words, out var figure) && Math.Abs((long)figure) < 1_000_000)
            return figure;
        errors.Add(new Error("vitals.not_a_number", "Enter a whole number.", field));
        return before;
    }

    private void Fill(Vitals vitals, HashSet<string?> kept)
    {
        Temperature = Of(nameof(vitals.TemperatureCelsius), Temperature, TemperatureText(vitals.TemperatureCelsius));
        HeartRate = Of(nameof(vitals.HeartRate), HeartRate, vitals.HeartRate?.ToString(Words));
        RespiratoryRate = Of(nameof(vitals.RespiratoryRate), RespiratoryRate, vitals.RespiratoryRate?.ToString(Words));
        Weight = Of(nameof(vitals.WeightGrams), Weight, WeightText(vitals.WeightGrams));
        BodyCondition = Of(nameof(vitals.BodyConditionScore), BodyCondition, vitals.BodyConditionScore?.ToString(Words));
        CapillaryRefill = Of(nameof(vitals.CapillaryRefillSeconds), CapillaryRefill, vitals.CapillaryRefillSeconds?.ToString("0.#", Words));
        Pain = Of(nameof(vitals.PainScore), Pain, vitals.PainScore?.ToString(Words));
        (MucousMembranes, Note) = (vitals.MucousMembranes, vitals.Note);

        string? Of(string field, string? typed, string? stored) => kept.Contains(field) ? typed : stored;
    }

    private static string? Line(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
