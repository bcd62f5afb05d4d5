using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Puts a tag on a client. A tag that is there already stays as it is, whatever its capitals.</summary>
public sealed class TagClient(UseCaseContext context) : UseCase<TagClient.Request, Guid>(context)
{
    public sealed record Request(Guid ClientId, string? Name);

    public override string Requires => Permissions.UpdateClients;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (!await db.Clients.AnyAsync(row => row.Id == request.ClientId, cancellationToken))
            return ClientErrors.NotFound;
        var tag = ClientTag.Of(actor.ClinicId, request.ClientId, request.Name);
        if (!tag.IsSuccess)
            return Result<Guid>.Refuse(tag.Errors);
        var held = await db
            .ClientTags.AsNoTracking()
            .Where(row => row.ClientId == request.ClientId)
            .Select(row => new { row.Id, row.Name })
            .ToListAsync(cancellationToken);
        if (held.Find(row => string.Equals(row.Name, tag.Value.Name, StringComparison.OrdinalIgnoreCase)) is { } same)
            return same.Id;
        if (held.Count >= ClientRules.MostTags)
            return ClientErrors.TooManyTags;
        db.ClientTags.Add(tag.Value);
        await db.SaveChangesAsync(cancellationToken);
        return tag.Value.Id;
    }
}
