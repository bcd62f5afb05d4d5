using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Keeps what a client has said about being reached. A change that started from an older state than the saved one is refused.</summary>
public sealed class SetPreferences(UseCaseContext context) : UseCase<SetPreferences.Request, Done>(context)
{
    /// <param name="Version">The version of the client the answers started from.</param>
    public sealed record Request(Guid ClientId, int Version, CommunicationPreferences Preferences);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var client = await db.Clients.FirstOrDefaultAsync(row => row.Id == request.ClientId, cancellationToken);
        if (client is null)
            return ClientErrors.NotFound;
        if (client.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        var kept = client.Prefer(request.Preferences);
        if (!kept.IsSuccess)
            return Result<Done>.Refuse(kept.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
