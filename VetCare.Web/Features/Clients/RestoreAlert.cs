using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Puts up again an alert that was taken down by mistake.</summary>
public sealed class RestoreAlert(UseCaseContext context) : UseCase<RestoreAlert.Request, Done>(context)
{
    public sealed record Request(Guid AlertId);

    public override string Requires => Permissions.UpdateClients;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var alert = await db
            .Alerts.IgnoreQueryFilters([Filters.Deleted])
            .FirstOrDefaultAsync(row => row.Id == request.AlertId, cancellationToken);
        if (alert is null)
            return RaiseAlert.NotFound;
        if (alert.PetId is not null && !actor.May(Permissions.UpdatePets))
            return UseCaseErrors.NotAllowed;
        alert.Restore();
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
