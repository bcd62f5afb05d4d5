namespace VetCare.Domain.Common;

/// <summary>Belongs to exactly one clinic and is invisible to every other.</summary>
public interface IClinicOwned
{
    Guid ClinicId { get; }
}

/// <summary>Is hidden instead of removed: clinical, client and financial rows are never deleted outside the retention job.</summary>
public interface ISoftDeletable
{
    /// <summary>UTC, or null while the row is in use.</summary>
    DateTime? DeletedAt { get; }
}

/// <summary>An entity of one clinic.</summary>
public abstract class ClinicEntity : Entity, IClinicOwned
{
    protected ClinicEntity() { }

    protected ClinicEntity(Guid clinicId)
    {
        if (clinicId == Guid.Empty)
            throw new ArgumentException("A clinic-owned entity needs its clinic.", nameof(clinicId));
        ClinicId = clinicId;
    }

    public Guid ClinicId { get; private set; }
}
