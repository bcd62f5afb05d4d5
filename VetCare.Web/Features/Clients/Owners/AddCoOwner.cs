using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Owners;

/// <summary>Lets another client own a part of a pet beside the one who is called and billed.</summary>
public sealed class AddCoOwner(UseCaseContext context) : UseCase<AddCoOwner.Request, Done>(context)
{
    /// <param name="SharePercent">1 to 100, or null where nobody has said.</param>
    public sealed record Request(Guid PetId, Guid? ClientId, int? SharePercent);

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
        var owner = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.ClientId, cancellationToken);
        if (owner is null)
            return ClientErrors.NotFound.For(nameof(request.ClientId));
        var settled = pet.AddCoOwner(owner, request.SharePercent, Today(actor));
        if (!settled.IsSuccess)
            return Result<Done>.Refuse(settled.Errors);
        db.Touch(pet);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
