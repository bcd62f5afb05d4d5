using VetCare.Domain.Alerts;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>How loudly an alert looks: always a colour, a picture and a word together.</summary>
public static class AlertLook
{
    public static string Tone(AlertSeverity severity) =>
        severity switch
        {
            AlertSeverity.Danger => "bad",
            AlertSeverity.Caution => "warn",
            AlertSeverity.Info => "info",
        };

    /// <summary>The colour the clinic chose, else the one of the severity.</summary>
    public static string Tone(AlertSeverity severity, string? color) =>
        color switch
        {
            AlertColors.Red => "bad",
            AlertColors.Amber => "warn",
            AlertColors.Blue => "info",
            AlertColors.Green => "good",
            AlertColors.Grey => "",
            _ => Tone(severity),
        };

    public static string Icon(AlertSeverity severity) =>
        severity switch
        {
            AlertSeverity.Danger => "dangerous",
            AlertSeverity.Caution => "warning",
            AlertSeverity.Info => "info",
        };

    public static string Word(AlertSeverity severity) =>
        severity switch
        {
            AlertSeverity.Danger => "Danger",
            AlertSeverity.Caution => "Caution",
            AlertSeverity.Info => "Good to know",
        };
}
