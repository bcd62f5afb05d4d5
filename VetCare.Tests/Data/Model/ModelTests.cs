using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VetCare.Domain.Common;
using VetCare.Tests.Support;
using VetCare.Web.Data.Conventions;
using Xunit;

namespace VetCare.Tests.Data.Model;

public sealed partial class ModelTests
{
    [OnEachDatabase]
    public async Task Every_table_has_its_clinic_and_the_clinic_filter_or_is_listed_as_global(DatabaseKind kind)
    {
        var wrong = (await TablesAsync(kind))
            .Where(table => !GlobalTables.Because.ContainsKey(table.GetTableName()!))
            .Where(table => ColumnsOf(table).All(column => column != "clinic_id") || table.FindDeclaredQueryFilter(Filters.Clinic) is null)
            .Select(table => $"{table.GetTableName()}: derive {table.ClrType.Name} from ClinicEntity, or list the table in GlobalTables.");
        None(wrong);
    }

    [OnEachDatabase]
    public async Task No_table_is_listed_as_global_that_does_not_exist_or_belongs_to_a_clinic(DatabaseKind kind)
    {
        var tables = await TablesAsync(kind);
        var global = tables.Where(table => !Tables.IsOfClinic(table)).Select(table => table.GetTableName()!);
        Assert.Equal(global.Order(), GlobalTables.Because.Keys.Order());
    }

    [OnEachDatabase]
    public async Task Every_foreign_key_between_tables_of_a_clinic_holds_the_clinic_on_both_sides(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.SystemDb.Open();
        var references = Tables.ReferencesAmongClinicTables(db).ToList();
        Assert.NotEmpty(references);
        None(
            references
                .Where(reference =>
                    reference.Properties[0].Name != nameof(IClinicOwned.ClinicId)
                    || reference.PrincipalKey.Properties[0].Name != nameof(IClinicOwned.ClinicId)
                )
                .Select(reference => $"{reference.GetConstraintName()}: let Tenancy.UseTenancy see it, or begin both sides with clinic_id.")
        );
    }

    [OnEachDatabase]
    public async Task Every_row_that_can_be_marked_as_deleted_is_hidden_by_a_named_filter(DatabaseKind kind) =>
        None(
            (await TablesAsync(kind))
                .Where(table => typeof(ISoftDeletable).IsAssignableFrom(table.ClrType))
                .Where(table => table.FindDeclaredQueryFilter(Filters.Deleted) is null)
                .Select(table => $"{table.GetTableName()} has no filter named '{Filters.Deleted}'.")
        );

    [OnEachDatabase]
    public async Task Every_entity_refuses_a_save_based_on_an_older_version_and_takes_its_key_from_the_entity(DatabaseKind kind) =>
        None(
            (await TablesAsync(kind))
                .Where(table => typeof(Entity).IsAssignableFrom(table.ClrType))
                .Where(table =>
                    !table.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken
                    || table.FindProperty(nameof(Entity.Id))!.ValueGenerated != ValueGenerated.Never
                )
                .Select(table => $"{table.GetTableName()}: version must be the concurrency token, id must not be generated.")
        );

    [OnEachDatabase]
    public async Task Names_are_snake_case_and_short_enough_for_both_databases(DatabaseKind kind)
    {
        var tables = await TablesAsync(kind);
        var names = tables.SelectMany(table =>
            (string?[])
                [
                    table.GetTableName(),
                    .. ColumnsOf(table),
                    .. table.GetKeys().Select(key => key.GetName()),
                    .. table.GetIndexes().Select(index => index.GetDatabaseName()),
                    .. table.GetForeignKeys().Select(reference => reference.GetConstraintName()),
                    .. table.GetCheckConstraints().Select(check => check.Name),
                ]
        );
        None(
            names
                .Where(name => name is null || name.Length > 63 || !Snake().IsMatch(name))
                .Select(name => $"'{name}' is not snake_case or longer than 63.")
        );
    }

    [OnEachDatabase]
    public async Task No_two_constraints_or_indexes_share_a_name(DatabaseKind kind)
    {
        var tables = await TablesAsync(kind);
        var names = tables.SelectMany(table =>
            (string?[])
                [
                    .. table.GetKeys().Select(key => key.GetName()),
                    .. table.GetIndexes().Select(index => index.GetDatabaseName()),
                    .. table.GetForeignKeys().Select(reference => reference.GetConstraintName()),
                ]
        );
        None(names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => $"'{same.Key}' is used {same.Count()} times."));
    }

    [OnEachDatabase]
    public async Task No_column_is_a_floating_point_number(DatabaseKind kind) =>
        None(
            from table in await TablesAsync(kind)
            from property in table.GetProperties()
            where
                Nullable.GetUnderlyingType(property.ClrType) is { } plain && IsFloat(plain)
                || IsFloat(property.ClrType)
                || FloatColumn().IsMatch(property.GetColumnType())
            select $"{table.GetTableName()}.{property.GetColumnName()}: keep money in minor units, weights in grams, doses as decimal."
        );

    [OnEachDatabase]
    public async Task Every_enumeration_is_text_with_a_check(DatabaseKind kind) =>
        None(
            from table in await TablesAsync(kind)
            from property in EnumColumns.Of(table)
            where
                (property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType) != typeof(string)
                || !table
                    .GetCheckConstraints()
                    .Any(check => check.Sql.StartsWith($"{property.GetColumnName()} IN (", StringComparison.Ordinal))
            select $"{table.GetTableName()}.{property.GetColumnName()}: let EnumAsTextConvention see it."
        );

    // Only some rows are ever sought by these, or the whole list is short.
    private static readonly IReadOnlyDictionary<string, string> PartlyIndexed = new Dictionary<string, string>
    {
        ["fk_encounters_appointments_clinic_id_appointment_id"] = "visits without an appointment are never sought by one",
        ["fk_medical_records_clinic_memberships_clinic_id_veterinarian_id"] = "only unfinished notes are listed by veterinarian",
    };

    [OnEachDatabase]
    public async Task Every_foreign_key_has_an_index_that_begins_with_it(DatabaseKind kind) =>
        None(
            from table in await TablesAsync(kind)
            from reference in table.GetForeignKeys()
            let wanted = reference.Properties.Select(property => property.Name).ToList()
            let indexes = table
                .GetIndexes()
                .Where(index => index.GetFilter() is null)
                .Select(index => index.Properties)
                .Concat(table.GetKeys().Select(key => key.Properties))
            where
                !PartlyIndexed.ContainsKey(reference.GetConstraintName()!)
                && !indexes.Any(index => index.Take(wanted.Count).Select(property => property.Name).ToHashSet().SetEquals(wanted))
            select $"{reference.GetConstraintName()} has no index: every list of the other side would read the whole table."
        );

    private static bool IsFloat(Type type) => type == typeof(double) || type == typeof(float);

    private static IEnumerable<string> ColumnsOf(IEntityType table) => table.GetProperties().Select(property => property.GetColumnName());

    private static async Task<IReadOnlyList<IEntityType>> TablesAsync(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.SystemDb.Open();
        var tables = Tables.All(db);
        Assert.True(tables.Count >= 25, "The model lost its tables.");
        return tables;
    }

    private static void None(IEnumerable<string> wrong) => Assert.Empty(wrong);

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Snake();

    [GeneratedRegex("real|double|float", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FloatColumn();
}
