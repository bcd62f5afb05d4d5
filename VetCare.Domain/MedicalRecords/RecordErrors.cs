using VetCare.Domain.Common;

namespace VetCare.Domain.MedicalRecords;

/// <summary>Refusals around visits and notes.</summary>
public static class RecordErrors
{
    public static readonly Error NotFound = new(
        "record.not_found",
        "This note is not in your clinic. Open the pet's chart to find its visits."
    );

    public static readonly Error Locked = new("record.locked", "This note is signed and locked. Add an addendum instead.");

    public static readonly Error NotSigned = new("record.not_signed", "The note is not signed yet. Write in the note itself.");

    public static readonly Error Empty = new(
        "record.empty",
        "Write something in at least one section before signing.",
        nameof(SoapText.Assessment)
    );

    public static readonly Error NotAVeterinarian = new(
        "record.not_a_veterinarian",
        "Only a veterinarian of this clinic can open a visit. Ask the veterinarian to open it."
    );

    public static readonly Error DiagnosisNotFound = new(
        "record.diagnosis_not_found",
        "This diagnosis is no longer on the note. Reload to see its present state."
    );

    public static readonly Error AddendumMissing = new("record.addendum_missing", "Write the addendum first.", "Text");

    public static readonly Error ChangedMeanwhile = new(
        "record.changed_meanwhile",
        "Somebody else saved this note while you were writing. Your text is kept here; compare it with the saved one, then save again."
    );
}
