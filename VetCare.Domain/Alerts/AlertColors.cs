namespace VetCare.Domain.Alerts;

/// <summary>Colours an alert may be given instead of the colour of its severity. The icon and the word of the severity stay.</summary>
public static class AlertColors
{
    public const string Red = "red";
    public const string Amber = "amber";
    public const string Blue = "blue";
    public const string Green = "green";
    public const string Grey = "grey";

    public static IReadOnlyList<string> All { get; } = [Red, Amber, Blue, Green, Grey];
}
