using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>A patient. Sex and neuter status are apart; weights, microchips and owners keep their history.</summary>
public sealed partial class Pet : ClinicEntity, ISoftDeletable
{
    private readonly List<PetOwner> owners = [];
    private readonly List<PetMicrochip> microchips = [];
    private readonly List<PetWeight> weights = [];

    private Pet() { }

    private Pet(Guid clinicId)
        : base(clinicId) { }

    /// <summary>The present owner; reminders go here only.</summary>
    public Guid ClientId { get; private set; }
    public string Name { get; private set; } = "";
    public Species Species { get; private set; }
    public string? Breed { get; private set; }
    public string? Color { get; private set; }
    public Sex Sex { get; private set; }
    public NeuterStatus NeuterStatus { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public bool BirthDateEstimated { get; private set; }

    /// <summary>Last weight in grams, copied from the history for lists and dosing.</summary>
    public int? WeightGrams { get; private set; }

    /// <summary>UTC of the last weight.</summary>
    public DateTime? WeightMeasuredAt { get; private set; }

    /// <summary>The chip in use, digits only, leading zeros kept; earlier ones are in the history.</summary>
    public string? MicrochipId { get; private set; }
    public string? Tattoo { get; private set; }

    /// <summary>Number on the collar, ear or leg: rabies tag, licence, ear tag or ring.</summary>
    public string? TagNumber { get; private set; }

    public PatientKind Kind { get; private set; }

    /// <summary>How many animals a group counts; null for one animal.</summary>
    public int? MemberCount { get; private set; }
    public string? InsuranceProvider { get; private set; }
    public string? InsurancePolicy { get; private set; }
    public string? SpecialInstructions { get; private set; }
    public string? Allergies { get; private set; }
    public bool FoodProducing { get; private set; }
    public bool IsDeceased { get; private set; }
    public DateOnly? DeceasedDate { get; private set; }
    public string? DeceasedCause { get; private set; }
    public AfterDeathCare? AfterDeathCare { get; private set; }
    public string? PhotoUrl { get; private set; }
    public bool IsActive { get; private set; } = true;
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Folded name, breed, chip and tattoo: what the list searches in.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<PetOwner> Owners => owners;
    public IReadOnlyList<PetMicrochip> Microchips => microchips;
    public IReadOnlyList<PetWeight> Weights => weights;

    public static Result<Pet> Register(Guid clinicId, Guid clientId, PetDetails details, DateOnly today)
    {
        var pet = new Pet(clinicId) { ClientId = clientId };
        pet.owners.Add(new PetOwner(clinicId, pet.Id, clientId, today));
        var refused = pet.Edit(details, today);
        return refused.IsSuccess ? pet : Result<Pet>.Refuse(refused.Errors);
    }

    /// <summary>Takes over what was typed, or refuses it whole with one sentence per field and changes nothing.</summary>
    /// <param name="today">The clinic's local date: a birth date may not lie after it.</param>
    public Result Edit(PetDetails details, DateOnly today)
    {
        var name = TextRules.Required(details.Name, PetRules.NameMaxLength, nameof(details.Name), "name of the pet");
        var breed = TextRules.Optional(details.Breed, PetRules.BreedMaxLength, nameof(details.Breed), "breed");
        var color = TextRules.Optional(details.Color, PetRules.ColorMaxLength, nameof(details.Color), "colour");
        var birth = PetRules.BirthDate(details.Species ?? Species.Other, details.BirthDate, today, nameof(details.BirthDate));
        var tag = TextRules.Optional(details.TagNumber, PetRules.TattooMaxLength, nameof(details.TagNumber), "tag number");
        var tattoo = TextRules.Optional(details.Tattoo, PetRules.TattooMaxLength, nameof(details.Tattoo), "tattoo");
        var insurer = TextRules.Optional(
            details.InsuranceProvider,
            PetRules.InsuranceMaxLength,
            nameof(details.InsuranceProvider),
            "insurer"
        );
        var policy = TextRules.Optional(
            details.InsurancePolicy,
            PetRules.InsuranceMaxLength,
            nameof(details.InsurancePolicy),
            "policy number"
        );
        var instructions = TextRules.OptionalLines(
            details.SpecialInstructions,
            PetRules.TextMaxLength,
            nameof(details.SpecialInstructions),
            "special instructions"
        );
        var allergies = TextRules.OptionalLines(details.Allergies, PetRules.TextMaxLength, nameof(details.Allergies), "allergies");
        var chip = string.IsNullOrWhiteSpace(details.Microchip)
            ? null
            : MicrochipNumber.Parse(details.Microchip, nameof(details.Microchip));

        Result[] checks = [name, breed, color, birth, tattoo, tag, insurer, policy, instructions, allergies];
        List<Error> errors = [.. checks.SelectMany(check => check.Errors), .. chip?.Errors ?? []];
        if (details.Species is null)
            errors.Add(new Error("pet.species_missing", "Choose the species.", nameof(details.Species)));
        errors.AddRange(GroupRefusals(details));
        if (errors.Count > 0)
            return Result.Refuse(errors);

        Name = name.Value;
        Species = details.Species!.Value;
        (Breed, Color) = (breed.Value, color.Value);
        (Sex, NeuterStatus) = (details.Sex, details.NeuterStatus);
        (BirthDate, BirthDateEstimated) = (details.BirthDate, details.BirthDate is not null && details.BirthDateEstimated);
        (Tattoo, TagNumber, InsuranceProvider, InsurancePolicy) = (tattoo.Value, tag.Value, insurer.Value, policy.Value);
        (SpecialInstructions, Allergies) = (instructions.Value, allergies.Value);
        FoodProducing = details.FoodProducing ?? SpeciesFacts.Of(Species).FoodProducing;
        SetMicrochip(chip?.Value, today);
        RefreshSearch();
        return StandFor(details.Kind, details.MemberCount);
    }

    private void RefreshSearch() => SearchText = Common.SearchText.Fold(Name, Breed, MicrochipId, Tattoo, TagNumber);
}
