using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Promises a time to a client and a pet. Of people who take the same time at once, one gets it and the others are told who has it.</summary>
public sealed class BookAppointment(UseCaseContext context) : UseCase<BookAppointment.Request, Guid>(context)
{
    /// <param name="Date">The clinic's local date.</param>
    /// <param name="At">The clinic's wall clock.</param>
    public sealed record Request(
        Guid ClientId,
        Guid PetId,
        Guid TypeId,
        Guid ResourceId,
        DateOnly Date,
        TimeOnly At,
        int Minutes,
        string? Reason = null,
        AppointmentPriority Priority = AppointmentPriority.Routine,
        string? Notes = null
    );

    public override string Requires => Permissions.CreateAppointments;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (!SchedulingRules.IsInTheBook(request.Date))
            yield return SchedulingErrors.NotInTheBook;
    }

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var resource = await db
            .ScheduleResources.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.ResourceId, cancellationToken);
        var type = await db.AppointmentTypes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.TypeId, cancellationToken);
        var refused = await PetRefusalAsync(db, request, cancellationToken);
        Error?[] errors = [refused, ResourceRefusal(resource), TypeRefusal(type)];
        if (errors.Any(error => error is not null))
            return Result<Guid>.Refuse([.. errors.OfType<Error>()]);

        var column = await ColumnDay.LoadAsync(db, actor, resource!, request.Date, Now, cancellationToken);
        var wanted = new AppointmentRequest(
            request.ClientId,
            request.PetId,
            type!,
            VeterinarianOf(resource!),
            request.Priority,
            request.Reason,
            request.Notes,
            actor.UserId
        );
        var booked = column.Day.Book(wanted, request.At, request.Minutes, column.Taken, column.Rules);
        if (!booked.TryGet(out var appointment))
            return Result<Guid>.Refuse(booked.Errors);
        ColumnDay.Keep(db, column.Day);
        db.Appointments.Add(appointment);
        await db.SaveChangesAsync(cancellationToken);
        return appointment.Id;
    }

    /// <summary>Who sees the pet on a column; nobody in particular on a technician's or a room's.</summary>
    internal static Guid? VeterinarianOf(ScheduleResource resource) => resource.Kind == ResourceKind.Veterinarian ? resource.UserId : null;

    internal static Error? ResourceRefusal(ScheduleResource? resource) =>
        resource switch
        {
            null => SchedulingErrors.ResourceNotFound,
            { IsActive: false } => SchedulingErrors.ResourceInactive,
            _ => null,
        };

    private static Error? TypeRefusal(AppointmentType? type) =>
        type switch
        {
            null => SchedulingErrors.TypeNotFound,
            { IsActive: false } => SchedulingErrors.TypeInactive,
            _ => null,
        };

    private static async Task<Error?> PetRefusalAsync(VetCareDbContext db, Request request, CancellationToken cancellationToken)
    {
        if (request.PetId == Guid.Empty)
            return SchedulingErrors.PetMissing;
        var pet = await (
            from row in db.Pets
            join owner in db.Clients on row.ClientId equals owner.Id
            where row.Id == request.PetId
            select new { Row = row, OwnerIsActive = owner.IsActive }
        ).SingleOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound.For(nameof(request.PetId));
        // A transfer, a death or a merge at this moment must not leave the booking with the wrong people: one of the two saves is refused and reads again.
        db.Touch(pet.Row);
        return pet switch
        {
            { Row.IsDeceased: true } => SchedulingErrors.PetDeceased(pet.Row.Name),
            { OwnerIsActive: false } => PetErrors.OwnerInactive.For(nameof(request.PetId)),
            _ when pet.Row.ClientId != request.ClientId => SchedulingErrors.OwnerChanged(pet.Row.Name),
            _ => null,
        };
    }
}
