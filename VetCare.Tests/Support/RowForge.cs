using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace VetCare.Tests.Support;

/// <summary>Writes the SQL that copies an existing row with some columns changed: right in every respect but the one under test.</summary>
internal sealed class RowForge(IEntityType table)
{
    private readonly List<object?> values = [];
    private readonly Dictionary<string, string> changed = [];

    public object?[] Values => [.. values];

    /// <summary>The next free parameter, holding this value.</summary>
    public string Hold(object? value)
    {
        if (value is null)
            return "NULL";
        values.Add(value);
        return $"@p{values.Count - 1}";
    }

    public RowForge With(string column, object? value)
    {
        changed[column] = value is SameAs other ? Quoted(other.Column) : Hold(value);
        return this;
    }

    /// <summary>The value of another column of the same row.</summary>
    public sealed record SameAs(string Column);

    /// <param name="which">Condition and order that pick the row to copy.</param>
    public string InsertCopy(string which)
    {
        var sources = table.GetProperties().ToDictionary(property => property.GetColumnName(), Source);
        // Two appointments at one time are another test.
        if (table.GetTableName() == "appointments")
            sources["overlap_allowed"] = Hold(true);
        // Nor are two present owners.
        if (table.GetTableName() == "pet_owners")
            sources["is_primary"] = Hold(false);
        foreach (var (column, value) in changed)
            sources[column] = value;
        return $"INSERT INTO {table.GetTableName()} ({string.Join(", ", sources.Keys.Select(Quoted))}) "
            + $"SELECT {string.Join(", ", sources.Values)} FROM {table.GetTableName()} {which} LIMIT 1";
    }

    // Keys and unique columns get a value of their own, so that only the column under test can be refused.
    private string Source(IProperty property)
    {
        var column = Quoted(property.GetColumnName());
        if (property.IsPrimaryKey() && property.ClrType == typeof(Guid))
            return Hold(Guid.CreateVersion7());
        var isUnique = property.GetContainingIndexes().Any(index => index.IsUnique) && property.Name != "ClinicId";
        return (isUnique, property.IsNullable, property.ClrType) switch
        {
            (false, _, _) => column,
            (_, true, _) => "NULL",
            (_, _, { } type) when type == typeof(string) => $"{column} || 'x'",
            (_, _, { } type) when type == typeof(int) => $"{column} + 1000",
            _ => column,
        };
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
