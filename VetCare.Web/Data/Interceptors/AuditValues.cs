using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using VetCare.Domain.Common;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Identity;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Renders the changed columns of a row for the audit. Encrypted columns appear as ciphertext, secrets of sign-in not at all.</summary>
internal static class AuditValues
{
    private const string Hidden = "[hidden]";

    private static readonly HashSet<string> Stamps = [nameof(Entity.Version), nameof(Entity.UpdatedAt), nameof(Entity.CreatedAt)];

    private static readonly HashSet<string> Secrets =
    [
        nameof(StaffUser.PasswordHash),
        nameof(StaffUser.SecurityStamp),
        nameof(StaffUser.ConcurrencyStamp),
        nameof(IdentityUserToken<Guid>.Value),
        "Data",
    ];

    /// <summary>True for a row that is only marked as used, so that whoever changes it at the same moment is refused: nothing in it has changed.</summary>
    public static bool IsOnlyStamped(EntityEntry entry) =>
        entry.State == EntityState.Modified
        && entry.Properties.Where(property => property.IsModified).All(property => Stamps.Contains(property.Metadata.Name));

    public static string? Before(EntityEntry entry) =>
        Render(entry, entry.State == EntityState.Modified, property => property.OriginalValue);

    public static string? After(EntityEntry entry) => Render(entry, entry.State == EntityState.Modified, property => property.CurrentValue);

    private static string? Render(EntityEntry entry, bool changedOnly, Func<PropertyEntry, object?> valueOf)
    {
        var values = new JsonObject();
        var identity = entry.Entity is not Entity;
        foreach (var property in entry.Properties)
        {
            if (Stamps.Contains(property.Metadata.Name) || (changedOnly && !property.IsModified))
                continue;
            var value = valueOf(property);
            if (value is null && !changedOnly)
                continue;
            values[SnakeCase.Of(property.Metadata.Name)] =
                identity && Secrets.Contains(property.Metadata.Name) ? Hidden : Show(property.Metadata, value);
        }
        return values.Count == 0 ? null : values.ToJsonString();
    }

    private static JsonNode? Show(IProperty property, object? value) =>
        value switch
        {
            null => null,
            byte[] => "[document]",
            bool yes => JsonValue.Create(yes),
            int number => JsonValue.Create(number),
            decimal number => JsonValue.Create(number),
            DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Guid id => id.ToString(),
            _ => Stored(property, value),
        };

    private static string? Stored(IProperty property, object value)
    {
        var converter = property.GetValueConverter() ?? property.FindTypeMapping()?.Converter;
        var stored = converter is null ? value : converter.ConvertToProvider(value);
        return property.IsEncrypted() && converter is null ? Hidden : Convert.ToString(stored, CultureInfo.InvariantCulture);
    }
}
