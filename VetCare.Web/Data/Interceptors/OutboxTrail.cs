using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VetCare.Domain.Common;
using VetCare.Web.Data.Outbox;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Writes what entities raised beside the change that raised it.</summary>
public sealed class OutboxTrail(TimeProvider time) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext context)
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
