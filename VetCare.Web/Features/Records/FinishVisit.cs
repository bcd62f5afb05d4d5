using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>Ends the visit: the pet leaves the room and its appointment is completed. The note may still be written and signed later.</summary>
public sealed class FinishVisit(UseCaseContext context) : UseCase<FinishVisit.Request, Done>(context)
{
    public sealed record Request(Guid RecordId);

    public override string Requires => Permissions.UpdateRecords;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var visit = await (
            from note in db.MedicalRecords
            join encounter in db.Encounters on note.EncounterId equals encounter.Id
            where note.Id == request.RecordId
            select encounter
        ).SingleOrDefaultAsync(cancellationToken);
        if (visit is null)
            return RecordErrors.NotFound;
        var appointment = await db.Appointments.SingleOrDefaultAsync(
            row => row.Id == visit.AppointmentId && row.Status == AppointmentStatus.InProgress,
            cancellationToken
        );
        var ended = VisitEnd.Of(appointment, visit, actor.UserId, Now);
        if (!ended.IsSuccess)
            return Result<Done>.Refuse(ended.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
