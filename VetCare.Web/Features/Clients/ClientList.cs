using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Search;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Which clients the list shows.</summary>
public enum ClientListShow
{
    Active,
    Inactive,
    All,
}

/// <summary>What the list can be sorted by.</summary>
public enum ClientListSort
{
    Name,
    Town,
    Email,
    Registered,
}

/// <summary>One page of the clients of the clinic with their pets. Two queries.</summary>
public sealed class ClientList(UseCaseContext context) : UseCase<ClientList.Request, ClientList.Page>(context)
{
    public const int LargestPage = 100;
    public const int MostPets = 6;

    /// <param name="Search">Name, phone, e-mail, address, pet or microchip; empty for everybody.</param>
    public sealed record Request(
        string? Search = null,
        ClientListShow Show = ClientListShow.Active,
        ClientListSort Sort = ClientListSort.Name,
        bool Descending = false,
        int Skip = 0,
        int Take = 25
    );

    public sealed record Page(IReadOnlyList<Row> Rows, int Total);

    /// <param name="PetCount">All pets of the client; <paramref name="Pets"/> holds the first of them, living ones in front.</param>
    public sealed record Row(
        Guid Id,
        string Name,
        string? Phone,
        string? Email,
        string? Town,
        bool IsActive,
        int PetCount,
        IReadOnlyList<PetCell> Pets
    );

    public sealed record PetCell(Guid Id, string Name, Species Species, bool IsDeceased);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Page>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var clients = db.Clients.AsNoTracking().Matching(db, request.Search);
        clients = request.Show switch
        {
            ClientListShow.Active => clients.Where(client => client.IsActive),
            ClientListShow.Inactive => clients.Where(client => !client.IsActive),
            ClientListShow.All => clients,
        };
        var total = await clients.CountAsync(cancellationToken);
        var rows = await Sorted(clients, request)
            .Skip(Math.Max(0, request.Skip))
            .Take(Math.Clamp(request.Take, 1, LargestPage))
            .Select(client => new Row(
                client.Id,
                client.FirstName + " " + client.LastName,
                client.Phone ?? client.Mobile,
                client.Email,
                client.City,
                client.IsActive,
                db.Pets.Count(pet => pet.ClientId == client.Id),
                db.Pets.Where(pet => pet.ClientId == client.Id)
                    .OrderBy(pet => pet.IsDeceased)
                    .ThenBy(pet => pet.Name)
                    .ThenBy(pet => pet.Id)
                    .Take(MostPets)
                    .Select(pet => new PetCell(pet.Id, pet.Name, pet.Species, pet.IsDeceased))
                    .ToList()
            ))
            .ToListAsync(cancellationToken);
        return new Page(rows, total);
    }

    private static IQueryable<Client> Sorted(IQueryable<Client> clients, Request request)
    {
        // The search text begins with the folded surname and first name, so that É stands beside E.
        Expression<Func<Client, object?>> key = request.Sort switch
        {
            ClientListSort.Name => client => client.SearchText,
            ClientListSort.Town => client => client.City,
            ClientListSort.Email => client => client.Email,
            ClientListSort.Registered => client => client.CreatedAt,
        };
        var sorted = request.Descending ? clients.OrderByDescending(key) : clients.OrderBy(key);
        return sorted.ThenBy(client => client.SearchText).ThenBy(client => client.Id);
    }
}
