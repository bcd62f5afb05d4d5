using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Ties a client to another client of the clinic, or to somebody outside who is known by name and number only.</summary>
public sealed class AddRelationship(UseCaseContext context) : UseCase<AddRelationship.Request, Guid>(context)
{
    /// <param name="OtherClientId">The other client; null takes <paramref name="Outside"/>.</param>
    /// <param name="Outside">Somebody who is no client of the clinic.</param>
    public sealed record Request(
        Guid ClientId,
        RelationshipKind Kind,
        Guid? OtherClientId,
        ContactDetails? Outside,
        string? Note,
        Guid? PetId = null
    );

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        Guid[] needed = request.OtherClientId is { } other ? [request.ClientId, other] : [request.ClientId];
        if (await db.Clients.CountAsync(row => needed.Contains(row.Id), cancellationToken) != needed.Distinct().Count())
            return ClientErrors.NotFound;
        if (request.PetId is { } petId && !await db.Pets.AnyAsync(row => row.Id == petId, cancellationToken))
            return Domain.Pets.PetErrors.NotFound;
        if (request.OtherClientId is not null && await IsTiedAsync(db, request, cancellationToken))
            return ClientErrors.TiedAlready;
        var tie = request.OtherClientId is { } otherId
            ? ClientRelationship.Between(actor.ClinicId, request.ClientId, request.Kind, otherId, request.PetId, request.Note)
            : ClientRelationship.Outside(
                actor.ClinicId,
                request.ClientId,
                request.Kind,
                request.Outside ?? new ContactDetails(null, null, null, null),
                request.PetId,
                request.Note
            );
        if (!tie.IsSuccess)
            return Result<Guid>.Refuse(tie.Errors);
        db.ClientRelationships.Add(tie.Value);
        await db.SaveChangesAsync(cancellationToken);
        return tie.Value.Id;
    }

    private static Task<bool> IsTiedAsync(Data.VetCareDbContext db, Request request, CancellationToken cancellationToken) =>
        db.ClientRelationships.AnyAsync(
            row =>
                row.Kind == request.Kind
                && row.PetId == request.PetId
                && (
                    (row.ClientId == request.ClientId && row.OtherClientId == request.OtherClientId)
                    || (row.ClientId == request.OtherClientId && row.OtherClientId == request.ClientId)
                ),
            cancellationToken
        );
}
