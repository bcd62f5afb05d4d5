using VetCare.Domain.Common;

namespace VetCare.Domain.MedicalRecords;

/// <summary>A visit: everything clinical hangs from it.</summary>
public sealed class Encounter : ClinicEntity, ISoftDeletable
{
    private Encounter() { }

    private Encounter(Guid clinicId)
        : base(clinicId) { }

    public Guid PetId { get; private set; }

    /// <summary>Who brought the pet and answers for it.</summary>
    public Guid ClientId { get; private set; }
    public Guid? AppointmentId { get; private set; }
    public Guid VeterinarianId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>UTC; null while the visit is open.</summary>
    public DateTime? ClosedAt { get; private set; }
    public string? Outcome { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public static Encounter Open(Guid clinicId, Guid petId, Guid clientId, Guid? appointmentId, Guid veterinarianId, DateTime now) =>
        new(clinicId)
        {
            PetId = petId,
            ClientId = clientId,
            AppointmentId = appointmentId,
            VeterinarianId = veterinarianId,
            OpenedAt = now,
        };

    /// <summary>Closing twice keeps the first time.</summary>
    public void Close(DateTime now) => ClosedAt ??= now;
}
