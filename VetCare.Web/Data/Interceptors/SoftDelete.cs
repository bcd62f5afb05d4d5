using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Turns a deletion into a mark, and refuses to delete clinic rows that cannot be marked.</summary>
public sealed class SoftDelete(TimeProvider time) : SaveStep
{
    protected override void Take(VetCareDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Deleted).ToList())
        {
            if (entry.Entity is ISoftDeletable)
            {
                entry.State = EntityState.Unchanged;
                entry.Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = EntityStamps.Instant(time);
            }
            else if (entry.Entity is IClinicOwned)
                throw new InvalidOperationException(
                    $"Rows of {entry.Metadata.GetTableName()} are kept; end or retire them instead of deleting."
                );
        }
    }
}
