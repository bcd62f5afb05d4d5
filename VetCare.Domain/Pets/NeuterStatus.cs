namespace VetCare.Domain.Pets;

/// <summary>Whether an animal can breed. Unknown is the honest default of a new patient.</summary>
public enum NeuterStatus
{
    Intact,
    Neutered,

    /// <summary>By an implant or injection that wears off.</summary>
    ChemicallySuppressed,
    Unknown,
}
