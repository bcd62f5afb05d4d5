using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The visit begins; a pet that nobody checked in counts as checked in now.</summary>
public sealed class StartVisit(UseCaseContext context) : UseCase<StartVisit.Request, Done>(context)
{
    public sealed record Request(Guid AppointmentId);

    public override string Requires => Permissions.UpdateAppointments;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.ChangeAsync(request.AppointmentId, appointment => appointment.Start(actor.UserId, Now), cancellationToken);
    }
}
