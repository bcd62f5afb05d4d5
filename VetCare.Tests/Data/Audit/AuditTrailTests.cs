using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Vaccinations;
using VetCare.Tests.Data.Model;
using VetCare.Tests.Support;
using VetCare.Web.Data.Conventions;
using Xunit;

namespace VetCare.Tests.Data.Audit;

public sealed class AuditTrailTests
{
    [OnEachDatabase]
    public async Task A_change_leaves_one_row_with_old_and_new_values_of_the_changed_columns_only(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        var actor = world.AsReceptionist();
        await ChangeCityAsync(world, actor);

        var row = Assert.Single(await TrailAsync(world, world.Riverside.Ids.ClientId, AuditAction.Update));
        Assert.Equal("""{"city":null}""", row.OldValues);
        Assert.Equal("""{"city":"Riverside"}""", row.NewValues);
    }

    [OnEachDatabase]
    public async Task The_row_says_who_when_and_from_where(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        var actor = world.AsReceptionist();
        await ChangeCityAsync(world, actor);

        var row = Assert.Single(await TrailAsync(world, world.Riverside.Ids.ClientId, AuditAction.Update));
        Assert.Equal("clients", row.EntityType);
        Assert.Equal(actor.UserId, row.UserId);
        Assert.Equal(world.Riverside.Id, row.ClinicId);
        Assert.Equal(world.Riverside.Clinic.OrganizationId, row.OrganizationId);
        Assert.Equal(world.Time.Utc, row.CreatedAt);
        Assert.Equal(("203.0.113.7", "Test browser 1.0", "session-receptionist"), (row.IpAddress, row.UserAgent, row.SessionId));
    }

    [OnEachDatabase]
    public async Task A_save_that_changes_nothing_leaves_no_row(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ChangeAsync<Client>(world.AsReceptionist(), world.Riverside.Ids.ClientId, _ => { });
        Assert.Empty(await TrailAsync(world, world.Riverside.Ids.ClientId, AuditAction.Update));
    }

