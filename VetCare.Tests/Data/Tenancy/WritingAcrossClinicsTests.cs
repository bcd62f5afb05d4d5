using System.Reflection;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Tests.Support;
using VetCare.Web.Data.Conventions;
using Xunit;

namespace VetCare.Tests.Data.Tenancy;

public sealed class WritingAcrossClinicsTests
{
    [OnEachDatabase]
    public async Task A_row_of_another_clinic_is_neither_added_nor_changed_nor_deleted(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        foreach (var row in await RowsOfAsync(world, world.Lakeside))
        foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
        {
            await using var db = world.Open(world.Riverside.Mighty);
            db.Entry(row).State = state;
            var refused = await Record.ExceptionAsync(() => db.SaveChangesAsync());
            Assert.True(refused is InvalidOperationException, $"{row.GetType().Name} {state}: {refused?.Message ?? "saved"}");
        }
    }

    [OnEachDatabase]
    public async Task A_row_that_claims_the_own_clinic_with_the_id_of_another_one_changes_nothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        List<string> wrong = [];
        foreach (var row in await RowsOfAsync(world, world.Lakeside))
        {
            ClaimClinic(row, world.Riverside.Id);
            await using var db = world.Open(world.Riverside.Mighty);
            db.Attach(row);
            foreach (
                var property in db.Entry(row).Properties.Where(property => !property.Metadata.IsKey() && !property.Metadata.IsForeignKey())
            )
                property.IsModified = true;
            var refused = await Record.ExceptionAsync(() => db.SaveChangesAsync());
            if (refused is not DbUpdateException)
                wrong.Add($"{row.GetType().Name}: {refused?.Message ?? "saved over the row of another clinic"}");
        }
        Assert.Empty(wrong);
        Assert.Equal(1, (await world.FindAsync<Client>(world.Lakeside.Vet, world.Lakeside.Ids.ClientId))!.Version);
    }

    [OnEachDatabase]
    public async Task A_row_never_moves_to_another_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsReceptionist());
        var client = await db.Clients.SingleAsync();
        Assert.Throws<InvalidOperationException>(() => db.Entry(client).Property(row => row.ClinicId).CurrentValue = world.Lakeside.Id);
    }

    [OnEachDatabase]
    public async Task A_clinic_changes_itself_and_no_other_clinic_and_opens_none(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using (var own = world.Open(world.AsAdmin()))
        {
            own.Entry(await own.Clinics.SingleAsync(row => row.Id == world.Riverside.Id)).Property(row => row.Phone).CurrentValue =
                "555-0199";
            Assert.Equal(2, await own.SaveChangesAsync());
        }
        await using var db = world.Open(world.AsAdmin());
        Assert.False(await db.Clinics.AnyAsync(row => row.Id == world.Hillside.Id));
        db.Entry(await db.Clinics.IgnoreQueryFilters([Filters.Clinic]).SingleAsync(row => row.Id == world.Hillside.Id))
            .Property(row => row.Phone)
            .CurrentValue = "555-0199";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();
        db.Add(A.Clinic(world.Riverside.Clinic.OrganizationId, "Newside", "NS"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [OnEachDatabase]
    public async Task Organizations_and_roles_are_changed_by_the_system_only(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Open(world.AsAdmin());
        foreach (var type in new[] { typeof(Organization), typeof(VetCare.Domain.Staff.Role), typeof(VetCare.Domain.Staff.RolePermission) })
        {
            db.ChangeTracker.Clear();
            db.Entry(await Tables.Query(db, type).FirstAsync()).State = EntityState.Modified;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
    }

    private static async Task<List<object>> RowsOfAsync(World world, TestClinic clinic)
    {
        await using var db = world.Database.SystemDb.OpenFor(clinic.Id);
        List<object> rows = [];
        foreach (var table in Tables.OfClinics(db))
            rows.Add(await Tables.QueryOf(db, table.ClrType, clinic.Id).FirstAsync());
        return rows;
    }

    // What a forged request could at worst lead to: an object of the own clinic with a foreign id.
    private static void ClaimClinic(object row, Guid clinicId)
    {
        for (var type = row.GetType(); type is not null; type = type.BaseType)
            if (
                type.GetProperty(nameof(IClinicOwned.ClinicId), BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly) is
                { } property
            )
                property.SetValue(row, clinicId);
    }
}
