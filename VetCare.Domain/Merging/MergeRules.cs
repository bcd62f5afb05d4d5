namespace VetCare.Domain.Merging;

/// <summary>What a merge proposes where nobody has chosen yet.</summary>
public static class MergeRules
{
    /// <summary>
    /// What is there before what is missing; of two different values the one of the record saved last.
    /// </summary>
    public static MergeTake Proposed(bool keptHasIt, bool absorbedHasIt, bool absorbedIsNewer)
    {
        if (!absorbedHasIt)
            return MergeTake.Kept;
        return !keptHasIt || absorbedIsNewer ? MergeTake.Absorbed : MergeTake.Kept;
    }

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
