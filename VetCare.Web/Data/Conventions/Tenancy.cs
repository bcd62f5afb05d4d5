using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Web.Identity;

namespace VetCare.Web.Data.Conventions;

/// <summary>
/// Puts the clinic into every query and every foreign key. A clinic-owned table references its clinic, and every foreign key between two of them is
/// (clinic_id, other_id) → (clinic_id, id), so the database itself refuses a row that points into another clinic.
/// </summary>
public static class Tenancy
{
    private static readonly MethodInfo FilterMethod = typeof(Tenancy).GetMethod(
        nameof(Filter),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;
    private static readonly MethodInfo DeletedMethod = typeof(Tenancy).GetMethod(
        nameof(HideDeleted),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static void UseTenancy(this ModelBuilder model, VetCareDbContext context)
    {
        var owned = model.Model.GetEntityTypes().Where(IsOwned).ToList();
        foreach (var type in owned)
        {
            model
                .Entity(type.ClrType)
                .HasOne(typeof(Clinic))
                .WithMany()
                .HasForeignKey(nameof(IClinicOwned.ClinicId))
                .OnDelete(DeleteBehavior.Restrict);
            // An update or deletion names the clinic beside the id: a foreign id meets no row.
            model.Entity(type.ClrType).Property(nameof(IClinicOwned.ClinicId)).IsConcurrencyToken();
            FilterMethod.MakeGenericMethod(type.ClrType).Invoke(null, [model, context]);
        }
        foreach (var type in model.Model.GetEntityTypes().Where(type => typeof(ISoftDeletable).IsAssignableFrom(type.ClrType)))
            DeletedMethod.MakeGenericMethod(type.ClrType).Invoke(null, [model]);
        foreach (var type in owned)
            BindReferences(type);
        BoundShared(model, context);
    }

    // Tables above the clinic: an operation of a clinic sees itself, its organization and its colleagues; the system sees all of them.
    private static void BoundShared(ModelBuilder model, VetCareDbContext context)
    {
        model.Entity<Clinic>().HasQueryFilter(Filters.Clinic, row => context.IsSystem || row.Id == context.CurrentClinicId);
        model.Entity<Organization>().HasQueryFilter(Filters.Clinic, row => context.IsSystem || row.Id == context.CurrentOrganizationId);
        model
            .Entity<StaffUser>()
            .HasQueryFilter(Filters.Clinic, row => context.IsSystem || row.OrganizationId == context.CurrentOrganizationId);
        model.Entity<AuditLog>().HasQueryFilter(Filters.Clinic, row => row.ClinicId == context.CurrentClinicId);
    }

    private static bool IsOwned(IReadOnlyEntityType type) => typeof(IClinicOwned).IsAssignableFrom(type.ClrType);

    private static void BindReferences(IMutableEntityType type)
    {
        var clinic = type.FindProperty(nameof(IClinicOwned.ClinicId))!;
        foreach (var reference in type.GetForeignKeys().Where(key => IsOwned(key.PrincipalEntityType)).ToList())
        {
            reference.DeleteBehavior = DeleteBehavior.Restrict;
            if (reference.Properties.Contains(clinic))
                continue;
            var principal = reference.PrincipalEntityType;
            IMutableProperty[] key = [principal.FindProperty(nameof(IClinicOwned.ClinicId))!, principal.FindProperty("Id")!];
            var principalKey = principal.FindKey(key) ?? principal.AddKey(key);
            reference.SetProperties([clinic, .. reference.Properties], principalKey);
        }
    }

    private static void Filter<T>(ModelBuilder model, VetCareDbContext context)
        where T : class, IClinicOwned
    {
        Expression<Func<T, bool>> ofThisClinic = row => row.ClinicId == context.CurrentClinicId;
        model.Entity<T>().HasQueryFilter(Filters.Clinic, ofThisClinic);
    }

    private static void HideDeleted<T>(ModelBuilder model)
        where T : class, ISoftDeletable => model.Entity<T>().HasQueryFilter(Filters.Deleted, row => row.DeletedAt == null);
}
