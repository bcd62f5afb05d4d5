using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>Remembers that two records which look alike are two, so that the finder does not ask again. Saying it twice says it once.</summary>
public sealed class DismissDuplicate(UseCaseContext context) : UseCase<DismissDuplicate.Request, Done>(context)
{
    /// <param name="OfPets">Two pets; otherwise two clients.</param>
    public sealed record Request(bool OfPets, Guid FirstId, Guid SecondId);

    public override string Requires => Permissions.UpdateClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.FirstId == request.SecondId)
            yield return MergeErrors.SameRecord;
        if (request.OfPets && !actor.May(Permissions.UpdatePets))
            yield return UseCaseErrors.NotAllowed;
    }

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        Guid[] both = [request.FirstId, request.SecondId];
        var there = request.OfPets
            ? await db.Pets.CountAsync(pet => both.Contains(pet.Id), cancellationToken)
            : await db.Clients.CountAsync(client => both.Contains(client.Id), cancellationToken);
        if (there < both.Length)
            return request.OfPets ? PetErrors.NotFound : ClientErrors.NotFound;
        var said = request.OfPets
            ? DuplicateDismissal.OfPets(actor.ClinicId, request.FirstId, request.SecondId, actor.UserId)
            : DuplicateDismissal.OfClients(actor.ClinicId, request.FirstId, request.SecondId, actor.UserId);
        var known = await db.DuplicateDismissals.AnyAsync(
            row =>
                row.FirstPetId == said.FirstPetId
                && row.SecondPetId == said.SecondPetId
                && row.FirstClientId == said.FirstClientId
                && row.SecondClientId == said.SecondClientId,
            cancellationToken
        );
        if (!known)
        {
            db.DuplicateDismissals.Add(said);
            await db.SaveChangesAsync(cancellationToken);
        }
        return default(Done);
    }
}
