using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace VetCare.Web.Data.Merging;

/// <summary>Lets everything that points at one record point at the other, and back.</summary>
public static class Repointing
{
    private const int MostParameters = 500;

    // A person who opened both has the kept one in the list already.
    private static readonly Dictionary<string, string> NotWhere = new()
    {
        ["recent_picks.client_id"] =
            "EXISTS (SELECT 1 FROM recent_picks AS other WHERE other.clinic_id = recent_picks.clinic_id AND other.user_id = recent_picks.user_id AND other.client_id = {2})",
        ["recent_picks.pet_id"] =
            "EXISTS (SELECT 1 FROM recent_picks AS other WHERE other.clinic_id = recent_picks.clinic_id AND other.user_id = recent_picks.user_id AND other.pet_id = {2})",
    };

    /// <typeparam name="T">Client or pet.</typeparam>
    /// <returns>What was moved, by table.</returns>
    public static async Task<IReadOnlyList<MovedRows>> MoveAsync<T>(
        VetCareDbContext db,
        MergeStep step,
        Guid from,
        Guid to,
        CancellationToken cancellationToken
    )
    {
        List<MovedRows> moved = [];
        foreach (var reference in MergeReferences.To<T>(db.Model))
        {
            var sql =
                $"UPDATE {reference.Table} SET {reference.Column} = {{2}}{MergeSql.Stamp(reference.Stamped, 3)} "
                + $"WHERE clinic_id = {{0}} AND {reference.Column} = {{1}}{Unless(reference)} RETURNING id AS \"Value\"";
            var column = new AuditedColumn(reference.Table, reference.Column, from, to);
            var ids = await step.ChangedAsync(db, column, sql, cancellationToken, from, to, step.Now);
            if (ids.Count > 0)
                moved.Add(new MovedRows(reference.Table, reference.Column, ids));
        }
        return moved;
    }

    /// <summary>Takes back what is still where the merge put it.</summary>
    /// <returns>How many rows of each table went elsewhere since and stay there.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> ReturnAsync<T>(
        VetCareDbContext db,
        MergeStep step,
        IReadOnlyList<MovedRows> moved,
        Guid from,
        Guid to,
        CancellationToken cancellationToken
    )
    {
        var known = MergeReferences.To<T>(db.Model);
        Dictionary<string, int> gone = [];
        foreach (var rows in moved)
        {
            // A column that is no more in the model is not asked for: its name would come from stored text.
            var reference = known.FirstOrDefault(one => one.Table == rows.Table && one.Column == rows.Column);
            var back = reference is null ? 0 : await ReturnAsync(db, step, reference, rows.Ids, from, to, cancellationToken);
            if (back < rows.Ids.Count)
                gone[rows.Table] = gone.GetValueOrDefault(rows.Table) + rows.Ids.Count - back;
        }
        return gone;
    }

    /// <summary>How many rows in use point at each of the two, by table: (at the first, at the second).</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync<T>(
        VetCareDbContext db,
        Guid at,
        DateTime? createdAfter,
        CancellationToken cancellationToken
    )
    {
        var counts = MergeReferences
            .To<T>(db.Model)
            .Select(reference =>
                $"SELECT '{reference.Table}:' || count(*) AS \"Value\" FROM {reference.Table} WHERE clinic_id = {{0}} AND {reference.Column} = {{1}}"
                + (reference.SoftDeletable ? " AND deleted_at IS NULL" : "")
                + (createdAfter is not null && reference.Stamped ? " AND created_at > {2}" : "")
            );
        object[] values = createdAfter is { } since ? [db.CurrentClinicId, at, since] : [db.CurrentClinicId, at];
        var lines = await db.Database.SqlQueryRaw<string>(string.Join(" UNION ALL ", counts), values).ToListAsync(cancellationToken);
        return lines
            .Select(line => line.Split(':'))
            .GroupBy(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture))
            .Where(table => table.Sum() > 0)
            .ToDictionary(table => table.Key, table => table.Sum());
    }

    private static async Task<int> ReturnAsync(
        VetCareDbContext db,
        MergeStep step,
        MergeReference reference,
        IReadOnlyList<Guid> ids,
        Guid from,
        Guid to,
        CancellationToken cancellationToken
    )
    {
        var back = 0;
        var column = new AuditedColumn(reference.Table, reference.Column, from, to);
        foreach (var some in ids.Chunk(MostParameters))
        {
            var sql =
                $"UPDATE {reference.Table} SET {reference.Column} = {{2}}{MergeSql.Stamp(reference.Stamped, 3)} WHERE clinic_id = {{0}} "
                + $"AND {reference.Column} = {{1}} AND id IN ({MergeSql.Places(4, some.Length)}) RETURNING id AS \"Value\"";
            object[] values = [from, to, step.Now, .. some.Cast<object>()];
            back += (await step.ChangedAsync(db, column, sql, cancellationToken, values)).Count;
        }
        return back;
    }

    // A tie between the two has been hidden and keeps its ends; moved, it would tie the record to itself.
    private static string Unless(MergeReference reference)
    {
        var ties = reference.Siblings.Select(sibling => $" AND ({sibling} IS NULL OR {sibling} NOT IN ({{1}}, {{2}}))");
        var other = NotWhere.TryGetValue($"{reference.Table}.{reference.Column}", out var where) ? $" AND NOT {where}" : "";
        return string.Concat(ties) + other;
    }
}
