using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>The further addresses of a client and the ties to others, whoever's page they were written on. Two queries.</summary>
public sealed class ClientTies(UseCaseContext context) : UseCase<ClientTies.Request, ClientTies.Ties>(context)
{
    private const int Most = 100;

    public sealed record Request(Guid ClientId);

    public sealed record Ties(IReadOnlyList<AddressRow> Addresses, IReadOnlyList<TieRow> Rows);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Ties>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var addresses = await db
            .ClientAddresses.AsNoTracking()
            .Where(row => row.ClientId == request.ClientId)
            .OrderBy(row => row.CreatedAt)
            .ThenBy(row => row.Id)
            .Take(Most)
            .Select(row => new AddressRow(
                row.Id,
                row.Version,
                row.Kind,
                new PostalAddress(row.Line1, row.Line2, row.City, row.State, row.PostalCode)
            ))
            .ToListAsync(cancellationToken);
        return new Ties(addresses, await RowsAsync(db, request.ClientId, cancellationToken));
    }

    private static async Task<IReadOnlyList<TieRow>> RowsAsync(VetCareDbContext db, Guid clientId, CancellationToken cancellationToken)
    {
        var rows = await (
            from tie in db.ClientRelationships.AsNoTracking()
            where tie.ClientId == clientId || tie.OtherClientId == clientId
            let otherId = tie.ClientId == clientId ? tie.OtherClientId : tie.ClientId
            join known in db.Clients on otherId equals (Guid?)known.Id into found
            from other in found.DefaultIfEmpty()
            orderby tie.CreatedAt, tie.Id
            select new
            {
                tie.Id,
                tie.Kind,
                tie.Note,
                tie.OtherName,
                tie.OtherPhone,
                tie.OtherEmail,
                OtherId = otherId,
                FromOther = tie.ClientId != clientId,
                Pet = db.Pets.Where(pet => pet.Id == tie.PetId).Select(pet => pet.Name).FirstOrDefault(),
                Other = other == null
                    ? null
                    : new
                    {
                        Name = other.FirstName + " " + other.LastName,
                        Phone = other.Phone ?? other.Mobile,
                        other.Email,
                    },
            }
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            // A client that is gone from the books takes its ties along.
            .. from row in rows
            where row.Other is not null || row.OtherName is not null
            select new TieRow(
                row.Id,
                row.Kind,
                row.OtherId,
                row.Other?.Name ?? row.OtherName!,
                row.Other is null ? row.OtherPhone : row.Other.Phone,
                row.Other is null ? row.OtherEmail : row.Other.Email,
                row.Pet,
                row.Note,
                row.FromOther
            ),
        ];
    }
}
