using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using Xunit;

namespace VetCare.Tests.Data.Saving;

public sealed class SavingTests
{
    [OnEachDatabase]
    public async Task What_an_entity_raises_stands_in_the_outbox_beside_the_change(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        await using var db = world.Open(world.AsReceptionist());
        var appointment = await db.Appointments.SingleAsync();
        Assert.True(appointment.Cancel("Client called", world.AsReceptionist().UserId, world.Time.Utc).IsSuccess);
        await db.SaveChangesAsync();
        await db.SaveChangesAsync();

        var message = Assert.Single(await db.OutboxMessages.Where(row => row.Type == nameof(AppointmentCancelled)).ToListAsync());
        Assert.Equal((world.Riverside.Id, world.Time.Utc, (DateTime?)null), (message.ClinicId, message.OccurredAt, message.ProcessedAt));
        Assert.Equal($$"""{"AppointmentId":"{{ids.AppointmentId}}"}""", message.Payload);
    }

    [OnEachDatabase]
    public async Task Of_two_people_who_save_one_row_the_second_is_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var first = world.Open(world.AsReceptionist());
        await using var second = world.Open(world.AsVet());
        (await first.Clients.SingleAsync()).Deactivate();
        var stale = await second.Clients.SingleAsync();
        await first.SaveChangesAsync();
        stale.Deactivate();

        var lost = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        Assert.True(Conflicts.IsRace(lost));
        Assert.Equal(2, (await world.FindAsync<Client>(world.AsVet(), world.Riverside.Ids.ClientId))!.Version);
    }

    [OnEachDatabase]
    public async Task A_row_is_stamped_with_creation_change_and_version(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.ChangeAsync<Client>(world.AsReceptionist(), world.Riverside.Ids.ClientId, client => client.Deactivate());
        var client = await world.FindAsync<Client>(world.AsReceptionist(), world.Riverside.Ids.ClientId);
        Assert.Equal((FakeTime.Start.UtcDateTime, world.Time.Utc, 2), (client!.CreatedAt, client.UpdatedAt, client.Version));
    }

    [OnEachDatabase]
    public async Task Deleting_marks_the_row_and_hides_it(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsAdmin());
        db.Remove(await db.Alerts.SingleAsync(row => row.Id == world.Riverside.Ids.AlertId));
        await db.SaveChangesAsync();

        Assert.DoesNotContain(await db.Alerts.AsNoTracking().ToListAsync(), row => row.Id == world.Riverside.Ids.AlertId);
        var kept = await db
            .Alerts.IgnoreQueryFilters([Filters.Deleted])
            .AsNoTracking()
            .SingleAsync(row => row.Id == world.Riverside.Ids.AlertId);
        Assert.Equal(world.Time.Utc, kept.DeletedAt);
    }

    [OnEachDatabase]
    public async Task A_row_that_cannot_be_marked_is_not_deleted(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsAdmin());
        db.Remove(await db.PetMicrochips.SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Equal(1, await world.CountAsync<PetMicrochip>(world.AsAdmin()));
    }

    [OnEachDatabase]
    public async Task Instants_are_stored_in_utc_and_come_back_as_utc(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var appointment = await world.FindAsync<Appointment>(world.AsVet(), world.Riverside.Ids.AppointmentId);
        Assert.Equal(new DateTime(2026, 11, 24, 14, 0, 0, DateTimeKind.Utc), appointment!.StartTime);
        Assert.Equal(DateTimeKind.Utc, appointment.StartTime.Kind);
    }

    [OnEachDatabase]
    public async Task A_local_time_is_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsVet());
        var appointment = await db.Appointments.SingleAsync();
        db.Entry(appointment).Property(row => row.RoomedAt).CurrentValue = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Local);
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Null((await world.FindAsync<Appointment>(world.AsVet(), appointment.Id))!.RoomedAt);
    }

    [OnEachDatabase]
    public async Task Decimals_keep_their_digits_and_sort_by_size(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        decimal[] doses = [10m, 9m, 0.5m, 100.25m, 0.0625m];
        await using (var db = world.Open(world.AsVet()))
        {
            foreach (var dose in doses)
            {
                var product = A.RabiesVaccine(world.Riverside.Id, $"Dose {dose}");
                db.Add(product);
                db.Entry(product).Property(row => row.DoseMl).CurrentValue = dose;
            }
            await db.SaveChangesAsync();
        }
        await using var fresh = world.Open(world.AsVet());
        var sorted = await fresh
            .VaccineProducts.Where(row => row.Name.StartsWith("Dose"))
            .OrderBy(row => row.DoseMl)
            .Select(row => row.DoseMl!.Value)
            .ToListAsync();
        Assert.Equal(doses.Order(), sorted);
        Assert.Equal(2, await fresh.VaccineProducts.CountAsync(row => row.DoseMl > 9.5m));
    }

    [OnEachDatabase]
    public async Task The_database_holds_words_not_numbers(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Assert.Equal("scheduled", await world.Sql.ValueAsync("SELECT status FROM appointments LIMIT 1"));
        Assert.Equal("danger", await world.Sql.ValueAsync("SELECT severity FROM alerts WHERE pet_id IS NOT NULL LIMIT 1"));
    }
}
