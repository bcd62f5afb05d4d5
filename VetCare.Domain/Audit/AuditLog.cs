namespace VetCare.Domain.Audit;

/// <summary>What was done to a record.</summary>
public enum AuditAction
{
    Create,
    Read,
    Update,
    Delete,
    Login,
    Logout,
    LoginFailed,
    Export,
    Print,
    Override,
}

/// <summary>Who did what to which record, when and from where. Written in the transaction of the change and never altered: the database refuses it.</summary>
public sealed class AuditLog
{
    private AuditLog() { }

    public AuditLog(AuditAction action, string entityType, string entityId)
    {
        Action = action;
        EntityType = entityType;
        EntityId = entityId;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Null only for events before anybody is known, such as a sign-in with an unknown address.</summary>
    public Guid? ClinicId { get; init; }
    public Guid? OrganizationId { get; init; }
    public Guid? UserId { get; init; }

    /// <summary>Table name.</summary>
    public string EntityType { get; private set; } = "";
    public string EntityId { get; private set; } = "";
    public AuditAction Action { get; private set; }

    /// <summary>JSON of the changed columns before; encrypted columns stay encrypted.</summary>
    public string? OldValues { get; init; }

    /// <summary>JSON of the changed columns after; encrypted columns stay encrypted.</summary>
    public string? NewValues { get; init; }
    public string? IpAddress { get; init; }
    public string? UserAgent { get; init; }
    public string? SessionId { get; init; }
    public string? Reason { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
