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
        if (adultFrom is { } from && adultTo is { } to && (from.Grams <= 0 || to < from))
            return new Error("breed.weights", "Enter the lighter adult weight first.", nameof(AdultMinGrams));
        return new Breed(clinicId, species, said.Value) { AdultMinGrams = adultFrom?.Grams, AdultMaxGrams = adultTo?.Grams };
    }

    /// <summary>Takes a built-in breed off the clinic's list.</summary>
    public static Breed Hide(Guid clinicId, Species species, string name) => new(clinicId, species, name) { IsHidden = true };
}
