using VetCare.Domain.Common;

namespace VetCare.Domain.Alerts;

/// <summary>How loudly an alert speaks.</summary>
public enum AlertSeverity
{
    Info,
    Caution,
    Danger,
}

/// <summary>Something everybody must see before touching the animal or speaking to the client.</summary>
public sealed class Alert : ClinicEntity, ISoftDeletable
{
    public const int TextLength = 200;

    private Alert() { }

    private Alert(Guid clinicId)
        : base(clinicId) { }

    /// <summary>Exactly one of client and pet is set; the database checks it.</summary>
    public Guid? ClientId { get; private set; }
    public Guid? PetId { get; private set; }
    public string Text { get; private set; } = "";
    public AlertSeverity Severity { get; private set; }

    /// <summary>Colour token, or null for the colour of the severity.</summary>
    public string? Color { get; private set; }

    /// <summary>Last day the alert is shown; null means it stays.</summary>
    public DateOnly? ExpiresOn { get; private set; }
    public bool MustAcknowledge { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public static Result<Alert> OnPet(
        Guid clinicId,
        Guid petId,
        string? text,
        AlertSeverity severity,
        DateOnly? expiresOn = null,
        bool mustAcknowledge = false
    ) => Create(new Alert(clinicId) { PetId = petId }, text, severity, expiresOn, mustAcknowledge);

    public static Result<Alert> OnClient(
        Guid clinicId,
        Guid clientId,
        string? text,
        AlertSeverity severity,
        DateOnly? expiresOn = null,
        bool mustAcknowledge = false
    ) => Create(new Alert(clinicId) { ClientId = clientId }, text, severity, expiresOn, mustAcknowledge);

    /// <summary>Changes what is said and how loudly; on whom it stands never changes.</summary>
    /// <param name="color">A colour of <see cref="AlertColors"/>, or null for the colour of the severity.</param>
    public Result Edit(string? text, AlertSeverity severity, string? color, DateOnly? expiresOn, bool mustAcknowledge)
    {
        var said = TextRules.Required(text, TextLength, nameof(Text), "text of the alert");
        if (!said.IsSuccess)
            return said.Error;
        if (color is not null && !AlertColors.All.Contains(color))
            return new Error("alert.color", "Choose one of the colours offered.", nameof(Color));
        (Text, Severity, Color, ExpiresOn, MustAcknowledge) = (said.Value, severity, color, expiresOn, mustAcknowledge);
        return Result.Success();
    }

    /// <summary>Puts up again what was taken down by mistake.</summary>
    public void Restore() => DeletedAt = null;

    private static Result<Alert> Create(Alert alert, string? text, AlertSeverity severity, DateOnly? expiresOn, bool mustAcknowledge)
    {
        var said = alert.Edit(text, severity, null, expiresOn, mustAcknowledge);
        return said.IsSuccess ? alert : Result<Alert>.Refuse(said.Errors);
    }
}
