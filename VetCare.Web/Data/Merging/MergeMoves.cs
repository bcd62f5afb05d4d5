using System.Text.Json;
using System.Text.Json.Serialization;

namespace VetCare.Web.Data.Merging;

/// <summary>What a merge has done, in enough detail to take it back.</summary>
/// <param name="Cancelled">Visits called off because the animal is recorded as deceased; they stay so.</param>
public sealed record MergeMoves(
    IReadOnlyList<MovedRows> Rows,
    IReadOnlyList<SetAside> Aside,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<Guid>? Cancelled = null
)
{
    public static readonly MergeMoves None = new([], [], []);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static MergeMoves From(string json) => JsonSerializer.Deserialize<MergeMoves>(json, Json) ?? None;
}

/// <summary>Rows of one table that pointed at the absorbed record and now point at the kept one.</summary>
public sealed record MovedRows(string Table, string Column, IReadOnlyList<Guid> Ids);

/// <summary>Why a row had to step back before the two records could share a table.</summary>
public enum AsideKind
{
    /// <summary>A tie between the two, or a second row saying the same: hidden.</summary>
    Hidden,

    /// <summary>One chip is in use; this one stays in the history.</summary>
    ChipRetired,

    /// <summary>One file is the picture; this one stays a file.</summary>
    PictureReplaced,

    /// <summary>One owner is the present one; this ownership ended on the day of the merge.</summary>
    OwnershipEnded,
}

/// <summary>Rows that stepped back.</summary>
public sealed record SetAside(AsideKind Kind, string Table, IReadOnlyList<Guid> Ids);

/// <summary>A field of the kept record that the merge changed; values as JSON.</summary>
public sealed record FieldChange(string Property, string Was, string Became);
