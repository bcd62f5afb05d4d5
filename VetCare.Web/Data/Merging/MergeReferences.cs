using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VetCare.Domain.Common;

namespace VetCare.Web.Data.Merging;

/// <summary>A column that points at a client or a pet.</summary>
/// <param name="Siblings">Other columns of the table that point at the same kind of record: a row never ties a record to itself.</param>
public sealed record MergeReference(string Table, string Column, IReadOnlyList<string> Siblings, bool Stamped, bool SoftDeletable);

/// <summary>
/// Every foreign key to clients and to pets, read from the model: a table that is added later is re-pointed without a further line.
/// </summary>
public static class MergeReferences
{
    /// <summary>Columns that stay as they are, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Staying { get; } =
        new Dictionary<string, string>
        {
            ["record_merges.kept_client_id"] = "the history of merges names the records as they were",
            ["record_merges.absorbed_client_id"] = "the history of merges names the records as they were",
            ["record_merges.kept_pet_id"] = "the history of merges names the records as they were",
            ["record_merges.absorbed_pet_id"] = "the history of merges names the records as they were",
            ["duplicate_dismissals.first_client_id"] = "what was said about a record was said about that record",
            ["duplicate_dismissals.second_client_id"] = "what was said about a record was said about that record",
            ["duplicate_dismissals.first_pet_id"] = "what was said about a record was said about that record",
            ["duplicate_dismissals.second_pet_id"] = "what was said about a record was said about that record",
        };

    /// <typeparam name="T">Client or pet.</typeparam>
    public static IReadOnlyList<MergeReference> To<T>(IReadOnlyModel model) =>
        [
            .. from table in model.GetEntityTypes()
            from key in table.GetForeignKeys()
            where key.PrincipalEntityType.ClrType == typeof(T)
            let column = Column(key)
            where !Staying.ContainsKey($"{table.GetTableName()}.{column}")
            orderby table.GetTableName(), column
            select new MergeReference(
                table.GetTableName()!,
                column,
                [
                    .. table
                        .GetForeignKeys()
                        .Where(other => other.PrincipalEntityType == key.PrincipalEntityType)
                        .Select(Column)
                        .Where(other => other != column),
                ],
                table.FindProperty(nameof(Entity.Version)) is not null,
                typeof(ISoftDeletable).IsAssignableFrom(table.ClrType)
            ),
        ];

    /// <summary>The column beside the clinic.</summary>
    public static string Column(IReadOnlyForeignKey key) => key.Properties[^1].GetColumnName();
}
