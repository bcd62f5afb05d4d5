using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Web.Features.Clients.People;

/// <summary>A contact person as the client's page shows and edits it.</summary>
/// <param name="Version">To be handed back with a change.</param>
public sealed record ContactRow(Guid Id, int Version, ContactDetails Details);

/// <summary>A tag as the client's page shows it.</summary>
public sealed record TagRow(Guid Id, string Name);

/// <summary>A further address as the client's page shows and edits it.</summary>
/// <param name="Version">To be handed back with a change.</param>
public sealed record AddressRow(Guid Id, int Version, AddressKind Kind, PostalAddress Address);

/// <summary>A tie to somebody, seen from the client whose page it is.</summary>
/// <param name="OtherClientId">Null when the other one is no client of the clinic.</param>
/// <param name="FromOther">It was written down on the page of the other one.</param>
public sealed record TieRow(
    Guid Id,
    RelationshipKind Kind,
    Guid? OtherClientId,
    string Name,
    string? Phone,
    string? Email,
    string? PetName,
    string? Note,
    bool FromOther
);
