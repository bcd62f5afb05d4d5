namespace VetCare.Domain.Merging;

/// <summary>Which of two records a value is taken from.</summary>
public enum MergeTake
{
    Kept,
    Absorbed,

    /// <summary>Both texts, one below the other.</summary>
    Both,
}

/// <summary>What is chosen one by one when two clients become one.</summary>
public enum ClientMergeField
{
    Name,
    Phone,
    Mobile,
    Email,
    Address,
    EmergencyContact,
    Preferences,
    Notes,
}

/// <summary>What is chosen one by one when two pets become one. The species must be the same and is not chosen.</summary>
public enum PetMergeField
{
    Name,
    Owner,
    Breed,
    Colour,
    Sex,
    Neuter,
    BirthDate,
    Microchip,
    Tattoo,
    Tag,
    Insurance,
    FoodChain,
    Allergies,
    Instructions,
    Life,
    Picture,
}

/// <summary>One answer on the merge page.</summary>
public sealed record ClientMergeChoice(ClientMergeField Field, MergeTake Take);

/// <summary>One answer on the merge page.</summary>
public sealed record PetMergeChoice(PetMergeField Field, MergeTake Take);
