using VetCare.Domain.Common;

namespace VetCare.Domain.Scheduling;

/// <summary>What a visit is for, in the six kinds every clinic shares.</summary>
public enum AppointmentKind
{
    Wellness,
    Sick,
    Surgery,
    Emergency,
    FollowUp,
    Consultation,
}

/// <summary>Whether another appointment may stand at the same time on the same column.</summary>
public enum OverlapPolicy
{
    /// <summary>Never: the database refuses it too.</summary>
    Never,

    /// <summary>Always, because it cannot wait: emergencies jump the queue.</summary>
    Allowed,
}

/// <summary>A kind of visit as this clinic names it, with its usual length.</summary>
public sealed class AppointmentType : ClinicEntity, ISoftDeletable
{
    private AppointmentType() { }

    private AppointmentType(Guid clinicId)
        : base(clinicId) { }

    public string Name { get; private set; } = "";
    public AppointmentKind Kind { get; private set; }
    public int DefaultMinutes { get; private set; }

    /// <summary>Minutes wanted free before; a soft wish.</summary>
    public int BufferBeforeMinutes { get; private set; }

    /// <summary>Minutes wanted free after, for cleaning up; a soft wish.</summary>
    public int BufferAfterMinutes { get; private set; }
    public string? Color { get; private set; }
    public bool OnlineBookable { get; private set; }
    public OverlapPolicy OverlapPolicy { get; private set; }
    public int SortOrder { get; private set; }
    public bool IsActive { get; private set; } = true;
    public DateTime? DeletedAt { get; private set; }

    public static AppointmentType Of(
        Guid clinicId,
        string name,
        AppointmentKind kind,
        int defaultMinutes,
        int sortOrder = 0,
        OverlapPolicy overlap = OverlapPolicy.Never
    ) =>
        new(clinicId)
        {
            Name = name,
            Kind = kind,
            DefaultMinutes = defaultMinutes,
            SortOrder = sortOrder,
            OverlapPolicy = overlap,
        };

    /// <summary>Offered no more; what is booked stays readable.</summary>
    public void Retire() => IsActive = false;

    /// <summary>The list a new clinic starts with; lengths are common practice and meant to be edited.</summary>
    public static IReadOnlyList<AppointmentType> Usual(Guid clinicId) =>
        [
            Of(clinicId, "Wellness exam", AppointmentKind.Wellness, 20, 1),
            Of(clinicId, "Sick visit", AppointmentKind.Sick, 30, 2),
            Of(clinicId, "Recheck", AppointmentKind.FollowUp, 15, 3),
            Of(clinicId, "Vaccination", AppointmentKind.Wellness, 15, 4),
            Of(clinicId, "Surgery", AppointmentKind.Surgery, 120, 5),
            Of(clinicId, "Consultation", AppointmentKind.Consultation, 40, 6),
            Of(clinicId, "Emergency", AppointmentKind.Emergency, 30, 7, OverlapPolicy.Allowed),
        ];
}
