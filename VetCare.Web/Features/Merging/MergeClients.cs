using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Merging;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>Makes one client of two: the chosen values, and everything that named the absorbed one now names the kept one. Can be taken back for 30 days.</summary>
public sealed class MergeClients(UseCaseContext context) : UseCase<MergeClients.Request, Guid>(context)
{
    /// <param name="KeptVersion">The versions the choices were made from.</param>
    public sealed record Request(
        Guid KeptClientId,
        Guid AbsorbedClientId,
        int KeptVersion,
        int AbsorbedVersion,
        IReadOnlyList<ClientMergeChoice> Choices
    );

    public override string Requires => Permissions.DeleteClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.KeptClientId == request.AbsorbedClientId)
            yield return MergeErrors.SameRecord;
    }

    /// <returns>The merge, to be taken back by.</returns>
    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.InOneTransactionAsync(() => MergeAsync(db, request, actor, cancellationToken), cancellationToken);
    }

    private async Task<Result<Guid>> MergeAsync(VetCareDbContext db, Request request, Actor actor, CancellationToken cancellationToken)
    {
        await MergeWork.LockAsync<Client>(db, request.KeptClientId, request.AbsorbedClientId, cancellationToken);
        Guid[] both = [request.KeptClientId, request.AbsorbedClientId];
        var found = await db.Clients.Where(client => both.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancellationToken);
        foreach (var id in both.Where(id => !found.ContainsKey(id)))
            return await MergedAway.ClientAsync(db, id, cancellationToken) ?? ClientErrors.NotFound;
        var (kept, absorbed) = (found[request.KeptClientId], found[request.AbsorbedClientId]);
        if (kept.Version != request.KeptVersion || absorbed.Version != request.AbsorbedVersion)
            return UseCaseErrors.ChangedMeanwhile;
        var entry = db.Entry(kept);
        var before = FieldSnapshot.Of(entry);
        var united = kept.Absorb(absorbed, request.Choices);
        if (!united.IsSuccess)
            return Result<Guid>.Refuse(united.Errors);
        db.Touch(kept);
        return await MergeWork.SaveAsync(
            db,
            new MergedClients(kept, absorbed, FieldSnapshot.Changes(entry, before), actor.UserId, Now, Today(actor)),
            cancellationToken
        );
    }
}
