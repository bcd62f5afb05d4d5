namespace VetCare.Web.Features.Scheduling;

/// <summary>When, how long and with whom, as far as somebody has chosen; the clinic's wall clock.</summary>
public sealed record WhenChoice(DateOnly? Date, TimeOnly? At, int Minutes, Guid? ResourceId)
{
    /// <summary>Lengths a form offers, in minutes.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [10, 15, 20, 30, 40, 45, 60, 90, 120, 180, 240];

    public bool IsComplete => Date is not null && At is not null && ResourceId is not null;

    /// <summary>2 h, 1 h 30 min, 40 min</summary>
    public static string Said(int minutes) =>
        (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"{rest} min",
            (var hours, 0) => $"{hours} h",
            var (hours, rest) => $"{hours} h {rest} min",
        };
}
