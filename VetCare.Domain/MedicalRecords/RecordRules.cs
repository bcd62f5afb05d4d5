namespace VetCare.Domain.MedicalRecords;

/// <summary>Limits of clinical notes, read by forms, entities, mapping and tests.</summary>
public static class RecordRules
{
    /// <summary>Per section; far above any real note, far below what would stall a page.</summary>
    public const int SectionLength = 100_000;
    public const int ComplaintLength = 4_000;
    public const int DiagnosisLength = 1_000;
    public const int CodeLength = 20;
    public const int OutcomeLength = 1_000;
    public const int ReasonLength = 500;
}
