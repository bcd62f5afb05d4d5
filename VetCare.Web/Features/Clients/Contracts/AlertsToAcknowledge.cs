using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>The alerts of a pet and its owner that this person has to read before going on, and has not acknowledged today. Two queries.</summary>
public sealed class AlertsToAcknowledge(UseCaseContext context) : UseCase<AlertsToAcknowledge.Request, AlertsToAcknowledge.Result>(context)
{
    private const int MostAlerts = 50;

    public sealed record Request(Guid PetId);

    public sealed record Result(string PetName, IReadOnlyList<Line> Alerts);

    /// <param name="OnClient">It stands on the owner and so on every pet of the household.</param>
    public sealed record Line(Guid Id, string Text, AlertSeverity Severity, string? Color, bool OnClient);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Domain.Common.Result<Result>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        var today = Today(actor);
        var pet = await db
            .Pets.AsNoTracking()
            .Where(row => row.Id == request.PetId)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.ClientId,
                row.IsDeceased,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var lines = await Waiting(db, pet.Id, pet.ClientId, actor.UserId, today)
            // Nobody is bitten by a pet that has died; what stands on the owner still counts.
            .Where(alert => !pet.IsDeceased || alert.ClientId != null)
            .OrderBy(alert => alert.CreatedAt)
            .Take(MostAlerts)
            .Select(alert => new Line(alert.Id, alert.Text, alert.Severity, alert.Color, alert.ClientId != null))
            .ToListAsync(cancellationToken);
        return new Result(pet.Name, [.. lines.OrderByDescending(line => line.Severity)]);
    }

    /// <summary>Present alerts that ask to be acknowledged and were not, by this person on this day.</summary>
    internal static IQueryable<Alert> Waiting(VetCareDbContext db, Guid petId, Guid clientId, Guid userId, DateOnly today) =>
        db
            .Alerts.AsNoTracking()
            .Where(alert => alert.MustAcknowledge && (alert.PetId == petId || alert.ClientId == clientId))
            .Where(alert => alert.ExpiresOn == null || alert.ExpiresOn >= today)
            .Where(alert =>
                !db.AlertAcknowledgements.Any(seen => seen.AlertId == alert.Id && seen.UserId == userId && seen.OnDay == today)
            );
}
