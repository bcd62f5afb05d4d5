using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging.Contracts;

/// <summary>Where an old address leads: the record a client or pet was merged into, or null when it was not.</summary>
public sealed class MergedInto(UseCaseContext context) : UseCase<MergedInto.Request, MergedInto.Answer>(context)
{
    /// <param name="ClientId">Exactly one of client and pet is given.</param>
    public sealed record Request(Guid? ClientId, Guid? PetId);

    public sealed record Answer(Guid? Id);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Answer>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var merges = db.RecordMerges.AsNoTracking().Where(merge => merge.UndoneAt == null);
        var kept =
            request.PetId is { } pet
                ? merges
                    .Where(merge => merge.AbsorbedPetId == pet)
                    .OrderByDescending(merge => merge.MergedAt)
                    .Select(merge => merge.KeptPetId)
            : request.ClientId is { } client
                ? merges
                    .Where(merge => merge.AbsorbedClientId == client)
                    .OrderByDescending(merge => merge.MergedAt)
                    .Select(merge => merge.KeptClientId)
            : null;
        return new Answer(kept is null ? null : await kept.FirstOrDefaultAsync(cancellationToken));
    }
}
