using VetCare.Domain.Common;

namespace VetCare.Web.Data.Outbox;

/// <summary>Something that must follow a committed change. Written in the change's transaction, so it can neither be lost nor sent for a change that failed.</summary>
public sealed class OutboxMessage : IClinicOwned
{
    private OutboxMessage() { }

    public OutboxMessage(Guid clinicId, string type, string payload, DateTime occurredAt) =>
        (ClinicId, Type, Payload, OccurredAt) = (clinicId, type, payload, occurredAt);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ClinicId { get; private set; }

    /// <summary>Name of the domain event.</summary>
    public string Type { get; private set; } = "";

    /// <summary>JSON of the event: ids only.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>UTC; null until every handler has done its work.</summary>
    public DateTime? ProcessedAt { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }
}
