using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Nobody came. The rest of the time is free for others.</summary>
public sealed class MarkNoShow(UseCaseContext context) : UseCase<MarkNoShow.Request, Done>(context)
{
    public sealed record Request(Guid AppointmentId);

    public override string Requires => Permissions.CreateAppointments;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var appointment = await db.Appointments.SingleOrDefaultAsync(row => row.Id == request.AppointmentId, cancellationToken);
        if (appointment is null)
            return SchedulingErrors.NotFound;
        var held = appointment.HoldsItsTime;
        var marked = appointment.MarkNoShow(actor.UserId, Now);
        if (!marked.IsSuccess)
            return Result<Done>.Refuse(marked.Errors);
        if (held)
            await MoveAppointment.ReleaseAsync(db, actor, appointment.ResourceId, appointment.PromisedDate, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new Done();
    }
}
