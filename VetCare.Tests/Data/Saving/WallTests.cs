using Microsoft.EntityFrameworkCore;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Data;
using Xunit;

namespace VetCare.Tests.Data.Saving;

/// <summary>What the database itself refuses, whoever asks.</summary>
public sealed class WallTests
{
    [OnEachDatabase]
    public async Task Two_appointments_of_one_column_never_overlap(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() =>
            BookBlindlyAsync(world, world.Riverside.Ids.ResourceId, new TimeOnly(9, 29))
        );
        Assert.Equal(Refusal.Wall, RawSql.Meaning(refused));
        Assert.True(Conflicts.IsRace(refused));
        Assert.Equal(1, await world.CountAsync<Appointment>(world.AsVet()));
    }

    [OnEachDatabase]
    public async Task Appointments_that_only_touch_or_stand_on_different_columns_are_kept(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await BookBlindlyAsync(world, world.Riverside.Ids.ResourceId, new TimeOnly(9, 30));
        await BookBlindlyAsync(world, world.Riverside.Ids.RoomId, new TimeOnly(9, 0));
        Assert.Equal(3, await world.CountAsync<Appointment>(world.AsVet()));
    }

    [OnEachDatabase]
    public async Task A_cancelled_appointment_gives_its_time_back_and_cannot_take_it_again(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.AppointmentId;
        await world.ChangeAsync<Appointment>(world.AsVet(), id, row => row.Cancel("Client called", world.AsVet().UserId, world.Time.Utc));
        await BookBlindlyAsync(world, world.Riverside.Ids.ResourceId, new TimeOnly(9, 0));

        var (why, message) = await world.Sql.TryAsync("UPDATE appointments SET status = 'scheduled' WHERE id = @p0", id);
        Assert.True(why == Refusal.Wall, message);
    }

    [OnEachDatabase]
    public async Task An_appointment_cannot_be_moved_onto_another(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await BookBlindlyAsync(world, world.Riverside.Ids.ResourceId, new TimeOnly(11, 0));
        var (why, message) = await world.Sql.TryAsync(
            "UPDATE appointments SET start_time = @p0, end_time = @p1 WHERE id <> @p2 AND clinic_id = @p3",
            new DateTime(2026, 11, 24, 14, 15, 0, DateTimeKind.Utc),
            new DateTime(2026, 11, 24, 14, 45, 0, DateTimeKind.Utc),
            world.Riverside.Ids.AppointmentId,
            world.Riverside.Id
        );
        Assert.True(why == Refusal.Wall, message);
    }

    [OnEachDatabase]
    public async Task An_emergency_may_stand_beside_another_appointment(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await BookBlindlyAsync(world, world.Riverside.Ids.ResourceId, new TimeOnly(9, 0), world.Riverside.Ids.EmergencyTypeId);
        Assert.Equal(2, await world.CountAsync<Appointment>(world.AsVet()));
    }

    public static readonly string[] ChangesOfASignedNote =
    [
        "subjective = 'x'",
        "chief_complaint = NULL",
        "plan = NULL",
        "visit_type = 'wellness'",
        "temperature = NULL",
        "heart_rate = 80",
        "respiratory_rate = 30",
        "weight_grams = 1",
        "body_condition_score = 5",
        "vitals = '{}'",
        "follow_up_date = NULL",
        "is_locked = (1 = 0)",
        "signed_by = NULL, is_locked = (1 = 0)",
    ];

    [OnEachDatabase]
    public async Task No_word_figure_or_date_of_a_signed_note_can_be_changed(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        List<string> wrong = [];
        foreach (var change in ChangesOfASignedNote)
        {
            var (why, message) = await world.Sql.TryAsync(
                $"UPDATE medical_records SET {change} WHERE id = @p0",
                world.Riverside.Ids.SignedId
            );
            if (why != Refusal.Wall)
                wrong.Add($"{change}: {why}, {message}");
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task The_words_of_a_draft_can_be_changed(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ChangeAsync<MedicalRecord>(
            world.AsVet(),
            world.Riverside.Ids.DraftId,
            note => note.Write(new SoapText(Plan: "Rest"), Vitals.None, VetCare.Domain.Pets.Species.Dog, null)
        );
        Assert.Equal("Rest", (await world.FindAsync<MedicalRecord>(world.AsVet(), world.Riverside.Ids.DraftId))!.Plan);
    }

    [OnEachDatabase]
    public async Task A_signed_note_is_refused_by_the_database_when_code_forgets_to_ask_it(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsVet());
        var note = await db.MedicalRecords.SingleAsync(row => row.Id == world.Riverside.Ids.SignedId);
        db.Entry(note).Property(row => row.Plan).CurrentValue = "Something else";
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [OnEachDatabase]
    public async Task A_signed_note_still_takes_an_addendum(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsVet());
        var note = await db.MedicalRecords.Include(row => row.Addenda).SingleAsync(row => row.Id == world.Riverside.Ids.SignedId);
        Assert.True(note.Append("Culture came back negative", "Late result", world.AsVet().UserId, world.Time.Utc).IsSuccess);
        await db.SaveChangesAsync();
        Assert.Equal(2, await world.CountAsync<Addendum>(world.AsVet()));
    }

    [OnEachDatabase]
    public async Task Notes_addenda_and_certificates_are_never_deleted_or_replaced(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        List<string> wrong = [];
        foreach (var table in new[] { "addenda", "certificates", "medical_records" })
        {
            string[] attacks =
            [
                $"DELETE FROM {table}",
                .. kind == DatabaseKind.Sqlite ? [$"REPLACE INTO {table} SELECT * FROM {table}"] : Array.Empty<string>(),
            ];
            foreach (var attack in attacks)
            {
                var (why, message) = await world.Sql.TryAsync(attack);
                if (why != Refusal.Wall)
                    wrong.Add($"{attack}: {why}, {message}");
            }
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task Nothing_printed_on_a_certificate_can_be_changed(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        string[] changes =
        [
            "serial_number = 'RV-2026-000002'",
            "snapshot = 'x'",
            "document = 'x'",
            "document_sha256 = 'x'",
            "language = 'de'",
            "issued_at = updated_at",
        ];
        foreach (var change in changes)
        {
            var (why, message) = await world.Sql.TryAsync(
                $"UPDATE certificates SET {change} WHERE id = @p0",
                world.Riverside.Ids.CertificateId
            );
            Assert.True(why == Refusal.Wall, $"{change}: {why}, {message}");
        }
        Assert.Equal(Refusal.None, (await world.Sql.TryAsync("UPDATE certificates SET void_reason = 'wrong pet'")).Why);
    }

    [OnEachDatabase]
    public async Task An_addendum_cannot_be_changed(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Assert.Equal(Refusal.Wall, (await world.Sql.TryAsync("UPDATE addenda SET reason = 'x'")).Why);
    }

    // Books as two receptionists do at the same moment: neither knows of the other.
    private static async Task BookBlindlyAsync(World world, Guid resourceId, TimeOnly at, Guid? typeId = null)
    {
        var ids = world.Riverside.Ids;
        await using var db = world.Open(world.AsReceptionist());
        var type = await db.AppointmentTypes.SingleAsync(row => row.Id == (typeId ?? ids.TypeId));
        var day = ScheduleDay.Of(world.Riverside.Id, resourceId, SampleRows.Tomorrow);
        var wish = new AppointmentRequest(
            ids.ClientId,
            ids.PetId,
            type,
            null,
            AppointmentPriority.Routine,
            "Limps",
            null,
            world.AsReceptionist().UserId
        );
        db.Add(A.Appointment(day, wish, at));
        await db.SaveChangesAsync();
    }
}
