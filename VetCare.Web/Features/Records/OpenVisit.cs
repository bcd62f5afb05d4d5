using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>
/// Opens the visit of an appointment, or finds the one that is open: an appointment has one visit and one note, however often and from however many
/// screens it is opened. The appointment is in progress from then on.
/// </summary>
public sealed class OpenVisit(UseCaseContext context) : UseCase<OpenVisit.Request, Guid>(context)
{
    public sealed record Request(Guid AppointmentId);

    public override string Requires => Permissions.CreateRecords;

    // Whoever loses the race for the one visit finds it on the second try.
    protected override bool RetriesAfterRace => true;

    /// <returns>Id of the note.</returns>
    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (await FindAsync(db, request.AppointmentId, cancellationToken) is { } open)
            return open;
        var appointment = await db.Appointments.SingleOrDefaultAsync(row => row.Id == request.AppointmentId, cancellationToken);
        if (appointment is null)
            return SchedulingErrors.NotFound;
        var veterinarian = actor.May(Permissions.SignRecords) ? actor.UserId : appointment.VeterinarianId;
        if (veterinarian is not { } answering)
            return RecordErrors.NotAVeterinarian;
        var started = appointment.Start(actor.UserId, Now);
        if (!started.IsSuccess)
            return Result<Guid>.Refuse(started.Errors);

        var visit = Encounter.Open(actor.ClinicId, appointment.PetId, appointment.ClientId, appointment.Id, answering, Now);
        var note = MedicalRecord.Begin(visit, TypeOf(appointment.Kind), appointment.Reason, Now);
        db.AddRange(visit, note);
        await db.SaveChangesAsync(cancellationToken);
        return note.Id;
    }

    private static async Task<Guid?> FindAsync(VetCareDbContext db, Guid appointmentId, CancellationToken cancellationToken) =>
        await (
            from visit in db.Encounters
            join note in db.MedicalRecords on visit.Id equals note.EncounterId
            where visit.AppointmentId == appointmentId
            orderby note.VisitDate
            select (Guid?)note.Id
        ).FirstOrDefaultAsync(cancellationToken);

    private static VisitType TypeOf(AppointmentKind kind) =>
        kind switch
        {
            AppointmentKind.Wellness => VisitType.Wellness,
            AppointmentKind.Sick => VisitType.Sick,
            AppointmentKind.Surgery => VisitType.Surgery,
            AppointmentKind.Emergency => VisitType.Emergency,
            AppointmentKind.FollowUp => VisitType.FollowUp,
            AppointmentKind.Consultation => VisitType.Consultation,
        };
}
