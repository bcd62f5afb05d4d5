using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>
/// Records one dose given to one pet, in a visit or outside of one. Product, lot, expiry, route and site are kept per injection, so that a recall
/// or a reaction at the site finds its way back.
/// </summary>
public sealed class RecordVaccination(UseCaseContext context) : UseCase<RecordVaccination.Request, Guid>(context)
{
    /// <param name="RecordId">The note of the visit, or null outside a visit.</param>
    public sealed record Request(
        Guid PetId,
        Guid? RecordId,
        Guid? ProductId,
        string? LotNumber,
        DateOnly? LotExpiry,
        DateOnly? DateGiven,
        DateOnly? NextDueDate,
        DateOnly? ValidFrom,
        VaccineRoute Route,
        string? Site,
        decimal? VolumeMl,
        string? RabiesTag,
        string? Notes
    );

    public override string Requires => Permissions.AdministerVaccinations;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db
            .Pets.AsNoTracking()
            .Where(row => row.Id == request.PetId)
            .Select(row => new
            {
                row.Species,
                row.BirthDate,
                row.DeceasedDate,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        Guid? visit = null;
        if (request.RecordId is { } recordId)
        {
            visit = await db
                .MedicalRecords.Where(note => note.Id == recordId && note.PetId == request.PetId)
                .Select(note => (Guid?)note.EncounterId)
                .SingleOrDefaultAsync(cancellationToken);
            if (visit is null)
                return RecordErrors.NotFound;
        }
        var product = await db.VaccineProducts.SingleOrDefaultAsync(row => row.Id == request.ProductId && row.IsActive, cancellationToken);
        var given = Vaccination.Give(
            actor.ClinicId,
            request.PetId,
            visit,
            pet.BirthDate,
            Details(request, product),
            actor.UserId,
            Today(actor)
        );
        List<Error> errors = [.. given.Errors];
        if (product is not null && product.Species != pet.Species)
            errors.Add(VaccinationErrors.WrongSpecies);
        if (request.LotExpiry is null)
            errors.Add(VaccinationErrors.ExpiryMissing);
        if (pet.DeceasedDate is { } died && request.DateGiven > died)
            errors.Add(VaccinationErrors.AfterDeath);
        if (errors.Count > 0)
            return Result<Guid>.Refuse(errors);
        db.Add(given.Value);
        await db.SaveChangesAsync(cancellationToken);
        return given.Value.Id;
    }

    private static VaccinationDetails Details(Request request, VaccineProduct? product) =>
        new()
        {
            Product = product,
            LotNumber = request.LotNumber,
            LotExpiry = request.LotExpiry,
            DateGiven = request.DateGiven,
            NextDueDate = request.NextDueDate,
            ValidFrom = request.ValidFrom,
            Route = request.Route,
            Site = request.Site,
            VolumeMl = request.VolumeMl,
            RabiesTag = product is { IsRabies: true } ? request.RabiesTag : null,
            Notes = request.Notes,
        };
}
