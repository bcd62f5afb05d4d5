using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>Takes a wrong weight out of the history, with the reason. The pet's weight falls back to the newest of the others; the audit keeps the figure.</summary>
public sealed class StrikeWeight(UseCaseContext context) : UseCase<StrikeWeight.Request, Done>(context)
{
    /// <summary>Field the refusal about the reason stands next to.</summary>
    public const string Field = "Reason";
    private const int ReasonLength = 200;

    /// <param name="WeightId">A weight of the pet's history.</param>
    /// <param name="Reason">Such as "pounds typed as kilograms".</param>
    public sealed record Request(Guid WeightId, string? Reason);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var reason = TextRules.Required(request.Reason, ReasonLength, Field, "reason");
        if (!reason.IsSuccess)
            return Result<Done>.Refuse(reason.Errors);
        await using var db = Open(actor);
        var wrong = await db.PetWeights.FirstOrDefaultAsync(row => row.Id == request.WeightId, cancellationToken);
        if (wrong is null)
            return PetErrors.WeightNotFound;
        var pet = await db.Pets.FirstOrDefaultAsync(row => row.Id == wrong.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var newestLeft = await db
            .PetWeights.Where(row => row.PetId == pet.Id && row.Id != wrong.Id)
            .OrderByDescending(row => row.MeasuredAt)
            .ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        pet.StrikeWeight(wrong, newestLeft, Now);
        db.Audit(AuditAction.Update, "pet_weights", wrong.Id, Now, reason.Value);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
