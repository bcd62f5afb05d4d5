using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data.Merging;

namespace VetCare.Web.Data.Importing;

/// <summary>A record and a column that points at it, as <c>table.column</c>.</summary>
public sealed record RecordUse(Guid Id, string Column);

/// <summary>
/// What points at records of the clinic. The columns are read from the model, as for a merge, so that a table that is added later is asked without a further
/// line. One statement for all of them.
/// </summary>
public static class RecordUses
{
    private const int GuidLength = 36;

    /// <param name="ids">Some hundred at most.</param>
    /// <param name="except">Columns that are not asked, as <c>table.column</c>.</param>
    /// <typeparam name="T">The kind of the records.</typeparam>
    public static async Task<IReadOnlyList<RecordUse>> OfAsync<T>(
        VetCareDbContext db,
        IReadOnlyList<Guid> ids,
        IReadOnlyCollection<string> except,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
            return [];
        var places = MergeSql.Places(1, ids.Count);
        List<string> asked =
        [
            .. from reference in MergeReferences.To<T>(db.Model)
            where !except.Contains($"{reference.Table}.{reference.Column}")
            select $"SELECT DISTINCT cast({reference.Column} AS text) || '{reference.Table}.{reference.Column}' AS \"Value\" FROM {reference.Table} "
                + $"WHERE clinic_id = {{0}} AND {reference.Column} IN ({places})"
                + (reference.SoftDeletable ? " AND deleted_at IS NULL" : ""),
        ];
        if (asked.Count == 0)
            return [];
        object[] values = [db.CurrentClinicId, .. ids.Cast<object>()];
        var lines = await db.Database.SqlQueryRaw<string>(string.Join(" UNION ALL ", asked), values).ToListAsync(cancellationToken);
        return lines.ConvertAll(line => new RecordUse(Guid.Parse(line[..GuidLength]), line[GuidLength..]));
    }
}
