using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Importing.Exports;

/// <summary>One export at a time for each person: every one of them reads a whole list of the clinic.</summary>
internal sealed class ExportLimit : IRateLimiterPolicy<Guid>
{
    public const string Name = "exports";

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } =
        async (rejected, cancellationToken) =>
        {
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync(
                "Another export of yours is still being written. Wait until it has finished, then try again.",
                cancellationToken
            );
        };

    public RateLimitPartition<Guid> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetConcurrencyLimiter(
            StaffClaims.UserId(httpContext.User) ?? Guid.Empty,
            _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 }
        );
}
