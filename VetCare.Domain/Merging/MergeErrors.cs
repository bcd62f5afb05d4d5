using VetCare.Domain.Common;

namespace VetCare.Domain.Merging;

/// <summary>Refusals around merging.</summary>
public static class MergeErrors
{
    public static readonly Error SameRecord = new(
        "merge.same_record",
        "This is one and the same record. Choose another one to merge with."
    );

    public static readonly Error OtherSpecies = new(
        "merge.other_species",
        "These two are of different species and cannot be one animal. Correct the species first if one of them is wrong."
    );

    public static readonly Error OtherKind = new(
        "merge.other_kind",
        "One of them stands for a group and the other does not. Only two animals, or two groups of one kind, can become one."
    );

    public static readonly Error NotFound = new("merge.not_found", "This merge is not in your clinic. Look at the list of merges.");

    public static readonly Error MergedOn = new(
        "merge.merged_on",
        "The record that was kept has itself been merged since. Take that merge back first, then this one."
    );

    /// <summary>What only a person can tell.</summary>
    public static Error Undecided(PetMergeField field) =>
        new("merge.undecided", $"{Question(field)} Choose which is right.", field.ToString());

    /// <inheritdoc cref="Undecided(PetMergeField)"/>
    public static Error Undecided(ClientMergeField field) =>
        new(
            "merge.undecided",
            field == ClientMergeField.Preferences
                ? "They have agreed to different ways of contact. Choose which holds; ask the client if you can."
                : "The two differ. Choose which is right.",
            field.ToString()
        );

    /// <summary>The record is no more: its content is in another one.</summary>
    public static Error MergedInto(string name) =>
        new("merge.merged_into", $"This record has been merged into {name}. Open {name} to go on; what you typed is not saved.");

    private static string Question(PetMergeField field) =>
        field switch
        {
            PetMergeField.Life => "One of them is recorded as deceased, the other is not.",
            PetMergeField.Microchip => "They carry different microchips.",
            PetMergeField.Owner => "They belong to different owners.",
            _ => "The two differ.",
        };
}
