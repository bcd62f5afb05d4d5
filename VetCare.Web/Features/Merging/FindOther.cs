using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>
/// Offers what a client or pet could be merged with: by typed words, and before anything is typed those nearest at hand (like surname, the owner's other
/// animals of the species).
/// </summary>
public sealed class FindOther(UseCaseContext context) : UseCase<FindOther.Request, FindOther.Found>(context)
{
    private const int Most = 20;
    private const int MostWords = 5;

    /// <param name="ClientId">Exactly one of client and pet is given.</param>
    public sealed record Request(Guid? ClientId, Guid? PetId, string? Text);

    public sealed record Found(string Name, IReadOnlyList<Row> Rows);

    public sealed record Row(Guid Id, string Name, string Detail);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Found>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        string[] words = [.. SearchText.Fold(request.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
        return request.PetId is { } pet
            ? await PetsAsync(db, pet, words, cancellationToken)
            : await ClientsAsync(db, request.ClientId ?? Guid.Empty, words, cancellationToken);
    }

    private static async Task<Result<Found>> ClientsAsync(VetCareDbContext db, Guid id, string[] words, CancellationToken cancellationToken)
    {
        var self = await db
            .Clients.AsNoTracking()
            .Where(client => client.Id == id)
            .Select(client => new { client.FirstName, client.LastName })
            .FirstOrDefaultAsync(cancellationToken);
        if (self is null)
            return ClientErrors.NotFound;
        var surname = SearchText.Fold(self.LastName);
        var others = db.Clients.AsNoTracking().Where(client => client.Id != id);
        others =
            words.Length == 0
                ? others.Where(client => client.SearchText.StartsWith(surname))
                : words.Aggregate(others, (found, word) => found.Where(client => client.SearchText.Contains(word)));
        var rows = await others
            .OrderBy(client => client.SearchText)
            .Take(Most)
            .Select(client => new
            {
                client.Id,
                client.FirstName,
                client.LastName,
                Number = client.Phone ?? client.Mobile,
                client.Email,
                client.City,
            })
            .ToListAsync(cancellationToken);
        return new Found(
            $"{self.FirstName} {self.LastName}",
            rows.ConvertAll(row => new Row(row.Id, $"{row.FirstName} {row.LastName}", Line(row.Number, row.Email, row.City)))
        );
    }

    private static async Task<Result<Found>> PetsAsync(VetCareDbContext db, Guid id, string[] words, CancellationToken cancellationToken)
    {
        var self = await db
            .Pets.AsNoTracking()
            .Where(pet => pet.Id == id)
            .Select(pet => new
            {
                pet.Name,
                pet.ClientId,
                pet.Species,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (self is null)
            return PetErrors.NotFound;
        var others = db.Pets.AsNoTracking().Where(pet => pet.Id != id && pet.Species == self.Species);
        others =
            words.Length == 0
                ? others.Where(pet => pet.ClientId == self.ClientId)
                : words.Aggregate(
                    others,
                    (found, word) =>
                        found.Where(pet =>
                            pet.SearchText.Contains(word)
                            || db.Clients.Any(client => client.Id == pet.ClientId && client.SearchText.Contains(word))
                        )
                );
        var rows = await others
            .OrderBy(pet => pet.Name)
            .ThenBy(pet => pet.Id)
            .Take(Most)
            .Select(pet => new
            {
                pet.Id,
                pet.Name,
                pet.Breed,
                pet.MicrochipId,
                Owner = db
                    .Clients.Where(client => client.Id == pet.ClientId)
                    .Select(client => client.FirstName + " " + client.LastName)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new Found(self.Name, rows.ConvertAll(row => new Row(row.Id, row.Name, Line(row.Breed, row.Owner, row.MicrochipId))));
    }

    private static string Line(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
