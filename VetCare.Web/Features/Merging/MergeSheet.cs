using VetCare.Domain.Merging;

namespace VetCare.Web.Features.Merging;

/// <summary>Two records side by side, as the merge page shows them.</summary>
/// <param name="Moving">How many rows of each table would move from the absorbed record.</param>
public sealed record MergeSheet(
    MergeSide Kept,
    MergeSide Absorbed,
    IReadOnlyList<MergeLine> Lines,
    IReadOnlyDictionary<string, int> Moving
);

/// <summary>One of the two.</summary>
/// <param name="Version">To be handed back with the merge.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record MergeSide(Guid Id, string Name, string Address, int Version, DateTime CreatedAt, DateTime SavedAt);

/// <summary>One field of both records.</summary>
/// <param name="Field">Name of the field in the request.</param>
/// <param name="Proposed">What is chosen before anybody chooses; null where a person must.</param>
/// <param name="CanJoin">True for running text that can be kept from both.</param>
public sealed record MergeLine(string Field, string Label, string? Kept, string? Absorbed, MergeTake? Proposed, bool CanJoin)
{
    public bool Differs => Kept != Absorbed;
}
