using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Importing;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Interceptors;

namespace VetCare.Web.Features.Importing;

/// <summary>At start-up: an import that still says it runs was interrupted. What it saved stays and can be taken back or brought in again.</summary>
internal sealed class InterruptedImports(SystemDb system, TimeProvider time) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = system.Open();
        var interrupted = await db
            .ImportBatches.IgnoreQueryFilters([Filters.Clinic])
            .Where(batch => batch.Status == ImportStatus.Running)
            .ToListAsync(cancellationToken);
        foreach (var batch in interrupted)
            batch.Finish(complete: false, EntityStamps.Instant(time));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
