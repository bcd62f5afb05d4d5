using System.Globalization;
using VetCare.Domain.Audit;

namespace VetCare.Web.Data;

/// <summary>Audit rows for what changes nothing: reading a note, printing a certificate, exporting. Saved with the operation's own save.</summary>
public static class AuditedReads
{
    /// <param name="entityType">Table name.</param>
    /// <param name="now">UTC.</param>
    /// <param name="reason">Why, in the person's words, where one was asked for.</param>
    public static void Audit(
        this VetCareDbContext db,
        AuditAction action,
        string entityType,
        Guid entityId,
        DateTime now,
        string? reason = null
    )
    {
        var scope = db.Scope;
        db.AuditLogs.Add(
            new AuditLog(action, entityType, entityId.ToString())
            {
                ClinicId = scope.ClinicId,
                OrganizationId = scope.OrganizationId,
                UserId = scope.UserId,
                IpAddress = scope.IpAddress,
                UserAgent = scope.UserAgent,
                SessionId = scope.SessionId,
                Reason = reason,
                CreatedAt = now,
            }
        );
    }

    /// <summary>The audit row of a list that leaves the house: which table, and how many rows.</summary>
    /// <param name="now">UTC.</param>
    public static void AuditExport(this VetCareDbContext db, string entityType, int rows, DateTime now)
    {
        var scope = db.Scope;
        db.AuditLogs.Add(
            new AuditLog(AuditAction.Export, entityType, scope.ClinicId.ToString())
            {
                ClinicId = scope.ClinicId,
                OrganizationId = scope.OrganizationId,
                UserId = scope.UserId,
                IpAddress = scope.IpAddress,
                UserAgent = scope.UserAgent,
                SessionId = scope.SessionId,
                NewValues = string.Create(CultureInfo.InvariantCulture, $$"""{"rows":{{rows}}}"""),
                CreatedAt = now,
            }
        );
    }
}
