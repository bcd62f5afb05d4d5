using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Pets;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Clients;

/// <summary>A pet as a client's page shows it.</summary>
public sealed record PetLine(
    Guid Id,
    string Name,
    Species Species,
    string Signalment,
    int? WeightGrams,
    DateTime? WeighedAt,
    string? Allergies,
    bool IsDeceased,
    DateOnly? DeceasedDate
)
{
    /// <summary>Who is called and billed for it now.</summary>
    public Guid OwnerId { get; init; }
    public string OwnerName { get; init; } = "";

    /// <summary>The other present owners, with what each holds.</summary>
    public IReadOnlyList<PetShareHolder> CoOwners { get; init; } = [];

    /// <summary>Since when the client of the page has owned it; only where that is asked for.</summary>
    public DateOnly? OwnedFrom { get; init; }

    /// <summary>Until when the client of the page owned it; null for the present.</summary>
    public DateOnly? OwnedUntil { get; init; }
}

/// <summary>A client who owns a part of a pet.</summary>
/// <param name="SharePercent">Null where nobody has said.</param>
public sealed record PetShareHolder(Guid ClientId, string Name, int? SharePercent)
{
    public override string ToString() => SharePercent is { } percent ? $"{Name} {percent} %" : Name;
}

/// <summary>Reads pets as lines, in one query.</summary>
internal static class PetLines
{
    private const int MostCoOwners = 6;

    public static async Task<IReadOnlyList<PetLine>> ReadAsync(
        VetCareDbContext db,
        IQueryable<Pet> pets,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var rows = await pets.AsNoTracking()
            .Select(pet => new
            {
                Line = new PetLine(
                    pet.Id,
                    pet.Name,
                    pet.Species,
                    "",
                    pet.WeightGrams,
                    pet.WeightMeasuredAt,
                    pet.Allergies,
                    pet.IsDeceased,
                    pet.DeceasedDate
                ),
                pet.Breed,
                pet.Color,
                pet.Sex,
                pet.NeuterStatus,
                pet.BirthDate,
                pet.BirthDateEstimated,
                pet.ClientId,
                OwnerName = db
                    .Clients.Where(client => client.Id == pet.ClientId)
                    .Select(client => client.FirstName + " " + client.LastName)
                    .FirstOrDefault(),
                CoOwners = (
                    from held in db.PetOwners
                    where held.PetId == pet.Id && held.OwnedUntil == null && !held.IsPrimary
                    join client in db.Clients on held.ClientId equals client.Id
                    orderby client.LastName, client.Id
                    select new PetShareHolder(client.Id, client.FirstName + " " + client.LastName, held.SharePercent)
                )
                    .Take(MostCoOwners)
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row =>
                row.Line with
                {
                    Signalment = Signalment.Line(
                        row.Line.Species,
                        row.Breed,
                        row.Color,
                        row.Sex,
                        row.NeuterStatus,
                        row.BirthDate,
                        row.BirthDateEstimated,
                        row.Line.DeceasedDate ?? today
                    ),
                    OwnerId = row.ClientId,
                    OwnerName = row.OwnerName ?? "",
                    CoOwners = row.CoOwners,
                }
            ),
        ];
    }
}
