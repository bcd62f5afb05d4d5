using System.Globalization;
using VetCare.Domain.Attachments;
using VetCare.Domain.Scheduling;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.History;

/// <summary>How what happened with a client is said and pictured.</summary>
internal static class ClientHistoryLook
{
    /// <summary>What the filter of the timeline offers.</summary>
    public static IReadOnlyList<Choice<TimelineKind?>> Kinds { get; } =
    [new(null, "Everything"), .. Enum.GetValues<TimelineKind>().Select(kind => new Choice<TimelineKind?>(kind, Word(kind)))];

    public static string Word(TimelineKind kind) =>
        kind switch
        {
            TimelineKind.Client => "Registration and merges",
            TimelineKind.Notes => "Notes",
            TimelineKind.Appointments => "Appointments",
            TimelineKind.Pets => "Pets",
            TimelineKind.Files => "Files",
        };

    /// <summary>Material Symbol.</summary>
    public static string Icon(TimelineKind kind) =>
        kind switch
        {
            TimelineKind.Client => "person",
            TimelineKind.Notes => "note",
            TimelineKind.Appointments => "event",
            TimelineKind.Pets => "pets",
            TimelineKind.Files => "description",
        };

    public static string Status(AppointmentStatus status) =>
        status switch
        {
            AppointmentStatus.Scheduled => "scheduled",
            AppointmentStatus.Confirmed => "confirmed",
            AppointmentStatus.CheckedIn => "here",
            AppointmentStatus.InProgress => "with the vet",
            AppointmentStatus.Completed => "completed",
            AppointmentStatus.Cancelled => "cancelled",
            AppointmentStatus.NoShow => "did not come",
        };

    public static string File(AttachmentCategory category) =>
        category switch
        {
            AttachmentCategory.Photo => "photo",
            AttachmentCategory.LabReport => "laboratory report",
            AttachmentCategory.Referral => "referral",
            AttachmentCategory.Consent => "consent",
            AttachmentCategory.Insurance => "insurance",
            AttachmentCategory.Identification => "identification",
            AttachmentCategory.Correspondence => "correspondence",
            AttachmentCategory.Other => "other",
        };

    /// <summary>The day in the appointment book.</summary>
    public static string DayLink(DateOnly date) => "/schedule/" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
