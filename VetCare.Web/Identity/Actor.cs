using VetCare.Domain.Common;
using VetCare.Domain.Organizations;

namespace VetCare.Web.Identity;

/// <summary>What an operation needs to know about the clinic it works in.</summary>
public sealed record ActorClinic(
    Guid Id,
    Guid OrganizationId,
    string Name,
    string Code,
    ClinicTime Time,
    MeasurementUnits Units,
    string Currency
);

/// <summary>Who acts: one person at one clinic, with the permissions held there today. Taken from the authentication state, once per circuit.</summary>
public sealed record Actor(
    Guid UserId,
    string Name,
    ActorClinic Clinic,
    IReadOnlySet<string> Permissions,
    string? SessionId = null,
    string? IpAddress = null,
    string? UserAgent = null
)
{
    public Guid ClinicId => Clinic.Id;

    public bool May(string permission) => Permissions.Contains(permission);
}

/// <summary>Finds the actor of the present circuit or request.</summary>
public interface IActorSource
{
    /// <returns>Null when nobody is signed in, or the person no longer works at the clinic.</returns>
    Task<Actor?> FindAsync();
}
