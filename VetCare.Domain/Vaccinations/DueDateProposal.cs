namespace VetCare.Domain.Vaccinations;

/// <summary>What a dose is in the life of the animal.</summary>
public enum DoseStage
{
    /// <summary>A dose of the first series; more must follow.</summary>
    Series,

    /// <summary>The dose that completes the first series, or the only first dose.</summary>
    PrimaryComplete,

    /// <summary>A dose after a completed series.</summary>
    Booster,

    /// <summary>A dose that cannot count, because it came too early; it has to be repeated.</summary>
    NotCounted,
}

/// <summary>When the next dose is proposed, and why. The veterinarian may always choose another day.</summary>
/// <param name="NextDue">Proposed day, always later than the day given.</param>
/// <param name="Reason">A short sentence for beside the date.</param>
/// <param name="Stage">What the dose just given is.</param>
/// <param name="DoseInSeries">Its place in the series, 0 for a booster or a dose that does not count.</param>
/// <param name="Warnings">Sentences about age and spacing that want a second look.</param>
public sealed record DueDateProposal(DateOnly NextDue, string Reason, DoseStage Stage, int DoseInSeries, IReadOnlyList<string> Warnings);
