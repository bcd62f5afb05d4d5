using VetCare.Domain.Common;

namespace VetCare.Domain.Alerts;

/// <summary>Somebody has read an alert that must be acknowledged; it asks the same person again on another day.</summary>
public sealed class AlertAcknowledgement : ClinicEntity
{
    private AlertAcknowledgement() { }

    public AlertAcknowledgement(Alert alert, Guid userId, DateOnly onDay)
        : base(alert.ClinicId) => (AlertId, UserId, OnDay) = (alert.Id, userId, onDay);

    public Guid AlertId { get; private set; }
    public Guid UserId { get; private set; }

    /// <summary>The clinic's local day.</summary>
    public DateOnly OnDay { get; private set; }
}
