using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Notes that a reader showed the chip today, as travel and rabies papers ask for. Twice on a day is once.</summary>
public sealed class ReadMicrochip(UseCaseContext context) : UseCase<ReadMicrochip.Request, Done>(context)
{
    public sealed record Request(Guid PetId, Guid MicrochipId);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.Include(row => row.Microchips).FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var read = pet.ReadMicrochip(request.MicrochipId, Today(actor));
        if (!read.IsSuccess)
            return Result<Done>.Refuse(read.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
