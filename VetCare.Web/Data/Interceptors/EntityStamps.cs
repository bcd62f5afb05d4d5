using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Web.Identity;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Writes created, updated and version. A save based on an older version finds no row and is refused.</summary>
public sealed class EntityStamps(TimeProvider time) : SaveStep
{
    /// <summary>Now, in the microseconds both databases keep.</summary>
    internal static DateTime Instant(TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }

    protected override void Take(VetCareDbContext context)
    {
        var now = Instant(time);
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Entity is StaffUser user)
            {
                user.UpdatedAt = now;
                if (entry.State == EntityState.Added)
                    user.CreatedAt = now;
            }
            if (entry.Entity is not Entity)
                continue;
            entry.Property(nameof(Entity.UpdatedAt)).CurrentValue = now;
            var version = entry.Property(nameof(Entity.Version));
            if (entry.State == EntityState.Added)
            {
                entry.Property(nameof(Entity.CreatedAt)).CurrentValue = now;
                version.CurrentValue = 1;
            }
            else
                version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
