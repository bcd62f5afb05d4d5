using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The visit is over: the appointment is completed and, where a note was opened for it, the visit is closed.</summary>
public sealed class CompleteVisit(UseCaseContext context) : UseCase<CompleteVisit.Request, Done>(context)
{
    public sealed record Request(Guid AppointmentId);

    public override string Requires => Permissions.UpdateAppointments;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var visit = await db.Encounters.SingleOrDefaultAsync(row => row.AppointmentId == request.AppointmentId, cancellationToken);
        return await db.ChangeAsync(
            request.AppointmentId,
            appointment => VisitEnd.Of(appointment, visit, actor.UserId, Now),
            cancellationToken
        );
    }
}
