using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Gives an appointment another time, length or column. The day it leaves and the day it reaches both decide anew.</summary>
public sealed class MoveAppointment(UseCaseContext context) : UseCase<MoveAppointment.Request, Done>(context)
{
    /// <param name="Version">Of the appointment as the person saw it; a later change refuses the move.</param>
    /// <param name="Date">The clinic's local date.</param>
    /// <param name="At">The clinic's wall clock.</param>
    public sealed record Request(
        Guid AppointmentId,
        int Version,
        Guid ResourceId,
        DateOnly Date,
        TimeOnly At,
        int Minutes,
        string? Reason = null
    );

    public override string Requires => Permissions.CreateAppointments;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (!SchedulingRules.IsInTheBook(request.Date))
            yield return SchedulingErrors.NotInTheBook;
    }

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var appointment = await db.Appointments.SingleOrDefaultAsync(row => row.Id == request.AppointmentId, cancellationToken);
        if (appointment is null)
            return SchedulingErrors.NotFound;
        if (appointment.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        var resource = await db
            .ScheduleResources.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.ResourceId, cancellationToken);
        // A column that was retired meanwhile still lets its own appointments shift in time.
        if (BookAppointment.ResourceRefusal(resource) is { } refused && (resource is null || appointment.ResourceId != resource.Id))
            return refused;

        var (fromResource, fromDate) = (appointment.ResourceId, appointment.PromisedDate);
        var target = await ColumnDay.LoadAsync(db, actor, resource!, request.Date, Now, cancellationToken);
        var move = new MoveRequest(BookAppointment.VeterinarianOf(resource!), request.At, request.Minutes, actor.UserId, request.Reason);
        var moved = target.Day.Receive(appointment, move, target.Taken, target.Rules);
        if (!moved.IsSuccess)
            return Result<Done>.Refuse(moved.Errors);
        ColumnDay.Keep(db, target.Day);
        if (fromResource != resource!.Id || fromDate != request.Date)
            await ReleaseAsync(db, actor, fromResource, fromDate, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Done();
    }

    /// <summary>Tells a day that a time on it is free again, so that whoever looked at it before decides anew.</summary>
    internal static async Task ReleaseAsync(
        VetCareDbContext db,
        Actor actor,
        Guid resourceId,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var left = await ColumnDay.FindAsync(db, actor, resourceId, date, cancellationToken);
        left.Release();
        ColumnDay.Keep(db, left);
    }
}
