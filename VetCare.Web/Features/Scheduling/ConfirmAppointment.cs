using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The client has said they will come.</summary>
public sealed class ConfirmAppointment(UseCaseContext context) : UseCase<ConfirmAppointment.Request, Done>(context)
{
    public sealed record Request(Guid AppointmentId);

    public override string Requires => Permissions.UpdateAppointments;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.ChangeAsync(request.AppointmentId, appointment => appointment.Confirm(actor.UserId, Now), cancellationToken);
    }
}
