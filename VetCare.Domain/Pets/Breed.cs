using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>
/// A breed the clinic has added to the list offered while typing, or one of the list it does not want to see. The built-in list stands in
/// <see cref="BreedCatalog"/>.
/// </summary>
public sealed class Breed : ClinicEntity, ISoftDeletable
{
    private Breed() { }

    private Breed(Guid clinicId, Species species, string name)
        : base(clinicId) => (Species, Name) = (species, name);

    public Species Species { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>A built-in breed that is not offered here.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Usual adult weight from; null where the clinic does not say.</summary>
    public int? AdultMinGrams { get; private set; }

    /// <summary>Usual adult weight up to.</summary>
    public int? AdultMaxGrams { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public static Result<Breed> Add(Guid clinicId, Species species, string? name, Weight? adultFrom = null, Weight? adultTo = null)
    {
        var said = TextRules.Required(name, PetRules.BreedMaxLength, nameof(Name), "breed");
        if (!said.IsSuccess)
            return said.Error;
        if (Refusal(adultFrom, adultTo) is { } refused)
            return refused;
        return new Breed(clinicId, species, said.Value) { AdultMinGrams = adultFrom?.Grams, AdultMaxGrams = adultTo?.Grams };
    }

    /// <summary>Changes the usual adult weight, and offers the breed again if it was hidden.</summary>
    public Result Describe(Weight? adultFrom, Weight? adultTo)
    {
        if (Refusal(adultFrom, adultTo) is { } refused)
            return refused;
        (AdultMinGrams, AdultMaxGrams, IsHidden) = (adultFrom?.Grams, adultTo?.Grams, false);
        return Result.Success();
    }

    /// <summary>No longer offered; its weights stay for the day it is shown again.</summary>
    public void Hide() => IsHidden = true;

    /// <summary>Takes a built-in breed off the clinic's list.</summary>
    public static Breed Hide(Guid clinicId, Species species, string name) => new(clinicId, species, name) { IsHidden = true };

    private static Error? Refusal(Weight? from, Weight? to) =>
        (from, to) switch
        {
            (null, null) => null,
            (null, _) or (_, null) => new Error("breed.weights_half", "Enter both adult weights, or neither.", nameof(AdultMinGrams)),
            ({ Grams: <= 0 }, _) => new Error("breed.weights", "Enter weights above zero.", nameof(AdultMinGrams)),
            var (lighter, heavier) when heavier < lighter => new Error(
                "breed.weights",
                "Enter the lighter adult weight first.",
                nameof(AdultMinGrams)
            ),
            _ => null,
        };
}
