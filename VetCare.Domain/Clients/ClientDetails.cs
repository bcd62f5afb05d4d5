using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>What a client tells at the desk, as typed.</summary>
public sealed record ClientDetails
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Mobile { get; init; }
    public PostalAddress Address { get; init; } = PostalAddress.None;
    public string? EmergencyContactName { get; init; }
    public string? EmergencyContactPhone { get; init; }
    public CommunicationPreferences Preferences { get; init; } = new();
    public string? Notes { get; init; }
}
