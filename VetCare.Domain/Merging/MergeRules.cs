namespace VetCare.Domain.Merging;

/// <summary>What a merge proposes where nobody has chosen yet.</summary>
public static class MergeRules
{
    /// <summary>
    /// What is there before what is missing; of two different values the one of the record that stays, so that a careless confirmation changes least.
    /// </summary>
    public static MergeTake Proposed(bool keptHasIt, bool absorbedHasIt) =>
        absorbedHasIt && !keptHasIt ? MergeTake.Absorbed : MergeTake.Kept;

    /// <summary>Both texts, each once: what one already says is not repeated.</summary>
    public static string? Joined(string? kept, string? absorbed)
    {
        if (string.IsNullOrWhiteSpace(kept))
            return absorbed;
        if (string.IsNullOrWhiteSpace(absorbed) || kept.Contains(absorbed, StringComparison.Ordinal))
            return kept;
        return absorbed.Contains(kept, StringComparison.Ordinal) ? absorbed : $"{kept}\n{absorbed}";
    }

    public static string? Taken(MergeTake take, string? kept, string? absorbed) =>
        take switch
        {
            MergeTake.Kept => kept,
            MergeTake.Absorbed => absorbed,
            MergeTake.Both => Joined(kept, absorbed),
        };
}
