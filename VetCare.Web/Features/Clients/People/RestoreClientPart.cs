using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Puts back what was taken off a client's page. Restoring twice is restoring once.</summary>
public sealed class RestoreClientPart(UseCaseContext context) : UseCase<RestoreClientPart.Request, Done>(context)
{
    public sealed record Request(ClientPart Part, Guid PartId);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var row = await ClientParts.FindAsync(db, request.Part, request.PartId, cancellationToken);
        if (row is null)
            return ClientErrors.PartNotFound;
        // A tag that was added again meanwhile is there already.
        if (
            row is ClientTag tag
            && await db.ClientTags.AnyAsync(held => held.ClientId == tag.ClientId && held.Name == tag.Name, cancellationToken)
        )
            return default(Done);
        db.Entry(row).Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = null;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
