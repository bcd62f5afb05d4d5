using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Calls an appointment off, with the reason. Its time is free at once; the row and who cancelled it stay.</summary>
public sealed class CancelAppointment(UseCaseContext context) : UseCase<CancelAppointment.Request, Done>(context)
{
    public sealed record Request(Guid AppointmentId, string? Reason);

    public override string Requires => Permissions.VoidAppointments;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var appointment = await db.Appointments.SingleOrDefaultAsync(row => row.Id == request.AppointmentId, cancellationToken);
        if (appointment is null)
            return SchedulingErrors.NotFound;
        var held = appointment.HoldsItsTime;
        var cancelled = appointment.Cancel(request.Reason, actor.UserId, Now);
        if (!cancelled.IsSuccess)
            return Result<Done>.Refuse(cancelled.Errors);
        if (held)
            await MoveAppointment.ReleaseAsync(db, actor, appointment.ResourceId, appointment.PromisedDate, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Done();
    }
}
