using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Which pets of a client.</summary>
public enum PetShelf
{
    /// <summary>Owned now and alive.</summary>
    Present,

    /// <summary>Owned in part, with somebody else as the one who is called.</summary>
    CoOwned,

    /// <summary>Owned once; somebody else has them now.</summary>
    Past,
    Deceased,
}

/// <summary>One page of a client's pets, by name. Two queries at most.</summary>
public sealed class ClientPets(UseCaseContext context) : UseCase<ClientPets.Request, ClientPets.Page>(context)
{
    public const int PageSize = 20;
    public const int MostRows = 200;

    /// <param name="Name">The beginning of a word of name, breed, chip or tattoo.</param>
    /// <param name="Take">How many rows at most, up to <see cref="MostRows"/>.</param>
    public sealed record Request(Guid ClientId, PetShelf Shelf, string? Name = null, int Take = PageSize);

    /// <param name="HasMore">Pets are left beyond the last row.</param>
    public sealed record Page(IReadOnlyList<PetLine> Rows, bool HasMore);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Page>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pets = On(db, request.Shelf, request.ClientId);
        if (!string.IsNullOrWhiteSpace(request.Name))
        {
            var word = SearchText.Fold(request.Name);
            pets = pets.Where(pet => pet.SearchText.Contains(word));
        }
        var take = Math.Clamp(request.Take, 1, MostRows);
        var ordered = pets.OrderBy(pet => pet.Name).ThenBy(pet => pet.Id).Take(take + 1);
        var lines = await PetLines.ReadAsync(db, ordered, Today(actor), cancellationToken);
        var page = lines.Take(take).ToList();
        if (request.Shelf is PetShelf.Past or PetShelf.CoOwned)
            page = await DatedAsync(db, request.ClientId, page, cancellationToken);
        return new Page(page, lines.Count > take);
    }

    internal static IQueryable<Pet> On(VetCareDbContext db, PetShelf shelf, Guid clientId) =>
        shelf switch
        {
            PetShelf.Present => db.Pets.Where(pet => pet.ClientId == clientId && !pet.IsDeceased),
            PetShelf.Deceased => db.Pets.Where(pet => pet.ClientId == clientId && pet.IsDeceased),
            PetShelf.CoOwned => db.Pets.Where(pet =>
                pet.ClientId != clientId && pet.Owners.Any(held => held.ClientId == clientId && held.OwnedUntil == null)
            ),
            // A line that was struck out, never primary and over on its first day, counts for nothing.
            PetShelf.Past => db.Pets.Where(pet =>
                pet.ClientId != clientId
                && pet.Owners.Any(held =>
                    held.ClientId == clientId && held.OwnedUntil != null && (held.IsPrimary || held.OwnedUntil > held.OwnedFrom)
                )
                && !pet.Owners.Any(held => held.ClientId == clientId && held.OwnedUntil == null)
            ),
        };

    private static async Task<List<PetLine>> DatedAsync(
        VetCareDbContext db,
        Guid clientId,
        List<PetLine> lines,
        CancellationToken cancellationToken
    )
    {
        var ids = lines.Select(line => line.Id).ToList();
        var spans = await db
            .PetOwners.AsNoTracking()
            .Where(held => held.ClientId == clientId && ids.Contains(held.PetId))
            .Where(held => held.IsPrimary || held.OwnedUntil == null || held.OwnedUntil > held.OwnedFrom)
            .OrderBy(held => held.OwnedFrom)
            .Take(MostRows * 2)
            .Select(held => new
            {
                held.PetId,
                held.OwnedFrom,
                held.OwnedUntil,
            })
            .ToListAsync(cancellationToken);
        var last = spans.GroupBy(span => span.PetId).ToDictionary(group => group.Key, group => group.Last());
        return
        [
            .. lines.Select(line =>
                last.TryGetValue(line.Id, out var span) ? line with { OwnedFrom = span.OwnedFrom, OwnedUntil = span.OwnedUntil } : line
            ),
        ];
    }
}
