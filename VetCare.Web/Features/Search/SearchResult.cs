using VetCare.Domain.Pets;
using VetCare.Web.Data.Search;

namespace VetCare.Web.Features.Search;

/// <summary>A client or pet as one line of the search.</summary>
/// <param name="PetId">Null for a client.</param>
/// <param name="Owner">Who owns the pet; null for a client.</param>
/// <param name="Detail">Breed of a pet, town of a client.</param>
/// <param name="Why">What was met beside the name, such as "phone 555-0148".</param>
public sealed record SearchResult(
    Guid ClientId,
    Guid? PetId,
    string Title,
    string? Owner,
    Species? Species,
    string? Detail,
    string? Phone,
    bool IsActive,
    bool IsDeceased,
    string? Why = null
)
{
    public string Address => PetId is { } pet ? $"/pets/{pet}" : $"/clients/{ClientId}";

    internal static SearchResult Of(SearchHit hit) =>
        new(hit.ClientId, hit.PetId, hit.Title, hit.Owner, hit.Species, hit.Detail, hit.Phone, hit.IsActive, hit.IsDeceased, hit.Why);
}
