using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Search;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Offers the active clients meant by a few typed letters, digits or a pet's name, each with the living pets. One query.</summary>
public sealed class FindClients(UseCaseContext context) : UseCase<FindClients.Request, IReadOnlyList<FindClients.Match>>(context)
{
    public const int MostMatches = 8;
    public const int MostPets = 30;

    /// <param name="Text">Name, phone number, e-mail, pet or microchip.</param>
    /// <param name="ClientId">Asks for exactly this client instead.</param>
    public sealed record Request(string? Text, Guid? ClientId = null);

    public sealed record Match(Guid Id, string Name, string? Phone, string? City, IReadOnlyList<PetMatch> Pets);

    public sealed record PetMatch(Guid Id, string Name, Species Species, string? Breed);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<IReadOnlyList<Match>>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        if (request.ClientId is null && string.IsNullOrWhiteSpace(request.Text))
            return Result<IReadOnlyList<Match>>.Success([]);
        await using var db = Open(actor);
        var clients = request.ClientId is { } id
            ? db.Clients.Where(client => client.Id == id)
            : db.Clients.Where(client => client.IsActive).Matching(db, request.Text);
        var first = SearchText.Fold(request.Text).Split(' ', 2)[0];
        return await clients
            .AsNoTracking()
            // Whoever is called so comes before those whose pet or household is.
            .OrderBy(client => client.SearchText.Contains(first) ? 0 : 1)
            .ThenBy(client => client.SearchText)
            .ThenBy(client => client.Id)
            .Take(MostMatches)
            .Select(client => new Match(
                client.Id,
                client.FirstName + " " + client.LastName,
                client.Phone ?? client.Mobile,
                client.City,
                db.Pets.Where(pet => pet.ClientId == client.Id && pet.IsActive && !pet.IsDeceased)
                    .OrderBy(pet => pet.Name)
                    .ThenBy(pet => pet.Id)
                    .Take(MostPets)
                    .Select(pet => new PetMatch(pet.Id, pet.Name, pet.Species, pet.Breed))
                    .ToList()
            ))
            .ToListAsync(cancellationToken);
    }
}
