using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>
/// Records that a pet has died: its coming appointments are cancelled in the same moment and nobody books or reminds any more. Recording it again
/// corrects date, cause and wish. Whoever may record the death cancels with it; no further permission is asked for.
/// </summary>
public sealed class RecordDeath(UseCaseContext context) : UseCase<RecordDeath.Request, int>(context)
{
    /// <summary>Reason the cancelled appointments carry.</summary>
    public const string CancelReason = ComingVisits.PetHasDied;

    /// <param name="On">Day of death on the clinic's calendar.</param>
    /// <param name="Care">What the family wishes for the body; null where nobody has said.</param>
    public sealed record Request(Guid PetId, DateOnly? On, string? Cause, AfterDeathCare? Care = null);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.On is null)
            yield return new Error("pet.death_date_missing", "Enter the date of death.", nameof(Pet.DeceasedDate));
    }

    /// <returns>How many appointments were cancelled.</returns>
    protected override async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var recorded = pet.RecordDeath(request.On!.Value, request.Cause, Today(actor), request.Care);
        if (!recorded.IsSuccess)
            return Result<int>.Refuse(recorded.Errors);
        // A pet that is here now, checked in, has a visit to finish; only what lies ahead is called off.
        var coming = await ComingVisits.Of(db, pet.Id, Now).ToListAsync(cancellationToken);
        await ComingVisits.CancelAsync(db, coming, CancelReason, actor.UserId, Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return coming.Count;
    }
}
