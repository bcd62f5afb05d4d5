using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Changes what is known about a client. A change that started from an older state than the saved one is refused.</summary>
public sealed class EditClient(UseCaseContext context) : UseCase<EditClient.Request, Done>(context)
{
    /// <param name="Version">The version the form was filled from.</param>
    public sealed record Request(Guid ClientId, int Version, ClientDetails Details);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var client = await db.Clients.FirstOrDefaultAsync(row => row.Id == request.ClientId, cancellationToken);
        if (client is null)
            return await MergedAway.ClientAsync(db, request.ClientId, cancellationToken) ?? ClientErrors.NotFound;
        if (client.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        var edited = client.Edit(request.Details);
        if (!edited.IsSuccess)
            return Result<Done>.Refuse(edited.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
