using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;

namespace VetCare.Web.Data.Configurations;

/// <summary>Column shapes shared by several tables.</summary>
internal static class Columns
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A value kept as JSON text; compared by its JSON.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Json),
            stored => JsonSerializer.Deserialize<T>(stored, Json)!,
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, Json) == JsonSerializer.Serialize(right, Json),
                value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
                value => value
            )
        );

    /// <summary>Names a person who works at the row's clinic; the database refuses anybody else.</summary>
    public static void ReferencesStaff<T>(this EntityTypeBuilder<T> table, Expression<Func<T, object?>> clinicAndPerson)
        where T : class, IClinicOwned =>
        table
            .HasOne<ClinicMembership>()
            .WithMany()
            .HasForeignKey(clinicAndPerson)
            .HasPrincipalKey(membership => new { membership.ClinicId, membership.UserId })
            .OnDelete(DeleteBehavior.Restrict);

    /// <summary>The database refuses what no form lets through: an e-mail address without its shape.</summary>
    public static void ChecksEmail<T>(this TableBuilder<T> table, string tableName, string column = "email")
        where T : class => table.HasCheckConstraint($"ck_{tableName}_{column}", $"{column} IS NULL OR {column} LIKE '%_@_%._%'");

    /// <summary>The database refuses a phone number too short to dial.</summary>
    public static void ChecksPhone<T>(this TableBuilder<T> table, string tableName, string column = "phone")
        where T : class => table.HasCheckConstraint($"ck_{tableName}_{column}", $"{column} IS NULL OR length({column}) BETWEEN 5 AND 30");
}
