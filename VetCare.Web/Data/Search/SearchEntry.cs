namespace VetCare.Web.Data.Search;

/// <summary>What the index keeps of one client or pet: what a result shows, why it may match, and the words it is found by.</summary>
/// <param name="ClientId">The client, or the pet's present owner.</param>
/// <param name="PetId">Null for a client.</param>
/// <param name="Detail">Breed of a pet, town of a client.</param>
/// <param name="IsActive">False for an inactive client or pet.</param>
/// <param name="Fields">What else it is found by; see <see cref="SearchField"/>.</param>
/// <param name="Names">The words of its own name.</param>
/// <param name="Words">All other words.</param>
internal sealed record SearchEntry(
    Guid ClinicId,
    Guid ClientId,
    Guid? PetId,
    string Title,
    string? Owner,
    string? Species,
    string? Detail,
    string? Phone,
    bool IsActive,
    bool IsDeceased,
    string Fields,
    string Names,
    string Words
)
{
    public Guid SubjectId => PetId ?? ClientId;

    /// <summary>Offered after everybody else.</summary>
    public bool IsResting => !IsActive || IsDeceased;
}
