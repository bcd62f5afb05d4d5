using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Takes a contact, an address, a tie, a note or a tag off a client's page. The row stays for the audit; removing twice is removing once.</summary>
public sealed class RemoveClientPart(UseCaseContext context) : UseCase<RemoveClientPart.Request, Done>(context)
{
    public sealed record Request(ClientPart Part, Guid PartId);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var row = await ClientParts.FindAsync(db, request.Part, request.PartId, cancellationToken);
        if (row is null or ISoftDeletable { DeletedAt: not null })
            return default(Done);
        db.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
