using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Corrects where, when and by whom a chip was placed, when it was read and where it is registered.</summary>
public sealed class DescribeMicrochip(UseCaseContext context) : UseCase<DescribeMicrochip.Request, Done>(context)
{
    public sealed record Request(Guid PetId, Guid MicrochipId, MicrochipPlace Place);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.Include(row => row.Microchips).FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var told = pet.DescribeMicrochip(request.MicrochipId, request.Place, Today(actor));
        if (!told.IsSuccess)
            return Result<Done>.Refuse(told.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
