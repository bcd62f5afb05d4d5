using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>A printed chip number has no check digit, so a number that another pet of the clinic carries is the sign of a slip.</summary>
internal static class HeldChips
{
    public const string Code = "pet.microchip_held";

    /// <summary>The refusal naming the other pet, or null when nobody else carries the number.</summary>
    public static async Task<Error?> FindAsync(VetCareDbContext db, Pet pet, CancellationToken cancellationToken)
    {
        if (pet.MicrochipId is not { } chip)
            return null;
        var other = await db
            .Pets.AsNoTracking()
            .Where(held => held.MicrochipId == chip && held.Id != pet.Id)
            .Join(
                db.Clients,
                held => held.ClientId,
                owner => owner.Id,
                (held, owner) =>
                    new
                    {
                        held.Name,
                        owner.FirstName,
                        owner.LastName,
                    }
            )
            .FirstOrDefaultAsync(cancellationToken);
        return other is null
            ? null
            : new Error(
                Code,
                $"{other.Name} of {other.FirstName} {other.LastName} already carries this number. Scan the chip again, or confirm that it is right.",
                nameof(PetDetails.Microchip)
            );
    }
}
