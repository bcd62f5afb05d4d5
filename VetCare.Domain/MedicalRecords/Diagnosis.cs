using VetCare.Domain.Common;

namespace VetCare.Domain.MedicalRecords;

/// <summary>Where a problem stands.</summary>
public enum DiagnosisStatus
{
    Active,
    Resolved,
    Chronic,
}

/// <summary>What was found, in the clinic's own words or with a code of a coding system.</summary>
public sealed class Diagnosis : ClinicEntity, ISoftDeletable
{
    private Diagnosis() { }

    private Diagnosis(Guid clinicId)
        : base(clinicId) { }

    public Guid MedicalRecordId { get; private set; }
    public string? CodeSystem { get; private set; }
    public string? DiagnosisCode { get; private set; }
    public string Description { get; private set; } = "";
    public bool IsPrimary { get; private set; }
    public DiagnosisStatus Status { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    internal void Become(DiagnosisStatus status) => Status = status;

    internal void Rank(bool primary) => IsPrimary = primary;

    internal static Result<Diagnosis> Of(MedicalRecord record, string? description, string? code, DiagnosisStatus status, bool isPrimary)
    {
        var words = TextRules.Required(description, RecordRules.DiagnosisLength, nameof(Description), "diagnosis");
        if (!words.IsSuccess)
            return words.Error;
        var coded = TextRules.Optional(code, RecordRules.CodeLength, nameof(DiagnosisCode), "code");
        if (!coded.IsSuccess)
            return coded.Error;
        return new Diagnosis(record.ClinicId)
        {
            MedicalRecordId = record.Id,
            Description = words.Value,
            DiagnosisCode = coded.Value,
            Status = status,
            IsPrimary = isPrimary,
        };
    }
}
