using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using VetCare.Web.Data;

namespace VetCare.Web.Hosting;

/// <summary>Two addresses for whoever watches the installation: <c>/health/live</c> (the process answers) and <c>/health/ready</c> (the database answers too).</summary>
public static class HealthHosting
{
    private const string Ready = "ready";

    public static void AddVetCareHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5));

    public static void MapVetCareHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes
            .MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
    }
}

/// <summary>Ready means: the database answers a query.</summary>
public sealed class DatabaseHealth(SystemDb system) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = system.Open();
        try
        {
            await db.EncryptionKeys.AsNoTracking().AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (Conflicts.IsStorage(failure))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
