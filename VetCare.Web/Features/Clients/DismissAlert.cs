using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Takes an alert down. It stays in the audit trail; doing it twice does no harm.</summary>
public sealed class DismissAlert(UseCaseContext context) : UseCase<DismissAlert.Request, Done>(context)
{
    public sealed record Request(Guid AlertId);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var alert = await db.Alerts.FirstOrDefaultAsync(row => row.Id == request.AlertId, cancellationToken);
        if (alert is null)
            return default(Done);
        if (alert.PetId is not null && !actor.May(Permissions.UpdatePets))
            return UseCaseErrors.NotAllowed;
        db.Alerts.Remove(alert);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
