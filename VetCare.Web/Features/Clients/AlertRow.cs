using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;

namespace VetCare.Web.Features.Clients;

/// <summary>An alert as a list shows it.</summary>
/// <param name="ExpiresOn">Last day it is shown; null means it stays.</param>
/// <param name="Color">Null for the colour of the severity.</param>
/// <param name="Version">To be handed back with a change.</param>
public sealed record AlertRow(
    Guid Id,
    int Version,
    string Text,
    AlertSeverity Severity,
    DateOnly? ExpiresOn,
    bool MustAcknowledge,
    string? Color = null
)
{
    /// <summary>The alerts that have not expired, the loudest first.</summary>
    internal static async Task<IReadOnlyList<AlertRow>> PresentAsync(
        IQueryable<Alert> alerts,
        DateOnly today,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await alerts
            .AsNoTracking()
            .Where(alert => alert.ExpiresOn == null || alert.ExpiresOn >= today)
            .OrderBy(alert => alert.CreatedAt)
            .Take(most)
            .Select(alert => new AlertRow(
                alert.Id,
                alert.Version,
                alert.Text,
                alert.Severity,
                alert.ExpiresOn,
                alert.MustAcknowledge,
                alert.Color
            ))
            .ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(row => row.Severity)];
    }
}
