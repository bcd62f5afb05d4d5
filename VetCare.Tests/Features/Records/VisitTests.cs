using VetCare.Domain.Audit;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Records;
using VetCare.Web.Features.Scheduling;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Records;

public sealed class VisitTests
{
    [OnEachDatabase]
    public async Task Ten_screens_opening_one_appointment_open_one_visit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var appointment = await world.DueAppointmentAsync();
        var opened = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Task.Run(() => world.SendAsync<OpenVisit, OpenVisit.Request, Guid>(world.AsVet(), new(appointment))))
        );
        Assert.All(opened, result => Assert.True(result.IsSuccess));
        Assert.Single(opened.Select(result => result.Value).Distinct());
        Assert.Equal(1, await world.CountAsync<Encounter>(world.AsVet(), visit => visit.AppointmentId == appointment));
        Assert.Equal(AppointmentStatus.InProgress, (await world.FindAsync<Appointment>(world.AsVet(), appointment))!.Status);
    }

    [OnEachDatabase]
    public async Task A_technician_opens_the_visit_in_the_name_of_the_booked_veterinarian(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var appointment = await world.DueAppointmentAsync();
        var record = (await world.SendAsync<OpenVisit, OpenVisit.Request, Guid>(world.AsTechnician(), new(appointment))).Value;
        Assert.Equal(world.AsVet().UserId, (await world.FindAsync<MedicalRecord>(world.AsVet(), record))!.VeterinarianId);
    }

    [OnEachDatabase]
    public async Task A_draft_is_saved_and_saving_it_again_writes_nothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        var content = VisitWorld.Words("Soft tissue strain");
        var first = (await world.SaveNoteAsync(world.AsTechnician(), draft, 1, content)).Value;
        var second = (await world.SaveNoteAsync(world.AsTechnician(), draft, first.Version, content)).Value;
        Assert.Equal(first.Version, second.Version);
        Assert.Equal("Soft tissue strain", (await world.ReadNoteAsync(world.AsVet(), draft)).Value.Content.Text.Assessment);
    }

    [OnEachDatabase]
    public async Task A_save_on_an_older_version_overwrites_nobody(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        await world.SaveNoteAsync(world.AsVet(), draft, 1, VisitWorld.Words("From the veterinarian"));
        var late = await world.SaveNoteAsync(world.AsTechnician(), draft, 1, VisitWorld.Words("From the technician"));
        Assert.Equal(RecordErrors.ChangedMeanwhile, late.Error);
        Assert.Equal("From the veterinarian", (await world.FindAsync<MedicalRecord>(world.AsVet(), draft))!.Assessment);
    }

    [OnEachDatabase]
    public async Task A_signed_note_is_locked_and_takes_addenda(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        Assert.True((await world.SignAsync(world.AsVet(), draft, 1)).IsSuccess);
        Assert.Equal(RecordErrors.Locked, (await world.SaveNoteAsync(world.AsVet(), draft, 2, VisitWorld.Words("Later"))).Error);
        var diagnosis = new AddDiagnosis.Request(draft, 2, "Otitis", null, DiagnosisStatus.Active);
        Assert.Equal(
            RecordErrors.Locked,
            (await world.SendAsync<AddDiagnosis, AddDiagnosis.Request, DiagnosisChange>(world.AsVet(), diagnosis)).Error
        );
        var addendum = new AddAddendum.Request(draft, "Culture came back negative", "Late result");
        Assert.True((await world.SendAsync<AddAddendum, AddAddendum.Request, Guid>(world.AsVet(), addendum)).IsSuccess);
        var late = Assert.Single((await world.ReadNoteAsync(world.AsVet(), draft)).Value.Addenda);
        Assert.Equal("Culture came back negative", late.Text);
    }

    [OnEachDatabase]
    public async Task A_technician_may_write_but_not_sign(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await world.SignAsync(world.AsTechnician(), world.Riverside.Ids.DraftId, 1);
        Assert.Equal(UseCaseErrors.NotAllowed, refused.Error);
    }

    [OnEachDatabase]
    public async Task The_weight_of_a_note_enters_the_history_once(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (draft, pet) = (world.Riverside.Ids.DraftId, world.Riverside.Ids.PetId);
        var saved = (await world.SaveNoteAsync(world.AsVet(), draft, 1, VisitWorld.Words("Fine", 32_400))).Value;
        await world.SignAsync(world.AsVet(), draft, saved.Version);
        await world.SignAsync(world.AsVet(), draft, saved.Version + 1);
        Assert.Equal(1, await world.CountAsync<PetWeight>(world.AsVet(), row => row.PetId == pet && row.Grams == 32_400));
    }

    [OnEachDatabase]
    public async Task Finishing_the_visit_completes_its_appointment(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var appointment = await world.DueAppointmentAsync();
        var record = (await world.SendAsync<OpenVisit, OpenVisit.Request, Guid>(world.AsVet(), new(appointment))).Value;
        Assert.True((await world.SendAsync<FinishVisit, FinishVisit.Request, Done>(world.AsVet(), new(record))).IsSuccess);
        Assert.Equal(AppointmentStatus.Completed, (await world.FindAsync<Appointment>(world.AsVet(), appointment))!.Status);
        Assert.True((await world.ReadNoteAsync(world.AsVet(), record)).Value.IsFinished);
    }

    [OnEachDatabase]
    public async Task Completing_the_appointment_at_the_desk_closes_its_visit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var appointment = await world.DueAppointmentAsync();
        var record = (await world.SendAsync<OpenVisit, OpenVisit.Request, Guid>(world.AsVet(), new(appointment))).Value;
        Assert.True((await world.Case<CompleteVisit>(world.AsReceptionist()).ExecuteAsync(new(appointment))).IsSuccess);
        Assert.True((await world.ReadNoteAsync(world.AsVet(), record)).Value.IsFinished);
        Assert.Equal(
            1,
            await world.CountAsync<Encounter>(world.AsVet(), row => row.AppointmentId == appointment && row.ClosedAt == world.Time.Utc)
        );
        Assert.True((await world.SendAsync<FinishVisit, FinishVisit.Request, Done>(world.AsVet(), new(record))).IsSuccess);
    }

    [OnEachDatabase]
    public async Task A_refused_completion_leaves_the_visit_open(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        Assert.Equal(
            "appointment.transition",
            (await world.Case<CompleteVisit>(world.AsReceptionist()).ExecuteAsync(new(ids.AppointmentId))).Error.Code
        );
        Assert.Null((await world.FindAsync<Encounter>(world.AsVet(), ids.EncounterId))!.ClosedAt);
    }

    [OnEachDatabase]
    public async Task The_visit_of_another_day_is_not_opened(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var appointment = await world.FreshAppointmentAsync();
        Assert.Equal(
            SchedulingErrors.TooEarly,
            (await world.SendAsync<OpenVisit, OpenVisit.Request, Guid>(world.AsVet(), new(appointment))).Error
        );
        Assert.Equal(0, await world.CountAsync<Encounter>(world.AsVet(), visit => visit.AppointmentId == appointment));
        Assert.Equal(AppointmentStatus.Scheduled, (await world.FindAsync<Appointment>(world.AsVet(), appointment))!.Status);
        Assert.Equal(SchedulingErrors.TooEarly, (await world.Case<StartVisit>(world.AsVet()).ExecuteAsync(new(appointment))).Error);
    }

    [OnEachDatabase]
    public async Task Only_who_signs_takes_in_a_walk_in(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var wish = new StartWalkIn.Request(world.Riverside.Ids.PetId, VisitType.Sick, "Limps");
        Assert.Equal(
            UseCaseErrors.NotAllowed,
            (await world.SendAsync<StartWalkIn, StartWalkIn.Request, Guid>(world.AsTechnician(), wish)).Error
        );
        Assert.True((await world.SendAsync<StartWalkIn, StartWalkIn.Request, Guid>(world.AsVet(), wish)).IsSuccess);
    }

    [OnEachDatabase]
    public async Task A_diagnosis_moves_the_version_so_that_a_signature_on_the_older_one_is_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        var added = new AddDiagnosis.Request(draft, 1, "Hip dysplasia", null, DiagnosisStatus.Chronic);
        var change = (await world.SendAsync<AddDiagnosis, AddDiagnosis.Request, DiagnosisChange>(world.AsVet(), added)).Value;
        Assert.True(change.Diagnoses.Single().IsPrimary);
        Assert.Equal(RecordErrors.ChangedMeanwhile, (await world.SignAsync(world.AsVet(), draft, 1)).Error);
        var gone = new ChangeDiagnosis.Request(draft, change.Version, change.Diagnoses[0].Id, Remove: true);
        Assert.Empty(
            (await world.SendAsync<ChangeDiagnosis, ChangeDiagnosis.Request, DiagnosisChange>(world.AsVet(), gone)).Value.Diagnoses
        );
        Assert.Empty((await world.ReadNoteAsync(world.AsVet(), draft)).Value.Diagnoses);
    }

    [OnEachDatabase]
    public async Task A_receptionist_never_receives_the_text_of_a_note(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = world.Riverside.Ids.PetId;
        var chart = (await world.SendAsync<PetChart, PetChart.Request, PetChart.Result>(world.AsReceptionist(), new(pet))).Value;
        Assert.Null(chart.Visits);
        Assert.Null(chart.Problems);
        Assert.DoesNotContain(SampleRows.Secret, System.Text.Json.JsonSerializer.Serialize(chart));
        Assert.Equal(UseCaseErrors.NotAllowed, (await world.ReadNoteAsync(world.AsReceptionist(), world.Riverside.Ids.DraftId)).Error);

        var full = (await world.SendAsync<PetChart, PetChart.Request, PetChart.Result>(world.AsVet(), new(pet))).Value;
        Assert.Contains(SampleRows.Secret, System.Text.Json.JsonSerializer.Serialize(full));
        Assert.Equal(2, await world.CountAsync<AuditLog>(world.AsVet(), row => row.Action == AuditAction.Read && row.EntityType == "pets"));
    }

    [OnEachDatabase]
    public async Task Records_to_finish_holds_drafts_oldest_first_and_no_signed_note(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var found = (
            await world.SendAsync<RecordsToFinish, RecordsToFinish.Request, RecordsToFinish.Result>(world.AsVet(), new(OnlyMine: true))
        ).Value;
        Assert.Equal(world.Riverside.Ids.DraftId, Assert.Single(found.Lines).RecordId);
    }
}
