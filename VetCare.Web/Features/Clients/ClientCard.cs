using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Everything the page of one client shows, and what its form starts from. Three queries; reading notes leaves a row in the audit.</summary>
public sealed class ClientCard(UseCaseContext context) : UseCase<ClientCard.Request, ClientCard.Card>(context)
{
    private const int MostPets = 200;
    private const int MostAlerts = 50;

    public sealed record Request(Guid ClientId);

    /// <param name="Version">To be handed back with a change.</param>
    /// <param name="SavedAt">UTC of the last save.</param>
    public sealed record Card(
        Guid Id,
        string Name,
        ClientDetails Details,
        bool IsActive,
        int Version,
        DateTime RegisteredAt,
        DateTime SavedAt,
        IReadOnlyList<AlertRow> Alerts,
        IReadOnlyList<PetRow> Pets
    );

    public sealed record PetRow(
        Guid Id,
        string Name,
        Species Species,
        string Signalment,
        int? WeightGrams,
        DateTime? WeighedAt,
        string? Allergies,
        bool IsDeceased,
        DateOnly? DeceasedDate
    );

    public override string Requires => Permissions.ReadClients;

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
        var pets = await db
            .Pets.AsNoTracking()
            .Where(pet => pet.ClientId == request.ClientId)
            .OrderBy(pet => pet.IsDeceased)
            .ThenBy(pet => pet.Name)
            .Take(MostPets)
            .Select(pet => new
            {
                pet.Id,
                pet.Name,
                pet.Species,
                pet.Breed,
                pet.Color,
                pet.Sex,
                pet.NeuterStatus,
                pet.BirthDate,
                pet.BirthDateEstimated,
                pet.WeightGrams,
                pet.WeightMeasuredAt,
                pet.Allergies,
                pet.IsDeceased,
                pet.DeceasedDate,
            })
            .ToListAsync(cancellationToken);
        return new Card(
            client.Id,
            client.FullName,
            Details(client),
            client.IsActive,
            client.Version,
            client.CreatedAt,
            client.UpdatedAt,
            alerts,
            [
                .. pets.Select(pet => new PetRow(
                    pet.Id,
                    pet.Name,
                    pet.Species,
                    Signalment.Line(
                        pet.Species,
                        pet.Breed,
                        pet.Color,
                        pet.Sex,
                        pet.NeuterStatus,
                        pet.BirthDate,
                        pet.BirthDateEstimated,
                        pet.DeceasedDate ?? today
                    ),
                    pet.WeightGrams,
                    pet.WeightMeasuredAt,
                    pet.Allergies,
                    pet.IsDeceased,
                    pet.DeceasedDate
                )),
            ]
        );
    }
}
