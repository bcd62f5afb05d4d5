using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Outbox;
using VetCare.Web.Identity;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Writes one audit row per changed row, in the transaction of the change: no change without its row, no row without its change.</summary>
public sealed class AuditTrail(TimeProvider time) : SaveStep
{
    protected override void Take(VetCareDbContext context)
    {
        var now = EntityStamps.Instant(time);
        var changed = context
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => entry.Entity is not (AuditLog or OutboxMessage or DataProtectionKeyRecord))
            .Where(entry => !AuditValues.IsOnlyStamped(entry))
            .ToList();
        foreach (var entry in changed)
            context.AuditLogs.Add(Row(context, entry, now));
    }

    private static AuditLog Row(VetCareDbContext context, EntityEntry entry, DateTime now)
    {
        var action = entry.State switch
        {
            EntityState.Added => AuditAction.Create,
            EntityState.Deleted => AuditAction.Delete,
            _ => IsSoftDeletion(entry) ? AuditAction.Delete : AuditAction.Update,
        };
        var key = KeyOf(entry);
        var scope = context.Scope;
        return new AuditLog(action, entry.Metadata.GetTableName()!, key)
        {
            ClinicId = ClinicOf(entry.Entity) ?? (scope.ClinicId == Guid.Empty ? null : scope.ClinicId),
            OrganizationId = scope.OrganizationId == Guid.Empty ? null : scope.OrganizationId,
            UserId = scope.UserId,
            OldValues = entry.State == EntityState.Added ? null : AuditValues.Before(entry),
            NewValues = entry.State == EntityState.Deleted ? null : AuditValues.After(entry),
            IpAddress = scope.IpAddress,
            UserAgent = scope.UserAgent,
            SessionId = scope.SessionId,
            CreatedAt = now,
        };
    }

    // A key that is bytes or longer than the column is told by its hash.
    private static string KeyOf(EntityEntry entry)
    {
        var parts = entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue);
        var key = string.Join(
            '|',
            parts.Select(part => part is byte[] bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : $"{part}")
        );
        return key.Length <= 200 ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static bool IsSoftDeletion(EntityEntry entry) =>
        entry.Entity is ISoftDeletable { DeletedAt: not null } && entry.Property(nameof(ISoftDeletable.DeletedAt)).OriginalValue is null;

    private static Guid? ClinicOf(object entity) =>
        entity switch
        {
            IClinicOwned row => row.ClinicId,
            StaffUser user => user.HomeClinicId,
            Domain.Organizations.Clinic clinic => clinic.Id,
            _ => null,
        };
}
