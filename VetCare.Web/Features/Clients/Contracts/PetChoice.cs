using VetCare.Domain.Pets;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>A pet somebody picked, with as much of its owner as a booking shows.</summary>
public sealed record PetChoice(Guid ClientId, string ClientName, string? Phone, Guid PetId, string PetName, Species Species, string? Breed);
