using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>Who the patient is: what stands above every chart, visit and booking. Two queries.</summary>
public sealed class PetSummary(UseCaseContext context) : UseCase<PetSummary.Request, PetSummary.Result>(context)
{
    private const int MostAlerts = 50;

    public sealed record Request(Guid PetId);

    /// <param name="OnClient">The alert stands on the owner and so on every pet of the household.</param>
    public sealed record AlertLine(
        Guid Id,
        string Text,
        AlertSeverity Severity,
        DateOnly? ExpiresOn,
        bool MustAcknowledge,
        bool OnClient,
        string? Color = null
    );

    /// <summary>The patient on the clinic's present day. Instants are UTC, weights grams.</summary>
    public sealed record Result
    {
        public required Guid PetId { get; init; }
        public required string Name { get; init; }
        public required Species Species { get; init; }
        public string? Breed { get; init; }
        public string? Color { get; init; }
        public Sex Sex { get; init; }
        public NeuterStatus NeuterStatus { get; init; }
        public DateOnly? BirthDate { get; init; }
        public bool BirthDateEstimated { get; init; }

        /// <summary>"9 y 2 mo", "about 3 y"; on the day of death for a deceased pet.</summary>
        public string AgeText { get; init; } = "";

        /// <summary>"Dog, Labrador retriever, black, male, neutered, 9 y 2 mo".</summary>
        public string SignalmentLine { get; init; } = "";
        public int? WeightGrams { get; init; }
        public DateTime? WeightMeasuredAt { get; init; }
        public int? PreviousWeightGrams { get; init; }
        public DateTime? PreviousWeightAt { get; init; }

        /// <summary>Grouped for reading aloud: "985 112 001 234 567".</summary>
        public string? Microchip { get; init; }
        public string? Tattoo { get; init; }
        public string? TagNumber { get; init; }
        public PatientKind Kind { get; init; }
        public int? MemberCount { get; init; }
        public string? InsuranceProvider { get; init; }
        public string? InsurancePolicy { get; init; }
        public string? Allergies { get; init; }
        public string? SpecialInstructions { get; init; }
        public bool FoodProducing { get; init; }
        public bool IsActive { get; init; }
        public bool IsDeceased { get; init; }
        public DateOnly? DeceasedDate { get; init; }
        public string? DeceasedCause { get; init; }
        public AfterDeathCare? AfterDeathCare { get; init; }
        public required Guid ClientId { get; init; }
        public required string ClientName { get; init; }
        public string? ClientPhone { get; init; }
        public bool ClientIsActive { get; init; }

        /// <summary>Present alerts of the pet and its owner, the loudest first.</summary>
        public IReadOnlyList<AlertLine> Alerts { get; init; } = [];

        public PetChoice ToChoice() => new(ClientId, ClientName, ClientPhone, PetId, Name, Species, Breed);
    }

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var today = Today(actor);
        var pet = await Rows(db, request.PetId).FirstOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var alerts = await AlertsAsync(db, pet.PetId, pet.ClientId, today, cancellationToken);
        var on = pet.DeceasedDate ?? today;
        return pet with
        {
            AgeText = Signalment.Age(pet.BirthDate, on, pet.BirthDateEstimated),
            SignalmentLine = Signalment.Line(
                pet.Species,
                pet.Breed,
                pet.Color,
                pet.Sex,
                pet.NeuterStatus,
                pet.BirthDate,
                pet.BirthDateEstimated,
                on
            ),
            Microchip = pet.Microchip is null ? null : MicrochipNumber.FromStored(pet.Microchip).Format(),
            Alerts = alerts,
        };
    }

    private static IQueryable<Result> Rows(VetCareDbContext db, Guid petId) =>
        from pet in db.Pets.AsNoTracking()
        where pet.Id == petId
        join owner in db.Clients on pet.ClientId equals owner.Id
        select new Result
        {
            PetId = pet.Id,
            Name = pet.Name,
            Species = pet.Species,
            Breed = pet.Breed,
            Color = pet.Color,
            Sex = pet.Sex,
            NeuterStatus = pet.NeuterStatus,
            BirthDate = pet.BirthDate,
            BirthDateEstimated = pet.BirthDateEstimated,
            WeightGrams = pet.WeightGrams,
            WeightMeasuredAt = pet.WeightMeasuredAt,
            PreviousWeightGrams = db
                .PetWeights.Where(weight => weight.PetId == pet.Id && weight.MeasuredAt < pet.WeightMeasuredAt)
                .OrderByDescending(weight => weight.MeasuredAt)
                .Select(weight => (int?)weight.Grams)
                .FirstOrDefault(),
            PreviousWeightAt = db
                .PetWeights.Where(weight => weight.PetId == pet.Id && weight.MeasuredAt < pet.WeightMeasuredAt)
                .OrderByDescending(weight => weight.MeasuredAt)
                .Select(weight => (DateTime?)weight.MeasuredAt)
                .FirstOrDefault(),
            Microchip = pet.MicrochipId,
            Tattoo = pet.Tattoo,
            TagNumber = pet.TagNumber,
            Kind = pet.Kind,
            MemberCount = pet.MemberCount,
            InsuranceProvider = pet.InsuranceProvider,
            InsurancePolicy = pet.InsurancePolicy,
            Allergies = pet.Allergies,
            SpecialInstructions = pet.SpecialInstructions,
            FoodProducing = pet.FoodProducing,
            IsActive = pet.IsActive,
            IsDeceased = pet.IsDeceased,
            DeceasedDate = pet.DeceasedDate,
            DeceasedCause = pet.DeceasedCause,
            AfterDeathCare = pet.AfterDeathCare,
            ClientId = owner.Id,
            ClientName = owner.FirstName + " " + owner.LastName,
            ClientPhone = owner.Phone ?? owner.Mobile,
            ClientIsActive = owner.IsActive,
        };

    private static async Task<IReadOnlyList<AlertLine>> AlertsAsync(
        VetCareDbContext db,
        Guid petId,
        Guid clientId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var lines = await db
            .Alerts.AsNoTracking()
            .Where(alert => alert.PetId == petId || alert.ClientId == clientId)
            .Where(alert => alert.ExpiresOn == null || alert.ExpiresOn >= today)
            .OrderBy(alert => alert.CreatedAt)
            .Take(MostAlerts)
            .Select(alert => new AlertLine(
                alert.Id,
                alert.Text,
                alert.Severity,
                alert.ExpiresOn,
                alert.MustAcknowledge,
                alert.ClientId != null,
                alert.Color
            ))
            .ToListAsync(cancellationToken);
        return [.. lines.OrderByDescending(line => line.Severity)];
    }
}
