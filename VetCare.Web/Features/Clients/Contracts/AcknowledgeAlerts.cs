using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>This person has read these alerts of a pet and its owner; they do not ask again today. Doing it twice does no harm.</summary>
public sealed class AcknowledgeAlerts(UseCaseContext context) : UseCase<AcknowledgeAlerts.Request, Done>(context)
{
    /// <param name="AlertIds">The alerts that were on the screen; others keep asking.</param>
    public sealed record Request(Guid PetId, IReadOnlyList<Guid> AlertIds);

    public override string Requires => Permissions.ReadPets;

    // Two windows of the same person may press at the same moment.
    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var today = Today(actor);
        var owner = await db
            .Pets.Where(row => row.Id == request.PetId)
            .Select(row => (Guid?)row.ClientId)
            .FirstOrDefaultAsync(cancellationToken);
        if (owner is not { } clientId)
            return PetErrors.NotFound;
        var shown = request.AlertIds.ToList();
        var waiting = await AlertsToAcknowledge
            .Waiting(db, request.PetId, clientId, actor.UserId, today)
            .Where(alert => shown.Contains(alert.Id))
            .ToListAsync(cancellationToken);
        db.AlertAcknowledgements.AddRange(waiting.Select(alert => new AlertAcknowledgement(alert, actor.UserId, today)));
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
