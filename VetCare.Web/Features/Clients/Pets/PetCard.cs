using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>What the form of a pet starts from, with its owner and alerts. Two queries; opening it is audited, because allergies and instructions stand in it.</summary>
public sealed class PetCard(UseCaseContext context) : UseCase<PetCard.Request, PetCard.Card>(context)
{
    private const int MostAlerts = 50;

    public sealed record Request(Guid PetId);

    /// <param name="Version">To be handed back with a change.</param>
    /// <param name="SavedAt">UTC of the last save.</param>
    public sealed record Card(
        Guid Id,
        Guid ClientId,
        string ClientName,
        PetDetails Details,
        int Version,
        DateTime SavedAt,
        bool IsDeceased,
        DateOnly? DeceasedDate,
        string? DeceasedCause,
        AfterDeathCare? AfterDeathCare,
        IReadOnlyList<AlertRow> Alerts
    );

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<Card>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var found = await db
            .Pets.AsNoTracking()
            .Where(row => row.Id == request.PetId)
            .Join(
                db.Clients,
                pet => pet.ClientId,
                owner => owner.Id,
                (pet, owner) => new { Pet = pet, Owner = owner.FirstName + " " + owner.LastName }
            )
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return PetErrors.NotFound;
        var alerts = await AlertRow.PresentAsync(
            db.Alerts.Where(alert => alert.PetId == request.PetId),
            Today(actor),
            MostAlerts,
            cancellationToken
        );
        var pet = found.Pet;
        db.Audit(AuditAction.Read, "pets", pet.Id, Now);
        await db.SaveChangesAsync(cancellationToken);
        return new Card(
            pet.Id,
            pet.ClientId,
            found.Owner,
            Details(pet),
            pet.Version,
            pet.UpdatedAt,
            pet.IsDeceased,
            pet.DeceasedDate,
            pet.DeceasedCause,
            pet.AfterDeathCare,
            alerts
        );
    }

    private static PetDetails Details(Pet pet) =>
        new()
        {
            Name = pet.Name,
            Species = pet.Species,
            Breed = pet.Breed,
            Color = pet.Color,
            Sex = pet.Sex,
            NeuterStatus = pet.NeuterStatus,
            BirthDate = pet.BirthDate,
            BirthDateEstimated = pet.BirthDateEstimated,
            Microchip = pet.MicrochipId is null ? null : MicrochipNumber.FromStored(pet.MicrochipId).Format(),
            Tattoo = pet.Tattoo,
            TagNumber = pet.TagNumber,
            Kind = pet.Kind,
            MemberCount = pet.MemberCount,
            InsuranceProvider = pet.InsuranceProvider,
            InsurancePolicy = pet.InsurancePolicy,
            SpecialInstructions = pet.SpecialInstructions,
            Allergies = pet.Allergies,
            FoodProducing = pet.FoodProducing,
        };
}
