namespace VetCare.Domain.MedicalRecords;

/// <summary>What was measured at one examination. Null means not measured, which is different from normal.</summary>
public sealed record Vitals
{
    public static readonly Vitals None = new();

    /// <summary>Body temperature, °C.</summary>
    public decimal? TemperatureCelsius { get; init; }

    /// <summary>Heart beats per minute.</summary>
    public int? HeartRate { get; init; }

    /// <summary>Breaths per minute.</summary>
    public int? RespiratoryRate { get; init; }

    /// <summary>Body weight in grams.</summary>
    public int? WeightGrams { get; init; }

    /// <summary>Body condition on the nine-point scale: 1 to 3 thin, 4 to 5 ideal, 6 to 9 over.</summary>
    public int? BodyConditionScore { get; init; }

    /// <summary>Seconds until the pressed gum is pink again; 1 to 2 is normal.</summary>
    public decimal? CapillaryRefillSeconds { get; init; }

    /// <summary>Colour and moisture of the mucous membranes, in words.</summary>
    public string? MucousMembranes { get; init; }

    /// <summary>Pain score, 0 to 24.</summary>
    public int? PainScore { get; init; }

    /// <summary>Why something could not be measured, and the like.</summary>
    public string? Note { get; init; }

    /// <summary>True when nothing at all was measured.</summary>
    public bool IsEmpty => this == None;
}
