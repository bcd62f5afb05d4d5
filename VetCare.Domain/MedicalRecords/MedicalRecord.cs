using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Domain.MedicalRecords;

/// <summary>What the visit was for.</summary>
public enum VisitType
{
    Wellness,
    Sick,
    Surgery,
    Emergency,
    FollowUp,
    Consultation,
}

/// <summary>
/// The SOAP note of a visit. A draft until signed; signing locks it, after that only addenda are added.
/// The late entry stays visible as such: amendments carry author, time and reason (22 TAC 573.52, RCVS 13.4).
/// </summary>
public sealed class MedicalRecord : ClinicEntity, ISoftDeletable
{
    private readonly List<Addendum> addenda = [];
    private readonly List<Diagnosis> diagnoses = [];

    private MedicalRecord() { }

    private MedicalRecord(Guid clinicId)
        : base(clinicId) { }

    public Guid EncounterId { get; private set; }
    public Guid PetId { get; private set; }
    public Guid VeterinarianId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime VisitDate { get; private set; }
    public VisitType VisitType { get; private set; }

    /// <summary>Encrypted at rest, like the four sections.</summary>
    public string? ChiefComplaint { get; private set; }
    public string? Subjective { get; private set; }
    public string? Objective { get; private set; }
    public string? Assessment { get; private set; }
    public string? Plan { get; private set; }

    /// <summary>Degrees Celsius.</summary>
    public decimal? Temperature { get; private set; }

    /// <summary>Beats per minute.</summary>
    public int? HeartRate { get; private set; }

    /// <summary>Breaths per minute.</summary>
    public int? RespiratoryRate { get; private set; }
    public int? WeightGrams { get; private set; }

    /// <summary>On the nine-point scale.</summary>
    public int? BodyConditionScore { get; private set; }

    /// <summary>All vitals of the visit, those without a column of their own included.</summary>
    public Vitals Vitals { get; private set; } = Vitals.None;
    public DateOnly? FollowUpDate { get; private set; }
    public bool IsLocked { get; private set; }
    public Guid? SignedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SignedAt { get; private set; }
    public Guid? CosignedBy { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public IReadOnlyList<Addendum> Addenda => addenda;
    public IReadOnlyList<Diagnosis> Diagnoses => diagnoses;
    public SoapText Text => new(ChiefComplaint, Subjective, Objective, Assessment, Plan);

    public static MedicalRecord Begin(Encounter encounter, VisitType type, string? complaint, DateTime now) =>
        new(encounter.ClinicId)
        {
            EncounterId = encounter.Id,
            PetId = encounter.PetId,
            VeterinarianId = encounter.VeterinarianId,
            VisitDate = now,
            VisitType = type,
            ChiefComplaint = complaint,
        };

    /// <summary>Saves the draft. Odd vitals are warned about elsewhere; only impossible ones are refused here.</summary>
    public Result Write(SoapText text, Vitals vitals, Species species, DateOnly? followUp)
    {
        if (IsLocked)
            return RecordErrors.Locked;
        text = text.Cleaned();
        List<Error> errors =
        [
            .. TooLong(text.ChiefComplaint, RecordRules.ComplaintLength, nameof(text.ChiefComplaint), "complaint"),
            .. TooLong(text.Subjective, RecordRules.SectionLength, nameof(text.Subjective), "subjective section"),
            .. TooLong(text.Objective, RecordRules.SectionLength, nameof(text.Objective), "objective section"),
            .. TooLong(text.Assessment, RecordRules.SectionLength, nameof(text.Assessment), "assessment"),
            .. TooLong(text.Plan, RecordRules.SectionLength, nameof(text.Plan), "plan"),
            .. VitalRules.HardErrors(species, vitals),
        ];
        if (errors.Count > 0)
            return Result.Refuse(errors);
        (ChiefComplaint, Subjective, Objective, Assessment, Plan) = (
            text.ChiefComplaint,
            text.Subjective,
            text.Objective,
            text.Assessment,
            text.Plan
        );
        Vitals = vitals;
        (Temperature, HeartRate, RespiratoryRate) = (vitals.TemperatureCelsius, vitals.HeartRate, vitals.RespiratoryRate);
        (WeightGrams, BodyConditionScore) = (vitals.WeightGrams, vitals.BodyConditionScore);
        FollowUpDate = followUp;
        return Result.Success();
    }

    /// <summary>Names a diagnosis; the first one is primary until told otherwise.</summary>
    public Result<Diagnosis> Diagnose(string? description, string? code, DiagnosisStatus status)
    {
        if (IsLocked)
            return RecordErrors.Locked;
        var diagnosis = Diagnosis.Of(this, description, code, status, diagnoses.Count == 0);
        if (diagnosis.IsSuccess)
            diagnoses.Add(diagnosis.Value);
        return diagnosis;
    }

    /// <summary>Changes where a problem stands.</summary>
    public Result Rate(Guid diagnosisId, DiagnosisStatus status) => WithDiagnosis(diagnosisId, diagnosis => diagnosis.Become(status));

    /// <summary>Makes one diagnosis the primary one, and no other.</summary>
    public Result MakePrimary(Guid diagnosisId) =>
        WithDiagnosis(
            diagnosisId,
            chosen =>
            {
                foreach (var diagnosis in diagnoses)
                    diagnosis.Rank(primary: diagnosis == chosen);
            }
        );

    /// <summary>Takes a diagnosis off the draft; the caller removes the row. When it was the primary one, the next becomes it.</summary>
    public Result<Diagnosis> Withdraw(Guid diagnosisId)
    {
        if (IsLocked)
            return RecordErrors.Locked;
        if (diagnoses.Find(diagnosis => diagnosis.Id == diagnosisId) is not { } gone)
            return RecordErrors.DiagnosisNotFound;
        if (gone.IsPrimary)
            diagnoses.Find(diagnosis => diagnosis != gone)?.Rank(primary: true);
        gone.Rank(primary: false);
        return gone;
    }

    /// <summary>Signs and locks. Signing again changes nothing.</summary>
    public Result Sign(Guid by, DateTime now)
    {
        if (IsLocked)
            return Result.Success();
        if (!Text.HasWords)
            return RecordErrors.Empty;
        (IsLocked, SignedBy, SignedAt) = (true, by, now);
        Raise(new RecordSigned(Id));
        return Result.Success();
    }

    /// <summary>Later text, below the signed note.</summary>
    public Result<Addendum> Append(string? text, string? reason, Guid author, DateTime now)
    {
        if (!IsLocked)
            return RecordErrors.NotSigned;
        var addendum = Addendum.To(this, text, reason, author, now);
        if (addendum.IsSuccess)
            addenda.Add(addendum.Value);
        return addendum;
    }

    private Result WithDiagnosis(Guid diagnosisId, Action<Diagnosis> change)
    {
        if (IsLocked)
            return RecordErrors.Locked;
        if (diagnoses.Find(diagnosis => diagnosis.Id == diagnosisId) is not { } found)
            return RecordErrors.DiagnosisNotFound;
        change(found);
        return Result.Success();
    }

    private static IEnumerable<Error> TooLong(string? text, int max, string field, string label)
    {
        if (text is { Length: var length } && length > max)
            yield return new Error("text.too_long", $"The {label} may have at most {max} characters; this one has {length}.", field);
    }
}

/// <summary>A note was signed; what waits for it may go on.</summary>
public sealed record RecordSigned(Guid RecordId) : DomainEvent;
