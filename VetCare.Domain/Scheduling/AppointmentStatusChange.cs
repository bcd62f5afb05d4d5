using VetCare.Domain.Common;

namespace VetCare.Domain.Scheduling;

/// <summary>One step in the life of an appointment: who, when, from, to, why. Waiting times are computed from these.</summary>
public sealed class AppointmentStatusChange : ClinicEntity
{
    private AppointmentStatusChange() { }

    internal AppointmentStatusChange(
        Appointment appointment,
        AppointmentStatus? from,
        AppointmentStatus to,
        DateTime at,
        Guid by,
        string? why
    )
        : base(appointment.ClinicId) =>
        (AppointmentId, FromStatus, ToStatus, ChangedAt, ChangedBy, Reason) = (appointment.Id, from, to, at, by, why);

    public Guid AppointmentId { get; private set; }

    /// <summary>Null for the booking itself.</summary>
    public AppointmentStatus? FromStatus { get; private set; }
    public AppointmentStatus ToStatus { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }
    public Guid ChangedBy { get; private set; }
    public string? Reason { get; private set; }
}
