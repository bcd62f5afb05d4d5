using System.Globalization;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Features.Scheduling;

/// <summary>How kinds and states of appointments look and are said: always icon and word, never colour alone.</summary>
public static class AppointmentLook
{
    /// <summary>Token of the block's tint.</summary>
    public static string Tint(AppointmentKind kind) =>
        kind switch
        {
            AppointmentKind.Wellness => "wellness",
            AppointmentKind.Sick => "sick",
            AppointmentKind.Surgery => "surgery",
            AppointmentKind.Emergency => "emergency",
            AppointmentKind.FollowUp => "follow-up",
            AppointmentKind.Consultation => "consultation",
        };

    /// <summary>Token of the bar at the side.</summary>
    public static string Tone(AppointmentStatus status, bool roomed) =>
        status switch
        {
            AppointmentStatus.Scheduled => "expected",
            AppointmentStatus.Confirmed => "ready",
            AppointmentStatus.CheckedIn => roomed ? "in-room" : "waiting",
            AppointmentStatus.InProgress => "with-vet",
            AppointmentStatus.Completed => "done",
            AppointmentStatus.Cancelled => "done",
            AppointmentStatus.NoShow => "late",
        };

    /// <summary>Material Symbol of the state.</summary>
    public static string Icon(AppointmentStatus status, bool roomed) =>
        status switch
        {
            AppointmentStatus.Scheduled => "schedule",
            AppointmentStatus.Confirmed => "event_available",
            AppointmentStatus.CheckedIn => roomed ? "meeting_room" : "hourglass_top",
            AppointmentStatus.InProgress => "stethoscope",
            AppointmentStatus.Completed => "check",
            AppointmentStatus.Cancelled => "event_busy",
            AppointmentStatus.NoShow => "person_off",
        };

    /// <summary>The state as the desk says it.</summary>
    public static string Word(AppointmentStatus status, bool roomed) =>
        status switch
        {
            AppointmentStatus.Scheduled => "Scheduled",
            AppointmentStatus.Confirmed => "Confirmed",
            AppointmentStatus.CheckedIn => roomed ? "In room" : "Waiting",
            AppointmentStatus.InProgress => "With vet",
            AppointmentStatus.Completed => "Completed",
            AppointmentStatus.Cancelled => "Cancelled",
            AppointmentStatus.NoShow => "No-show",
        };

    /// <summary>Chip class of the state.</summary>
    public static string Chip(AppointmentStatus status, bool roomed) =>
        status switch
        {
            AppointmentStatus.CheckedIn => roomed ? "info" : "warn",
            AppointmentStatus.InProgress => "info",
            AppointmentStatus.Confirmed => "good",
            AppointmentStatus.Cancelled or AppointmentStatus.NoShow => "bad",
            AppointmentStatus.Scheduled or AppointmentStatus.Completed => "",
        };

    /// <summary>The unit as a label says it.</summary>
    public static string Unit(WeightUnit unit) =>
        unit switch
        {
            WeightUnit.Grams => "grams",
            WeightUnit.Kilograms => "kilograms",
            WeightUnit.Pounds => "pounds",
        };

    /// <summary>14:05</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Mon 23 Nov</summary>
    public static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>2026-11-23, as in addresses.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
