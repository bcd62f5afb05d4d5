using System.Globalization;
using System.Text.Json.Nodes;
using VetCare.Domain.Audit;

namespace VetCare.Web.Data.Merging;

/// <summary>One merge, or its undoing, while its statements run. Every row they change gets its line in the audit with the next save.</summary>
/// <param name="Now">UTC.</param>
public sealed record MergeStep(Guid MergeId, DateTime Now)
{
    internal async Task<IReadOnlyList<Guid>> ChangedAsync(
        VetCareDbContext db,
        AuditedColumn column,
        string sql,
        CancellationToken cancellationToken,
        params IEnumerable<object> values
    )
    {
        var ids = await MergeSql.ChangedAsync(db, sql, cancellationToken, values);
        var (was, became) = (column.Json(column.Was), column.Json(column.Became));
        db.AuditLogs.AddRange(ids.Select(id => Row(db.Scope, column.Table, id, was, became)));
        return ids;
    }

    private AuditLog Row(OperationScope scope, string table, Guid id, string was, string became) =>
        new(AuditAction.Update, table, id.ToString())
        {
            ClinicId = scope.ClinicId,
            OrganizationId = scope.OrganizationId,
            UserId = scope.UserId,
            IpAddress = scope.IpAddress,
            UserAgent = scope.UserAgent,
            SessionId = scope.SessionId,
            OldValues = was,
            NewValues = became,
            Reason = $"merge {MergeId}",
            CreatedAt = Now,
        };
}

/// <summary>What a statement changes, the same in every row it touches.</summary>
internal sealed record AuditedColumn(string Table, string Name, object? Was, object? Became)
{
    public string Json(object? value) =>
        new JsonObject
        {
            [Name] = value switch
            {
                null => null,
                bool yes => JsonValue.Create(yes),
                DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
                DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                _ => value.ToString(),
            },
        }.ToJsonString();

    public AuditedColumn Back() => this with { Was = Became, Became = Was };
}
