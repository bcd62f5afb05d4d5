using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Data.Tenancy;

/// <summary>Somebody with a database tool tries to let a row of one clinic point into another; every foreign key of the model is tried.</summary>
public sealed class ForeignKeyTests
{
    [OnEachDatabase]
    public async Task No_row_can_be_inserted_that_points_into_another_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> wrong = [];
        foreach (var reference in Tables.ReferencesAmongClinicTables(db))
        {
            var forge = new RowForge(reference.DeclaringEntityType).With(
                Column(reference),
                await TargetAsync(world, reference, world.Hillside)
            );
            var source = $"WHERE clinic_id = {forge.Hold(world.Riverside.Id)} ORDER BY {Column(reference)} IS NULL";
            var (why, message) = await world.Sql.TryAsync(forge.InsertCopy(source), forge.Values);
            if (why != Refusal.ForeignKey)
                wrong.Add($"{reference.GetConstraintName()}: {why}, {message}");
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task A_row_that_points_inside_the_clinic_is_inserted(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> wrong = [];
        foreach (var reference in Tables.ReferencesAmongClinicTables(db).Where(reference => !IsUniqueHere(reference)))
        {
            var forge = new RowForge(reference.DeclaringEntityType).With(
                Column(reference),
                await TargetAsync(world, reference, world.Riverside)
            );
            var source = $"WHERE clinic_id = {forge.Hold(world.Riverside.Id)} ORDER BY {Column(reference)} IS NULL";
            var (why, message) = await world.Sql.TryAsync(forge.InsertCopy(source), forge.Values);
            if (why != Refusal.None)
                wrong.Add($"{reference.GetConstraintName()}: {why}, {message}");
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task No_row_can_be_changed_to_point_into_another_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> wrong = [];
        foreach (var reference in Tables.ReferencesAmongClinicTables(db))
        {
            var table = reference.DeclaringEntityType.GetTableName();
            var (why, message) = await world.Sql.TryAsync(
                $"UPDATE {table} SET {Column(reference)} = @p0 WHERE id = (SELECT id FROM {table} WHERE clinic_id = @p1 ORDER BY {Column(reference)} IS NULL LIMIT 1)",
                await TargetAsync(world, reference, world.Lakeside),
                world.Riverside.Id
            );
            // Signed notes, addenda and certificates have a higher wall: they cannot be changed at all.
            if (why is not (Refusal.ForeignKey or Refusal.Wall))
                wrong.Add($"{reference.GetConstraintName()}: {why}, {message}");
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task No_row_can_be_handed_to_another_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        var handed = Tables
            .OfClinics(db)
            .Where(table =>
                table
                    .GetForeignKeys()
                    .Any(reference => Tables.IsOfClinic(reference.PrincipalEntityType) && !reference.Properties[^1].IsNullable)
            );
        List<string> wrong = [];
        foreach (var name in handed.Select(table => table.GetTableName()))
        {
            var (why, message) = await world.Sql.TryAsync(
                $"UPDATE {name} SET clinic_id = @p0 WHERE clinic_id = @p1",
                world.Lakeside.Id,
                world.Riverside.Id
            );
            if (why is not (Refusal.ForeignKey or Refusal.Wall))
                wrong.Add($"{name}: {why}, {message}");
        }
        Assert.Empty(wrong);
    }

    // The column beside the clinic.
    private static string Column(IForeignKey reference) => reference.Properties[^1].GetColumnName();

    private static bool IsUniqueHere(IForeignKey reference) => reference.Properties[^1].GetContainingIndexes().Any(index => index.IsUnique);

    // Some rows may not name the same one twice, such as a group that would be its own member.
    private static Task<object?> TargetAsync(World world, IForeignKey reference, TestClinic clinic)
    {
        var key = reference.PrincipalKey.Properties[^1].GetColumnName();
        var beside = reference
            .DeclaringEntityType.GetForeignKeys()
            .Where(other => other != reference && other.PrincipalEntityType == reference.PrincipalEntityType)
            .Select(other =>
                $" AND {key} NOT IN (SELECT {Column(other)} FROM {reference.DeclaringEntityType.GetTableName()} WHERE {Column(other)} IS NOT NULL)"
            );
        return world.Sql.ValueAsync(
            $"SELECT {key} FROM {reference.PrincipalEntityType.GetTableName()} WHERE clinic_id = @p0{(reference.PrincipalEntityType.GetTableName() is "clients" or "pets" ? string.Concat(beside) : "")} LIMIT 1",
            clinic.Id
        );
    }
}
