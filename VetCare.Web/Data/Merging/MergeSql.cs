using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace VetCare.Web.Data.Merging;

/// <summary>
/// The statements of a merge. Table and column names come from the model, never from a person; every value is a parameter and every statement names the
/// clinic. A refusal of the database looks like one of a save, so that a lost race is told as such.
/// </summary>
internal static class MergeSql
{
    /// <param name="sql">Changes rows and ends with <c>RETURNING id AS "Value"</c>; {0} is the clinic.</param>
    public static async Task<IReadOnlyList<Guid>> ChangedAsync(
        VetCareDbContext db,
        string sql,
        CancellationToken cancellationToken,
        params IEnumerable<object> values
    )
    {
        object[] given = [db.CurrentClinicId, .. values];
        try
        {
            return await db.Database.SqlQueryRaw<Guid>(sql, given).ToListAsync(cancellationToken);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException("A statement of the merge was refused.", refused);
        }
    }

    /// <summary>Nobody may hang anything new on the two records until the merge is through. SQLite has one writer anyhow.</summary>
    public static async Task LockAsync(VetCareDbContext db, string table, Guid one, Guid other, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql())
            return;
        var sql = $"SELECT id AS \"Value\" FROM {table} WHERE clinic_id = {{0}} AND id IN ({{1}}, {{2}}) ORDER BY id FOR UPDATE";
        await ChangedAsync(db, sql, cancellationToken, one, other);
    }

    /// <summary>Marks a row as saved anew, so that whoever has an older state open is refused.</summary>
    public static string Stamp(bool stamped, int now) =>
        stamped ? string.Create(CultureInfo.InvariantCulture, $", version = version + 1, updated_at = {{{now}}}") : "";

    /// <summary>Placeholders for so many values, beginning with this number.</summary>
    public static string Places(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(at => string.Create(CultureInfo.InvariantCulture, $"{{{at}}}")));
}
