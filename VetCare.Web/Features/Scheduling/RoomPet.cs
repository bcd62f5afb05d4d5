using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Shows a pet that is checked in into a room; it waits no longer.</summary>
public sealed class RoomPet(UseCaseContext context) : UseCase<RoomPet.Request, Done>(context)
{
    public sealed record Request(Guid AppointmentId);

    public override string Requires => Permissions.UpdateAppointments;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.ChangeAsync(request.AppointmentId, appointment => appointment.Room(Now), cancellationToken);
    }
}
