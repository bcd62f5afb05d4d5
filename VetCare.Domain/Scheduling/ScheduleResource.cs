using VetCare.Domain.Common;

namespace VetCare.Domain.Scheduling;

/// <summary>What a column of the schedule stands for.</summary>
public enum ResourceKind
{
    Veterinarian,
    Technician,
    Room,
    Equipment,
    Kennel,
}

/// <summary>Somebody or something that can be booked: one column of the schedule.</summary>
public sealed class ScheduleResource : ClinicEntity, ISoftDeletable
{
    private ScheduleResource() { }

    private ScheduleResource(Guid clinicId)
        : base(clinicId) { }

    public string Name { get; private set; } = "";

    /// <summary>Second line of the column head, usually the room.</summary>
    public string? Place { get; private set; }
    public ResourceKind Kind { get; private set; }

    /// <summary>The person behind the column, when there is one; must work at this clinic.</summary>
    public Guid? UserId { get; private set; }
    public int SortOrder { get; private set; }
    public bool IsActive { get; private set; } = true;
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Offered no more; what is booked stays readable.</summary>
    public void Retire() => IsActive = false;

    public static ScheduleResource Of(
        Guid clinicId,
        string name,
        ResourceKind kind,
        Guid? userId = null,
        string? place = null,
        int sortOrder = 0
    ) =>
        new(clinicId)
        {
            Name = name,
            Kind = kind,
            UserId = userId,
            Place = place,
            SortOrder = sortOrder,
        };
}
