using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Brings an inactive client back into the lists.</summary>
public sealed class ReactivateClient(UseCaseContext context) : UseCase<ReactivateClient.Request, Done>(context)
{
    public sealed record Request(Guid ClientId);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var client = await db.Clients.FirstOrDefaultAsync(row => row.Id == request.ClientId, cancellationToken);
        if (client is null)
            return ClientErrors.NotFound;
        client.Reactivate();
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
