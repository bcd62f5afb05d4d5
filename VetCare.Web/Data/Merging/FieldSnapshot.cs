using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Web.Data.Merging;

/// <summary>The fields of a record before a merge, to tell what the merge changed and to bring it back.</summary>
public static class FieldSnapshot
{
    // The save pipeline and the search keep these.
    private static readonly HashSet<string> Kept =
    [
        nameof(Entity.Id),
        nameof(IClinicOwned.ClinicId),
        nameof(Entity.Version),
        nameof(Entity.CreatedAt),
        nameof(Entity.UpdatedAt),
        nameof(ISoftDeletable.DeletedAt),
        nameof(Client.SearchText),
    ];

    public static IReadOnlyDictionary<string, string> Of(EntityEntry entry) =>
        entry.Properties.Where(property => !Kept.Contains(property.Metadata.Name)).ToDictionary(property => property.Metadata.Name, Text);

    /// <summary>What is different now.</summary>
    public static IReadOnlyList<FieldChange> Changes(EntityEntry entry, IReadOnlyDictionary<string, string> before) =>
        [.. from now in Of(entry) let was = before[now.Key] where was != now.Value select new FieldChange(now.Key, was, now.Value)];

    /// <summary>Puts the values of before back where nobody has changed them since.</summary>
    /// <returns>The fields that were changed since and stay as they are.</returns>
    public static IReadOnlyList<string> Restore(EntityEntry entry, IReadOnlyList<FieldChange> changes)
    {
        List<string> stay = [];
        foreach (var change in changes)
        {
            if (entry.Metadata.FindProperty(change.Property) is null)
                continue;
            var property = entry.Property(change.Property);
            if (Text(property) == change.Became)
                property.CurrentValue = Value(property.Metadata, change.Was);
            else
                stay.Add(change.Property);
        }
        return stay;
    }

    private static string Text(PropertyEntry property) => JsonSerializer.Serialize(property.CurrentValue, property.Metadata.ClrType);

    private static object? Value(IReadOnlyProperty property, string json) => JsonSerializer.Deserialize(json, property.ClrType);
}
