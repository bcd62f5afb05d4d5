using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Tests.Support;
using VetCare.Web.Data.Conventions;
using Xunit;

namespace VetCare.Tests.Data.Tenancy;

public sealed class ReadingAcrossClinicsTests
{
    [OnEachDatabase]
    public async Task Every_table_of_a_clinic_has_a_sample_row_in_each_clinic_of_the_test_world(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> missing = [];
        foreach (var table in Tables.OfClinics(db))
        foreach (var clinic in world.Clinics)
            if (await world.Sql.CountAsync($"SELECT count(*) FROM {table.GetTableName()} WHERE clinic_id = @p0", clinic.Id) == 0)
                missing.Add(
                    $"{clinic.Name} has no row in {table.GetTableName()}: add one in SampleRows, so that the tenant tests cover the table."
                );
        Assert.Empty(missing);
    }

    [OnEachDatabase]
    public async Task A_clinic_sees_its_own_rows_of_every_table_and_no_others(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        foreach (var clinic in world.Clinics)
        {
            await using var db = world.Open(clinic.Mighty);
            foreach (var table in Tables.OfClinics(db))
            {
                var seen = await Tables.Query(db, table.ClrType).ToListAsync();
                Assert.True(seen.Count > 0, $"{clinic.Name} does not see its own rows of {table.GetTableName()}.");
                Assert.All(seen, row => Assert.Equal(clinic.Id, ((IClinicOwned)row).ClinicId));
            }
        }
    }

    [OnEachDatabase]
    public async Task Lifting_the_filter_of_deleted_rows_does_not_lift_the_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.Riverside.Mighty);
        foreach (var table in Tables.OfClinics(db))
        {
            var seen = await Tables.Query(db, table.ClrType).IgnoreQueryFilters([Filters.Deleted]).ToListAsync();
            Assert.All(seen, row => Assert.Equal(world.Riverside.Id, ((IClinicOwned)row).ClinicId));
        }
    }

    [OnEachDatabase]
    public async Task A_row_of_another_clinic_is_not_found_by_its_id(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        foreach (var stranger in new[] { world.Hillside, world.Lakeside })
        {
            await using var db = world.Open(world.Riverside.Mighty);
            foreach (var table in Tables.OfClinics(db))
            {
                var id = await IdInAsync(world, table.GetTableName()!, stranger);
                Assert.True(await db.FindAsync(table.ClrType, id) is null, $"{table.GetTableName()} showed a row of {stranger.Name}.");
            }
        }
    }

    [OnEachDatabase]
    public async Task The_unscoped_door_finds_nothing_unless_the_filter_is_named(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.OpenFor(world.Riverside.Id);
        Assert.Equal(0, await db.Clients.CountAsync());
        Assert.Equal(world.Clinics.Count, await db.Clients.IgnoreQueryFilters([Filters.Clinic]).CountAsync());
    }

    [OnEachDatabase]
    public async Task The_gate_refuses_an_actor_without_clinic_or_without_identity(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var vet = world.AsVet();
        Assert.Throws<ArgumentNullException>(() => world.Open(null!));
        Assert.Throws<ArgumentException>(() => world.Open(vet with { UserId = Guid.Empty }));
        Assert.Throws<ArgumentException>(() => world.Open(vet with { Clinic = vet.Clinic with { Id = Guid.Empty } }));
    }

    [OnEachDatabase]
    public async Task Two_clinics_working_at_once_never_see_each_other(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await Task.WhenAll(
            Enumerable.Range(0, 40).Select(at => Task.Run(() => SeesOnlyItselfAsync(world, world.Clinics[at % world.Clinics.Count])))
        );
    }

    private static async Task SeesOnlyItselfAsync(World world, TestClinic clinic)
    {
        var seen = await world.FindAsync<Client>(clinic.Vet, clinic.Ids.ClientId);
        Assert.Equal($"Carter {clinic.Name}", seen!.LastName);
        Assert.Contains(SampleRows.Secret, seen.Notes);
        Assert.Equal(1, await world.CountAsync<Client>(clinic.Vet));
    }

    private static async Task<Guid> IdInAsync(World world, string table, TestClinic clinic) =>
        Guid.Parse(Convert.ToString(await world.Sql.ValueAsync($"SELECT id FROM {table} WHERE clinic_id = @p0 LIMIT 1", clinic.Id))!);
}
