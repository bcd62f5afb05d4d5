using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>
/// When the next dose would be due, and why, from the label, the pet's age and its earlier doses. For rabies also the first day of protection by the
/// rule of the clinic's country. A proposal only: the person may choose another day.
/// </summary>
public sealed class ProposeDueDate(UseCaseContext context) : UseCase<ProposeDueDate.Request, ProposeDueDate.Result>(context)
{
    public sealed record Request(Guid PetId, Guid ProductId, DateOnly DateGiven);

    /// <param name="ValidFrom">Rabies only, where the country's rule is known.</param>
    public sealed record Result(DueDateProposal Proposal, DateOnly? ValidFrom);

    public override string Requires => Permissions.AdministerVaccinations;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var product = await db.VaccineProducts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.ProductId, cancellationToken);
        if (product is null)
            return VaccinationErrors.ProductMissing;
        var pet = await (
            from row in db.Pets.AsNoTracking()
            join clinic in db.Clinics on row.ClinicId equals clinic.Id
            where row.Id == request.PetId
            select new
            {
                row.BirthDate,
                clinic.Country,
                clinic.State,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var earlier = await db
            .Vaccinations.AsNoTracking()
            .Where(row => row.PetId == request.PetId)
            .OrderByDescending(row => row.DateGiven)
            .Take(500)
            .Select(row => new EarlierDose(row.DateGiven, row.Antigens))
            .ToListAsync(cancellationToken);
        var proposal = DoseHistory.Propose(product.Label, pet.BirthDate, request.DateGiven, earlier);
        DateOnly? validFrom =
            product.IsRabies && DoseHistory.RabiesWaitDays(pet.Country, pet.State) is { } wait
                ? DueDateRules.ProtectedFrom(request.DateGiven, proposal.Stage != DoseStage.Booster, wait)
                : null;
        return new Result(proposal, validFrom);
    }
}
