using VetCare.Domain.Organizations;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;

namespace VetCare.Tests.Support;

/// <summary>
/// A clinic of the test world with one person per system role and at least one row in every table a clinic owns. Every text in its rows holds the
/// clinic's name, so that a test notices where it leaks.
/// </summary>
public sealed record TestClinic(Clinic Clinic, IReadOnlyDictionary<string, Actor> Staff, SampleIds Ids)
{
    public Guid Id => Clinic.Id;
    public string Name => Clinic.Name;
    public Actor Admin => Staff[SystemRoles.Admin];
    public Actor Vet => Staff[SystemRoles.Veterinarian];
    public Actor Technician => Staff[SystemRoles.Technician];
    public Actor Receptionist => Staff[SystemRoles.Receptionist];
    public Actor Assistant => Staff[SystemRoles.Assistant];

    /// <summary>Somebody of this clinic who may do everything, for tests of other walls than permissions.</summary>
    public Actor Mighty => Vet with { Permissions = Permissions.All.ToHashSet() };
}

/// <summary>Ids of the rows every clinic of the test world starts with.</summary>
public sealed record SampleIds
{
    /// <summary>What hangs around the client and the pet.</summary>
    public required SamplePeople People { get; init; }

    public required Guid ClientId { get; init; }
    public required Guid PetId { get; init; }
    public required Guid MicrochipId { get; init; }
    public required Guid WeightId { get; init; }
    public required Guid AlertId { get; init; }

    /// <summary>The veterinarian's column, with an appointment tomorrow from 9:00 to 9:30.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>A column without any appointment.</summary>
    public required Guid RoomId { get; init; }
    public required Guid TypeId { get; init; }
    public required Guid EmergencyTypeId { get; init; }
    public required Guid AppointmentId { get; init; }
    public required Guid EncounterId { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid SignedId { get; init; }
    public required Guid AddendumId { get; init; }
    public required Guid DiagnosisId { get; init; }
    public required Guid ProductId { get; init; }
    public required Guid VaccinationId { get; init; }
    public required Guid CertificateId { get; init; }
}
