using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>Who owned the pet from when to when.</summary>
public sealed partial class PetOwner : ClinicEntity
{
    private PetOwner() { }

    internal PetOwner(Guid clinicId, Guid petId, Guid clientId, DateOnly from, bool isPrimary = true, int? sharePercent = null)
        : base(clinicId) => (PetId, ClientId, OwnedFrom, IsPrimary, SharePercent) = (petId, clientId, from, isPrimary, sharePercent);

    public Guid PetId { get; private set; }
    public Guid ClientId { get; private set; }
    public DateOnly OwnedFrom { get; private set; }

    /// <summary>Last day of ownership; null for the present owner.</summary>
    public DateOnly? OwnedUntil { get; private set; }

    /// <summary>The one who is called, billed and reminded; the others own a share beside.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>1 to 100; null where nobody has said.</summary>
    public int? SharePercent { get; private set; }

    internal void End(DateOnly on) => OwnedUntil = on < OwnedFrom ? OwnedFrom : on;
}

/// <summary>A chip the pet carries or carried.</summary>
public sealed class PetMicrochip : ClinicEntity
{
    private PetMicrochip() { }

    internal PetMicrochip(Guid clinicId, Guid petId, MicrochipNumber number, DateOnly recordedOn)
        : base(clinicId) => (PetId, Code, Standard, RecordedOn) = (petId, number.Code, number.Standard, recordedOn);

    public Guid PetId { get; private set; }

    /// <summary>As text: Austrian numbers begin with a zero that must survive.</summary>
    public string Code { get; private set; } = "";
    public MicrochipStandard Standard { get; private set; }
    public DateOnly RecordedOn { get; private set; }
    public DateOnly? ImplantedOn { get; private set; }
    public string? BodySite { get; private set; }
    public DateOnly? LastReadOn { get; private set; }
    public string? ImplantedBy { get; private set; }
    public string? Registry { get; private set; }
    public bool IsActive { get; private set; } = true;

    /// <summary>The number as it is read aloud.</summary>
    public string Number => MicrochipNumber.FromStored(Code).Format();

    internal void Retire() => IsActive = false;

    internal void Describe(MicrochipPlace told) =>
        (ImplantedOn, BodySite, ImplantedBy, Registry, LastReadOn) = (
            told.ImplantedOn,
            told.BodySite,
            told.ImplantedBy,
            told.Registry,
            told.LastReadOn
        );

    internal void Read(DateOnly on) => LastReadOn = LastReadOn > on ? LastReadOn : on;
}

/// <summary>Where a weight was taken.</summary>
public enum WeightSource
{
    CheckIn,
    Note,
    InPatient,
    Import,
}

/// <summary>One measurement of the weight history.</summary>
public sealed class PetWeight : ClinicEntity, ISoftDeletable
{
    private PetWeight() { }

    internal PetWeight(Guid clinicId, Guid petId, int grams, DateTime measuredAt, Guid measuredBy, WeightSource source)
        : base(clinicId) => (PetId, Grams, MeasuredAt, MeasuredBy, Source) = (petId, grams, measuredAt, measuredBy, source);

    /// <summary>The unit it was typed in; null for weights that came without one.</summary>
    public WeightUnit? EnteredUnit { get; internal init; }

    /// <summary>Body condition at that weighing, half points allowed; always together with its scale.</summary>
    public decimal? BodyCondition { get; internal init; }

    /// <summary>5 or 9: the highest score of the scale used.</summary>
    public int? BodyConditionScale { get; internal init; }

    /// <summary>Set when the figure turned out wrong; it no longer counts, and stays in the audit.</summary>
    public DateTime? DeletedAt { get; private set; }

    public Guid PetId { get; private set; }
    public int Grams { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MeasuredAt { get; private set; }
    public Guid MeasuredBy { get; private set; }
    public WeightSource Source { get; private set; }

    /// <summary>As it was typed, or null when the unit is not known.</summary>
    public string? Entered => EnteredUnit is { } unit ? new Weight(Grams).Format(unit) : null;

    internal void Strike(DateTime now) => DeletedAt ??= now;

    internal void Restore() => DeletedAt = null;
}
