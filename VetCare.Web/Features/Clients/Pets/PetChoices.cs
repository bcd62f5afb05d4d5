using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>What can be chosen about a pet, in words.</summary>
public static class PetChoices
{
    public static IReadOnlyList<Choice<Sex>> Sexes { get; } = [.. Enum.GetValues<Sex>().Select(sex => new Choice<Sex>(sex, Sex(sex)))];

    public static IReadOnlyList<Choice<NeuterStatus>> NeuterStatuses { get; } =
    [
        new(NeuterStatus.Unknown, Neuter(NeuterStatus.Unknown)),
        new(NeuterStatus.Intact, Neuter(NeuterStatus.Intact)),
        new(NeuterStatus.Neutered, Neuter(NeuterStatus.Neutered)),
        new(NeuterStatus.ChemicallySuppressed, Neuter(NeuterStatus.ChemicallySuppressed)),
    ];

    public static IReadOnlyList<Choice<bool?>> FoodChain { get; } =
    [new(null, FoodProducing(null)), new(false, FoodProducing(false)), new(true, FoodProducing(true))];

    public static string Sex(Sex sex) =>
        sex switch
        {
            Domain.Pets.Sex.Male => "Male",
            Domain.Pets.Sex.Female => "Female",
            Domain.Pets.Sex.Intersex => "Intersex",
            Domain.Pets.Sex.Unknown => "Not known",
        };

    public static string Neuter(NeuterStatus status) =>
        status switch
        {
            NeuterStatus.Intact => "Intact",
            NeuterStatus.Neutered => "Neutered or spayed",
            NeuterStatus.ChemicallySuppressed => "Suppressed by implant or injection",
            NeuterStatus.Unknown => "Not known",
        };

    public static IReadOnlyList<Choice<PatientKind>> Kinds { get; } =
    [.. Enum.GetValues<PatientKind>().Select(kind => new Choice<PatientKind>(kind, Kind(kind)))];

    public static IReadOnlyList<Choice<AfterDeathCare?>> Cares { get; } =
    [new(null, "Not said"), .. Enum.GetValues<AfterDeathCare>().Select(care => new Choice<AfterDeathCare?>(care, Care(care)))];

    public static string Kind(PatientKind kind) =>
        kind switch
        {
            PatientKind.Individual => "One animal",
            PatientKind.Litter => "Litter",
            PatientKind.Herd => "Herd or flock",
            PatientKind.Shelter => "Shelter or rescue",
        };

    public static string Care(AfterDeathCare care) => PetWords.Care(care);

    public static string FoodProducing(bool? choice) =>
        choice switch
        {
            true => "Yes, enters the food chain",
            false => "No",
            null => "As usual for the species",
        };

    /// <summary>Units a weight can be typed in, the clinic's usual one for the species first.</summary>
    public static IReadOnlyList<Choice<WeightUnit>> Units(MeasurementUnits clinic, Species species)
    {
        Choice<WeightUnit> grams = new(WeightUnit.Grams, "g");
        if (clinic == MeasurementUnits.Us)
            return [new(WeightUnit.Pounds, "lb"), grams, new(WeightUnit.Kilograms, "kg")];
        Choice<WeightUnit> kilograms = new(WeightUnit.Kilograms, "kg");
        return SpeciesFacts.Of(species).WeighedInGrams ? [grams, kilograms] : [kilograms, grams];
    }
}
