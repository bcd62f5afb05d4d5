using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Records;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Features.Records;

/// <summary>What people do around a visit, in a few words.</summary>
internal static class VisitWorld
{
    /// <summary>An appointment tomorrow at two; unlike the sample appointment of the world it has no visit yet.</summary>
    public static async Task<Guid> FreshAppointmentAsync(this World world)
    {
        var ids = world.Riverside.Ids;
        await using var db = world.Open(world.AsVet());
        var type = await db.AppointmentTypes.SingleAsync(row => row.Id == ids.TypeId);
        var day = ScheduleDay.Of(world.Riverside.Id, ids.RoomId, SampleRows.Tomorrow);
        var wish = new AppointmentRequest(
            ids.ClientId,
            ids.PetId,
            type,
            world.AsVet().UserId,
            AppointmentPriority.Routine,
            "Limps",
            null,
            world.AsVet().UserId
        );
        var appointment = A.Appointment(day, wish, new TimeOnly(14, 0));
        db.AddRange(day, appointment);
        await db.SaveChangesAsync();
        return appointment.Id;
    }

    /// <summary>The same when its time has come.</summary>
    public static async Task<Guid> DueAppointmentAsync(this World world)
    {
        var appointment = await world.FreshAppointmentAsync();
        world.Time.Advance(TimeSpan.FromHours(28));
        return appointment;
    }

    public static Task<Result<Guid>> OpenVisitAsync(this World world, Actor actor) =>
        world.SendAsync<OpenVisit, OpenVisit.Request, Guid>(actor, new(world.Riverside.Ids.AppointmentId));

    public static Task<Result<VisitNote.Result>> ReadNoteAsync(this World world, Actor actor, Guid record) =>
        world.SendAsync<VisitNote, VisitNote.Request, VisitNote.Result>(actor, new(record));

    public static Task<Result<SaveNote.Result>> SaveNoteAsync(
        this World world,
        Actor actor,
        Guid record,
        int version,
        NoteContent content
    ) => world.SendAsync<SaveNote, SaveNote.Request, SaveNote.Result>(actor, new(record, version, content));

    public static Task<Result<Done>> SignAsync(this World world, Actor actor, Guid record, int version) =>
        world.SendAsync<SignNote, SignNote.Request, Done>(actor, new(record, version));

    public static NoteContent Words(string assessment, int? grams = null) =>
        new(new SoapText(Assessment: assessment), new Vitals { WeightGrams = grams }, null);
}
