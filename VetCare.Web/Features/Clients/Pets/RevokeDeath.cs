using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Takes back a death that was recorded for the wrong pet; the audit trail keeps both.</summary>
public sealed class RevokeDeath(UseCaseContext context) : UseCase<RevokeDeath.Request, Done>(context)
{
    public sealed record Request(Guid PetId);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        pet.RevokeDeath();
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
