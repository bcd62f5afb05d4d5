using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Owners;

/// <summary>Ends what a co-owner holds of a pet as of today; the history keeps it.</summary>
public sealed class EndCoOwnership(UseCaseContext context) : UseCase<EndCoOwnership.Request, Done>(context)
{
    public sealed record Request(Guid PetId, Guid ClientId);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db
            .Pets.Include(row => row.Owners.OrderBy(held => held.Id))
            .FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var settled = pet.EndCoOwnership(request.ClientId, Today(actor));
        if (!settled.IsSuccess)
            return Result<Done>.Refuse(settled.Errors);
        db.Touch(pet);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
