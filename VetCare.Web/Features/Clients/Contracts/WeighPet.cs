using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>Adds a weight to a pet's history. A weight far from the last one is asked about once before it is saved.</summary>
public sealed class WeighPet(UseCaseContext context) : UseCase<WeighPet.Request, int>(context)
{
    /// <summary>Code of the question that <see cref="Request.Confirmed"/> answers.</summary>
    public const string Unusual = "weight.unusual";

    /// <summary>Field the refusals stand next to.</summary>
    public const string Field = "Weight";

    /// <param name="Amount">As typed, in <paramref name="Unit"/>; null when nothing readable was typed.</param>
    /// <param name="Confirmed">The person has read the warning and the figure is right.</param>
    /// <param name="Condition">Body condition, in half points; null when it was not judged.</param>
    /// <param name="ConditionScale">5 or 9.</param>
    public sealed record Request(
        Guid PetId,
        decimal? Amount,
        WeightUnit Unit,
        WeightSource Source = WeightSource.CheckIn,
        bool Confirmed = false,
        decimal? Condition = null,
        int ConditionScale = 9
    );

    /// <summary>Field the refusals about the body condition stand next to.</summary>
    public const string ConditionField = "BodyCondition";

    public override string Requires => Permissions.UpdatePets;

    // The last weight is read again when somebody else weighed the pet at the same moment.
    protected override bool RetriesAfterRace => true;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.Amount is null)
            yield return new Error("weight.unreadable", "Enter the weight as a number, such as 12.4.", Field);
    }

    /// <returns>The weight saved, in grams.</returns>
    protected override async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var typed = Weight.Typed(request.Amount!.Value, request.Unit, Field);
        if (!typed.IsSuccess)
            return Result<int>.Refuse(typed.Errors);
        var condition = request.Condition is { } score ? BodyCondition.Of(score, request.ConditionScale, ConditionField) : null;
        if (condition is { IsSuccess: false })
            return Result<int>.Refuse(condition.Errors);
        await using var db = Open(actor);
        var pet = await db.Pets.FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        if (pet.IsDeceased)
            return PetErrors.Deceased;
        var warning = Warning(pet, typed.Value, actor);
        var weighed = pet.Weigh(typed.Value, Now, actor.UserId, request.Source, request.Unit, condition?.Value);
        if (!weighed.IsSuccess)
            return Result<int>.Refuse(weighed.Errors);
        if (warning is not null && !request.Confirmed)
            return new Error(Unusual, warning, Field);
        await db.SaveChangesAsync(cancellationToken);
        return typed.Value.Grams;
    }

    private string? Warning(Pet pet, Weight now, Actor actor) =>
        PetRules.WeightWarning(
            pet.Species,
            now,
            Today(actor),
            pet.WeightGrams is { } grams ? Weight.FromGrams(grams) : null,
            pet.WeightMeasuredAt is { } at ? actor.Clinic.Time.LocalDate(at) : null
        );
}
