using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;

namespace VetCare.Web.Data.Conventions;

/// <summary>Keys come from the entity, versions are the concurrency token, events are not stored.</summary>
public static class EntityStampsMapping
{
    public static void UseEntityStamps(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)))
        {
            var entity = model.Entity(type.ClrType);
            entity.Ignore(nameof(Entity.Events));
            entity.Property(nameof(Entity.Id)).ValueGeneratedNever();
            entity.Property(nameof(Entity.Version)).IsConcurrencyToken();
        }
    }
}
