namespace VetCare.Domain.Pets;

/// <summary>What is told about a pet at the desk, as typed.</summary>
public sealed record PetDetails
{
    public string? Name { get; init; }
    public Species? Species { get; init; }
    public string? Breed { get; init; }
    public string? Color { get; init; }
    public Sex Sex { get; init; } = Sex.Unknown;
    public NeuterStatus NeuterStatus { get; init; } = NeuterStatus.Unknown;
    public DateOnly? BirthDate { get; init; }
    public bool BirthDateEstimated { get; init; }
    public string? Microchip { get; init; }
    public string? Tattoo { get; init; }

    /// <summary>Number on the collar, ear or leg.</summary>
    public string? TagNumber { get; init; }
    public PatientKind Kind { get; init; }

    /// <summary>How many animals a group counts; not said for one animal.</summary>
    public int? MemberCount { get; init; }
    public string? InsuranceProvider { get; init; }
    public string? InsurancePolicy { get; init; }
    public string? SpecialInstructions { get; init; }
    public string? Allergies { get; init; }
    public bool? FoodProducing { get; init; }
}
