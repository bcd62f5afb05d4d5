using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>What the desk sees while checking a pet in: its last weight and when, and the unit this clinic weighs it in.</summary>
public sealed class CheckInSheet(UseCaseContext context) : UseCase<CheckInSheet.Request, CheckInSheet.Result>(context)
{
    public sealed record Request(Guid AppointmentId);

    /// <param name="LastGrams">Null when the pet was never weighed.</param>
    public sealed record Result(Guid PetId, string PetName, int? LastGrams, DateOnly? LastOn, WeightUnit Unit);

    public override string Requires => Permissions.UpdateAppointments;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await (
            from appointment in db.Appointments.AsNoTracking()
            join row in db.Pets on appointment.PetId equals row.Id
            where appointment.Id == request.AppointmentId && appointment.DeletedAt == null
            select new
            {
                row.Id,
                row.Name,
                row.Species,
                row.WeightGrams,
                row.WeightMeasuredAt,
            }
        )
            .IgnoreQueryFilters([Filters.Deleted])
            .SingleOrDefaultAsync(cancellationToken);
        if (pet is null)
            return SchedulingErrors.NotFound;
        var unit =
            SpeciesFacts.Of(pet.Species).WeighedInGrams ? WeightUnit.Grams
            : actor.Clinic.Units == MeasurementUnits.Us ? WeightUnit.Pounds
            : WeightUnit.Kilograms;
        var on = pet.WeightMeasuredAt is { } at ? actor.Clinic.Time.LocalDate(at) : (DateOnly?)null;
        return new Result(pet.Id, pet.Name, pet.WeightGrams, on, unit);
    }
}
