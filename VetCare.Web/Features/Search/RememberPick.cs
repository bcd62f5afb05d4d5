using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Search;

/// <summary>Remembers that this person opened a client or pet, to offer it again. At most <see cref="MostKept"/> are kept; the oldest makes room.</summary>
public sealed class RememberPick(UseCaseContext context) : UseCase<RememberPick.Request, Done>(context)
{
    public const int MostKept = 30;

    /// <param name="PetId">The pet; null when the client was opened.</param>
    public sealed record Request(Guid ClientId, Guid? PetId);

    public override string Requires => Permissions.ReadClients;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (request.PetId is { } pet)
        {
            if (!await db.Pets.AnyAsync(row => row.Id == pet, cancellationToken))
                return PetErrors.NotFound;
        }
        else if (!await db.Clients.AnyAsync(row => row.Id == request.ClientId, cancellationToken))
            return ClientErrors.NotFound;
        await PickAsync(db, request, actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Done();
    }

    private async Task PickAsync(VetCareDbContext db, Request request, Actor actor, CancellationToken cancellationToken)
    {
        Guid? client = request.PetId is null ? request.ClientId : null;
        var kept = await db
            .RecentPicks.Where(row => row.UserId == actor.UserId)
            .OrderByDescending(row => row.PickedAt)
            .Take(MostKept)
            .ToListAsync(cancellationToken);
        if (kept.Find(row => row.PetId == request.PetId && row.ClientId == client) is { } again)
            again.Again(Now);
        else if (kept.Count == MostKept)
            kept[^1].Become(client, request.PetId, Now);
        else
            db.Add(
                request.PetId is { } pet
                    ? RecentPick.OfPet(actor.ClinicId, actor.UserId, pet, Now)
                    : RecentPick.OfClient(actor.ClinicId, actor.UserId, request.ClientId, Now)
            );
    }
}
