using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>A printed chip number has no check digit, so a number that another pet of the clinic carries or carried is the sign of a slip.</summary>
internal static class HeldChips
{
    public const string Code = "pet.microchip_held";
    private const int MostNamed = 3;

    /// <summary>The refusal naming the other pets, or null when nobody else has the number.</summary>
    public static async Task<Error?> FindAsync(VetCareDbContext db, Pet pet, CancellationToken cancellationToken) =>
        pet.MicrochipId is { } chip ? await FindAsync(db, chip, pet.Id, cancellationToken) : null;

    /// <param name="petId">The pet the number is meant for.</param>
    public static async Task<Error?> FindAsync(VetCareDbContext db, string chip, Guid petId, CancellationToken cancellationToken)
    {
        var others = await (
            from held in db.PetMicrochips.AsNoTracking()
            join pet in db.Pets on held.PetId equals pet.Id
            join owner in db.Clients on pet.ClientId equals owner.Id
            where held.Code == chip && pet.Id != petId
            orderby held.IsActive descending, pet.Name
            select new Holder(pet.Id, pet.Name, owner.FirstName, owner.LastName, held.IsActive)
        )
            .Take(20)
            .ToListAsync(cancellationToken);
        return others.Count == 0
            ? null
            : new Error(Code, Sentence([.. others.DistinctBy(other => other.PetId)]), nameof(PetDetails.Microchip));
    }

    private static string Sentence(List<Holder> others)
    {
        var names = string.Join(" and ", others.Take(MostNamed).Select(other => $"{other.Pet} of {other.First} {other.Last}"));
        var more = others.Count > MostNamed ? " and others" : "";
        var verb =
            others.Count > 1 ? "have"
            : others[0].IsActive ? "already carries"
            : "once carried";
        return $"{names}{more} {verb} this number. Scan the chip again, or confirm that it is right.";
    }

    private sealed record Holder(Guid PetId, string Pet, string First, string Last, bool IsActive);
}
