using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Web.Data.Outbox;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Writes what entities raised beside the change that raised it.</summary>
public sealed class OutboxTrail(TimeProvider time) : SaveStep
{
    protected override void Take(VetCareDbContext context)
    {
        var now = EntityStamps.Instant(time);
        foreach (
            var entity in context
                .ChangeTracker.Entries<ClinicEntity>()
                .Select(entry => entry.Entity)
                .Where(entity => entity.Events.Count > 0)
                .ToList()
        )
        {
            foreach (var happened in entity.Events)
                context.Add(
                    new OutboxMessage(entity.ClinicId, happened.GetType().Name, JsonSerializer.Serialize(happened, happened.GetType()), now)
                );
            entity.ClearEvents();
        }
    }
}