    [OnEachDatabase]
    public async Task A_deletion_is_told_as_a_deletion(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsAdmin());
        db.Remove(await db.Alerts.SingleAsync(row => row.Id == world.Riverside.Ids.AlertId));
        await db.SaveChangesAsync();
        var row = Assert.Single(await TrailAsync(world, world.Riverside.Ids.AlertId, AuditAction.Delete));
        Assert.Contains("deleted_at", row.NewValues);
    }

    [OnEachDatabase]
    public async Task Every_row_of_every_table_was_audited_when_it_was_created(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> wrong = [];
        foreach (
            var table in Tables.All(db).Select(table => table.GetTableName()!).Where(table => !GlobalTables.NotAudited.ContainsKey(table))
        )
        {
            var rows = await world.Sql.CountAsync($"SELECT count(*) FROM {table}");
            var trail = await world.Sql.CountAsync(
                "SELECT count(DISTINCT entity_id) FROM audit_logs WHERE entity_type = @p0 AND action = 'create'",
                table
            );
            if (rows == 0)
                wrong.Add($"{table} has no row in the test world: add one in SampleRows or WorldTemplate, so that its audit is tested.");
            else if (rows != trail)
                wrong.Add(
                    $"{table}: {rows} rows, {trail} of them audited. AuditTrail must write one row per change, or list the table in GlobalTables.NotAudited."
                );
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task Every_change_in_every_table_of_a_clinic_is_audited(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Type[] neverChanged = [typeof(Addendum), typeof(Certificate), typeof(Web.Data.Outbox.OutboxMessage)];
        await using var model = world.Database.SystemDb.Open();
        List<string> wrong = [];
        foreach (var table in Tables.OfClinics(model).Where(table => !neverChanged.Contains(table.ClrType)))
        {
            await using var db = world.Open(world.Riverside.Mighty);
            var rows = await Tables.Query(db, table.ClrType).ToListAsync();
            var row = (Entity)rows.First(row => row is not MedicalRecord { IsLocked: true });
            db.Entry(row).State = EntityState.Modified;
            await db.SaveChangesAsync();
            var told = await TrailAsync(world, row.Id, AuditAction.Update);
            if (told.Count != 1 || told[0].UserId != world.Riverside.Vet.UserId)
                wrong.Add($"{table.GetTableName()}: {told.Count} audit rows for one change.");
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task A_save_that_fails_leaves_neither_change_nor_audit_row_nor_outbox_message(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var before = await CountsAsync(world);
        await using (var db = world.Open(world.AsReceptionist()))
        {
            var good = A.Client(world.Riverside.Id, "Good");
            var bad = A.Client(world.Riverside.Id, "Bad");
            db.AddRange(good, bad);
            db.Entry(bad).Property(row => row.Email).CurrentValue = "no address";
            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Equal(Refusal.Check, RawSql.Meaning(refused));
        }
        Assert.Equal(before, await CountsAsync(world));
    }

    [OnEachDatabase]
    public async Task An_audit_row_that_cannot_be_written_takes_the_change_with_it(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.Sql.RunAsync("ALTER TABLE audit_logs RENAME TO audit_logs_elsewhere");
        await Assert.ThrowsAsync<DbUpdateException>(() => ChangeCityAsync(world, world.AsReceptionist()));
        Assert.Null((await world.FindAsync<Client>(world.AsReceptionist(), world.Riverside.Ids.ClientId))!.City);
    }

    [OnEachDatabase]
    public async Task An_audit_row_cannot_be_changed_deleted_or_replaced(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        string[] attacks =
        [
            "UPDATE audit_logs SET reason = 'nothing happened'",
            "UPDATE audit_logs SET user_id = NULL",
            "DELETE FROM audit_logs",
            .. kind == DatabaseKind.Postgres
                ? ["TRUNCATE audit_logs"]
                : (string[])
                    [
                        "REPLACE INTO audit_logs (id, entity_type, entity_id, action, created_at) SELECT id, 'x', 'x', 'read', created_at FROM audit_logs",
                    ],
        ];
        foreach (var attack in attacks)
        {
            var (why, message) = await world.Sql.TryAsync(attack);
            Assert.True(why == Refusal.Wall, $"{attack}: {why}, {message}");
        }
    }

    [OnEachDatabase]
    public async Task Secrets_of_sign_in_are_hidden_and_encrypted_columns_stay_encrypted(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsReceptionist());
        (await db.Clients.SingleAsync()).Edit(
            new ClientDetails
            {
                FirstName = "Ann",
                LastName = "Carter Riverside",
                Phone = "555-0148",
                Email = "ann.carter@example.com",
                Notes = "a new note",
            }
        );
        await db.SaveChangesAsync();
        var row = Assert.Single(await TrailAsync(world, world.Riverside.Ids.ClientId, AuditAction.Update));
        Assert.StartsWith("v1:test-key:", Said(row.OldValues, "notes"));
        Assert.StartsWith("v1:test-key:", Said(row.NewValues, "notes"));

        var user = Assert.Single(await TrailAsync(world, world.AsReceptionist().UserId, AuditAction.Create));
        Assert.Equal("[hidden]", Said(user.NewValues, "security_stamp") ?? "[hidden]");
        Assert.Equal("[hidden]", Said(user.NewValues, "concurrency_stamp"));
    }

    private static string? Said(string? json, string column) => (string?)JsonNode.Parse(json!)![column];

    private static Task ChangeCityAsync(World world, Web.Identity.Actor actor) =>
        world.ChangeAsync<Client>(
            actor,
            world.Riverside.Ids.ClientId,
            client =>
                Assert.True(
                    client
                        .Edit(
                            new ClientDetails
                            {
                                FirstName = client.FirstName,
                                LastName = client.LastName,
                                Phone = client.Phone,
                                Email = client.Email,
                                Notes = client.Notes,
                                Address = new PostalAddress(City: "Riverside"),
                            }
                        )
                        .IsSuccess
                )
        );

    private static async Task<List<AuditLog>> TrailAsync(World world, Guid id, AuditAction action)
    {
        await using var db = world.Database.SystemDb.Open();
        var key = id.ToString();
        return await db
            .AuditLogs.IgnoreQueryFilters([Filters.Clinic])
            .AsNoTracking()
            .Where(row => row.EntityId == key && row.Action == action)
            .ToListAsync();
    }

    private static async Task<(long, long, long)> CountsAsync(World world) =>
        (
            await world.Sql.CountAsync("SELECT count(*) FROM clients"),
            await world.Sql.CountAsync("SELECT count(*) FROM audit_logs"),
            await world.Sql.CountAsync("SELECT count(*) FROM outbox_messages")
        );
}
