using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>What a pet weighed, with the usual range of its breed at each age where that is known, and a warning about a slow loss or gain. Three queries.</summary>
public sealed class WeightHistory(UseCaseContext context) : UseCase<WeightHistory.Request, WeightHistory.Result>(context)
{
    private const int MostWeights = 500;

    public sealed record Request(Guid PetId);

    /// <param name="Rows">Newest first.</param>
    /// <param name="Warning">A sentence about the last three months, or null.</param>
    /// <param name="Adult">The usual weight of adults of the breed, or null where unknown.</param>
    public sealed record Result(
        string PetName,
        Species Species,
        bool IsDeceased,
        bool IsGroup,
        IReadOnlyList<Row> Rows,
        string? Warning,
        WeightBand? Adult
    );

    /// <param name="MeasuredAt">UTC.</param>
    /// <param name="Entered">As typed, or null when the unit is not known.</param>
    /// <param name="Condition">"6 of 9", or null.</param>
    /// <param name="Usual">The usual range at that age, or null where unknown.</param>
    public sealed record Row(
        Guid Id,
        int Grams,
        DateTime MeasuredAt,
        DateOnly On,
        string? Entered,
        string? Condition,
        WeightSource Source,
        WeightBand? Usual
    );

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Domain.Common.Result<Result>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        var pet = await db.Pets.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var weights = await db
            .PetWeights.AsNoTracking()
            .Where(row => row.PetId == pet.Id)
            .OrderByDescending(row => row.MeasuredAt)
            .ThenByDescending(row => row.Id)
            .Take(MostWeights)
            .ToListAsync(cancellationToken);
        // The range of one animal says nothing about a litter on the scale.
        var adult = pet.IsGroup ? null : await AdultAsync(db, pet, cancellationToken);
        List<Row> rows = [.. weights.Select(weight => Shown(weight, pet, adult, actor.Clinic.Time.LocalDate(weight.MeasuredAt)))];
        var warning =
            pet.IsGroup || pet.IsDeceased
                ? null
                : WeightTrend.Warning([.. rows.Select(row => new WeightOn(row.On, row.Grams))], pet.BirthDate);
        return new Result(pet.Name, pet.Species, pet.IsDeceased, pet.IsGroup, rows, warning, adult);
    }

    private static async Task<WeightBand?> AdultAsync(VetCareDbContext db, Pet pet, CancellationToken cancellationToken)
    {
        if (pet.Breed is null)
            return null;
        var own = await db
            .Breeds.AsNoTracking()
            .Where(row => row.Species == pet.Species && row.Name == pet.Breed && row.AdultMinGrams != null && row.AdultMaxGrams != null)
            .Select(row => new WeightBand(row.AdultMinGrams!.Value, row.AdultMaxGrams!.Value))
            .FirstOrDefaultAsync(cancellationToken);
        return own ?? BreedWeights.Adult(pet.Species, pet.Breed);
    }

    private static Row Shown(PetWeight weight, Pet pet, WeightBand? adult, DateOnly on) =>
        new(
            weight.Id,
            weight.Grams,
            weight.MeasuredAt,
            on,
            weight.Entered,
            weight is { BodyCondition: { } score, BodyConditionScale: { } scale } ? BodyCondition.Text(score, scale) : null,
            weight.Source,
            GrowthReference.Band(pet.Species, adult, pet.BirthDate, on)
        );
}
