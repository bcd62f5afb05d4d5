using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Features.Clients.People;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>
/// What the page of one client shows first, and what its form starts from: everything else is read when its part of the page is opened. Six statements
/// at most; reading notes leaves a row in the audit.
/// </summary>
public sealed class ClientCard(UseCaseContext context) : UseCase<ClientCard.Request, ClientCard.Card>(context)
{
    private const int MostAlerts = 50;
    private const int MostTags = 30;
    private const int MostContacts = 30;

    public sealed record Request(Guid ClientId);

    /// <param name="Version">To be handed back with a change.</param>
    /// <param name="SavedAt">UTC of the last save.</param>
    /// <param name="SavedBy">Who saved last; null when the trail does not tell.</param>
    /// <param name="Pets">The first of the living pets, by name.</param>
    public sealed record Card(
        Guid Id,
        string Name,
        ClientDetails Details,
        bool IsActive,
        int Version,
        DateTime RegisteredAt,
        DateTime SavedAt,
        string? SavedBy,
        IReadOnlyList<AlertRow> Alerts,
        IReadOnlyList<PetLine> Pets,
        Around Around
    );

    /// <summary>The small things around a client, and how many pets stand on each shelf.</summary>
    public sealed record Around(
        IReadOnlyList<TagRow> Tags,
        IReadOnlyList<ContactRow> Contacts,
        int Present,
        int CoOwned,
        int Past,
        int Deceased
    );

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Card>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var today = Today(actor);
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.ClientId, cancellationToken);
        if (client is null)
            return ClientErrors.NotFound;
        if (client.Notes is not null)
        {
            db.Audit(AuditAction.Read, "clients", client.Id, Now);
            await db.SaveChangesAsync(cancellationToken);
        }
        var alerts = await AlertRow.PresentAsync(
            db.Alerts.Where(alert => alert.ClientId == request.ClientId),
            today,
            MostAlerts,
            cancellationToken
        );
        var first = ClientPets.On(db, PetShelf.Present, client.Id).OrderBy(pet => pet.Name).ThenBy(pet => pet.Id).Take(ClientPets.PageSize);
        return new Card(
            client.Id,
            client.FullName,
            Details(client),
            client.IsActive,
            client.Version,
            client.CreatedAt,
            client.UpdatedAt,
            await LastEditor.FindAsync(db, actor, "clients", client.Id, cancellationToken),
            alerts,
            await PetLines.ReadAsync(db, first, today, cancellationToken),
            await AroundAsync(db, client.Id, cancellationToken)
        );
    }

    private static Task<Around> AroundAsync(VetCareDbContext db, Guid clientId, CancellationToken cancellationToken)
    {
        var (present, coOwned) = (ClientPets.On(db, PetShelf.Present, clientId), ClientPets.On(db, PetShelf.CoOwned, clientId));
        var (past, deceased) = (ClientPets.On(db, PetShelf.Past, clientId), ClientPets.On(db, PetShelf.Deceased, clientId));
        return db
            .Clients.AsNoTracking()
            .Where(client => client.Id == clientId)
            .Select(client => new Around(
                db.ClientTags.Where(tag => tag.ClientId == client.Id)
                    .OrderBy(tag => tag.Name)
                    .ThenBy(tag => tag.Id)
                    .Take(MostTags)
                    .Select(tag => new TagRow(tag.Id, tag.Name))
                    .ToList(),
                db.ClientContacts.Where(contact => contact.ClientId == client.Id)
                    .OrderBy(contact => contact.Name)
                    .ThenBy(contact => contact.Id)
                    .Take(MostContacts)
                    .Select(contact => new ContactRow(
                        contact.Id,
                        contact.Version,
                        new ContactDetails(contact.Name, contact.Role, contact.Phone, contact.Email, contact.MayDecide)
                    ))
                    .ToList(),
                present.Count(),
                coOwned.Count(),
                past.Count(),
                deceased.Count()
            ))
            .SingleAsync(cancellationToken);
    }

    private static ClientDetails Details(Client client) =>
        new()
        {
            FirstName = client.FirstName,
            LastName = client.LastName,
            Email = client.Email,
            Phone = client.Phone,
            Mobile = client.Mobile,
            Address = client.Address,
            EmergencyContactName = client.EmergencyContactName,
            EmergencyContactPhone = client.EmergencyContactPhone,
            Preferences = client.CommunicationPreferences,
            Notes = client.Notes,
        };
}
