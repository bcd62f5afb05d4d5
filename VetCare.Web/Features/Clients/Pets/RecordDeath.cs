using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Records that a pet has died, so that nobody books or reminds any more. Recording it again corrects date and cause.</summary>
public sealed class RecordDeath(UseCaseContext context) : UseCase<RecordDeath.Request, Done>(context)
{
    /// <param name="On">Day of death on the clinic's calendar.</param>
    public sealed record Request(Guid PetId, DateOnly? On, string? Cause);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.On is null)
            yield return new Error("pet.death_date_missing", "Enter the date of death.", nameof(Pet.DeceasedDate));
    }

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var recorded = pet.RecordDeath(request.On!.Value, request.Cause, Today(actor));
        if (!recorded.IsSuccess)
            return Result<Done>.Refuse(recorded.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
