using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>Lets a weight count again that was taken out by mistake.</summary>
public sealed class RestoreWeight(UseCaseContext context) : UseCase<RestoreWeight.Request, Done>(context)
{
    public sealed record Request(Guid WeightId);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var struck = await db
            .PetWeights.IgnoreQueryFilters([Filters.Deleted])
            .FirstOrDefaultAsync(row => row.Id == request.WeightId, cancellationToken);
        if (struck is null)
            return PetErrors.WeightNotFound;
        var pet = await db.Pets.FirstOrDefaultAsync(row => row.Id == struck.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        pet.RestoreWeight(struck);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
