using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>What the form of a pet starts from, with its owner, alerts and last weights. Three queries.</summary>
public sealed class PetCard(UseCaseContext context) : UseCase<PetCard.Request, PetCard.Card>(context)
{
    private const int MostWeights = 8;
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
        IReadOnlyList<WeightRow> Weights,
        IReadOnlyList<AlertRow> Alerts
    );

    /// <param name="MeasuredAt">UTC.</param>
    public sealed record WeightRow(Guid Id, int Grams, DateTime MeasuredAt, WeightSource Source);

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
        var weights = await db
            .PetWeights.AsNoTracking()
            .Where(weight => weight.PetId == request.PetId)
            .OrderByDescending(weight => weight.MeasuredAt)
            .Take(MostWeights)
            .Select(weight => new WeightRow(weight.Id, weight.Grams, weight.MeasuredAt, weight.Source))
            .ToListAsync(cancellationToken);
        var alerts = await AlertRow.PresentAsync(
            db.Alerts.Where(alert => alert.PetId == request.PetId),
            Today(actor),
            MostAlerts,
            cancellationToken
        );
        var pet = found.Pet;
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
            weights,
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
            InsuranceProvider = pet.InsuranceProvider,
            InsurancePolicy = pet.InsurancePolicy,
            SpecialInstructions = pet.SpecialInstructions,
            Allergies = pet.Allergies,
            FoodProducing = pet.FoodProducing,
        };
}
