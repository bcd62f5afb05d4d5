using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Clients.Bulk;

/// <summary>What was done to the selected clients: to whom, and to whom not and why.</summary>
public sealed record BulkOutcome(IReadOnlyList<Guid> Changed, IReadOnlyList<BulkRefusal> Refused);

/// <summary>Why one of the selected stayed as it was.</summary>
public sealed record BulkRefusal(string Name, string Why);

/// <summary>The clients somebody has ticked in the list.</summary>
internal static class SelectedClients
{
    public const int Most = 500;

    public static IEnumerable<Error> Check(IReadOnlyList<Guid>? ids, bool mayBeMissing = false)
    {
        if (ids is null && mayBeMissing)
            yield break;
        if (ids is null || ids.Count == 0)
            yield return new Error("bulk.nobody", "Select at least one client.");
        else if (ids.Count > Most)
            yield return new Error(
                "bulk.too_many",
                string.Create(CultureInfo.InvariantCulture, $"Select at most {Most} clients at once; {ids.Count} are selected.")
            );
    }

    public static Task<List<Client>> LoadAsync(VetCareDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        db.Clients.Where(client => ids.Contains(client.Id)).OrderBy(client => client.SearchText).ToListAsync(cancellationToken);
}
