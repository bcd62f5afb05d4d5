using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Owners;

/// <summary>Who owns a pet and who did, with shares and dates; the present ones first.</summary>
public sealed class PetOwners(UseCaseContext context) : UseCase<PetOwners.Request, IReadOnlyList<PetOwners.Row>>(context)
{
    private const int Most = 60;

    public sealed record Request(Guid PetId);

    /// <param name="Until">Null for a present owner.</param>
    public sealed record Row(Guid ClientId, string Name, bool IsPrimary, int? SharePercent, DateOnly From, DateOnly? Until);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<IReadOnlyList<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (!await db.Pets.AnyAsync(pet => pet.Id == request.PetId, cancellationToken))
            return PetErrors.NotFound;
        return await (
            from held in db.PetOwners.AsNoTracking()
            where held.PetId == request.PetId
            where held.IsPrimary || held.OwnedUntil == null || held.OwnedUntil > held.OwnedFrom
            join client in db.Clients on held.ClientId equals client.Id
            orderby held.OwnedUntil == null descending, held.IsPrimary descending, held.OwnedFrom descending, held.Id
            select new Row(
                client.Id,
                client.FirstName + " " + client.LastName,
                held.IsPrimary,
                held.SharePercent,
                held.OwnedFrom,
                held.OwnedUntil
            )
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
