using VetCare.Domain.MedicalRecords;

namespace VetCare.Web.Features.Records;

/// <summary>Kinds and states as people say them.</summary>
internal static class Said
{
    public static string Visit(VisitType type) =>
        type switch
        {
            VisitType.Wellness => "Wellness",
            VisitType.Sick => "Sick visit",
            VisitType.Surgery => "Surgery",
            VisitType.Emergency => "Emergency",
            VisitType.FollowUp => "Follow-up",
            VisitType.Consultation => "Consultation",
        };

    public static string Status(DiagnosisStatus status) =>
        status switch
        {
            DiagnosisStatus.Active => "active",
            DiagnosisStatus.Resolved => "resolved",
            DiagnosisStatus.Chronic => "chronic",
        };

    /// <summary>Words, picture and colour of where the typed text stands.</summary>
    public static (string Words, string Icon, string? Look) Save(SaveStatus status, string savedAt) =>
        status switch
        {
            SaveStatus.Saved => ("Saved " + savedAt, "cloud_done", "good"),
            SaveStatus.Saving => ("Saving…", "cloud_upload", null),
            SaveStatus.NotSaved => ("Not saved yet", "edit", null),
            SaveStatus.Failed => ("Not saved yet: see below", "error", "bad"),
            SaveStatus.Conflict => ("Not saved yet: choose at the top of the note", "compare_arrows", "bad"),
        };

    public static string? Flag(VitalFlag? flag) =>
        flag is not { } side ? null
        : side == VitalFlag.Low ? "low"
        : "high";
}
