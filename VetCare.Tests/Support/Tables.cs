using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using VetCare.Domain.Common;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;

namespace VetCare.Tests.Support;

/// <summary>The tables as the model knows them, so that a new table is tested the day it appears.</summary>
internal static class Tables
{
    /// <summary>Every mapped table, with its constraints.</summary>
    public static IReadOnlyList<IEntityType> All(VetCareDbContext db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(type => !type.IsOwned()).OrderBy(type => type.GetTableName())];

    public static IReadOnlyList<IEntityType> OfClinics(VetCareDbContext db) => [.. All(db).Where(IsOfClinic)];

    public static bool IsOfClinic(IReadOnlyEntityType type) => typeof(IClinicOwned).IsAssignableFrom(type.ClrType);

    /// <summary>Foreign keys from one clinic-owned table to another.</summary>
    public static IEnumerable<IForeignKey> ReferencesAmongClinicTables(VetCareDbContext db) =>
        OfClinics(db).SelectMany(type => type.GetForeignKeys()).Where(reference => IsOfClinic(reference.PrincipalEntityType));

    /// <summary>A query over a table known only by its type, without tracking.</summary>
    public static IQueryable<object> Query(VetCareDbContext db, Type type) => Call(nameof(Untracked), type, db);

    /// <summary>The rows of one clinic, for the system's unscoped contexts.</summary>
    public static IQueryable<object> QueryOf(VetCareDbContext db, Type type, Guid clinicId) =>
        Call(nameof(UntrackedOf), type, db, clinicId);

    private static IQueryable<T> Untracked<T>(VetCareDbContext db)
        where T : class => db.Set<T>().AsNoTracking();

    private static IQueryable<T> UntrackedOf<T>(VetCareDbContext db, Guid clinicId)
        where T : class, IClinicOwned => Untracked<T>(db).IgnoreQueryFilters([Filters.Clinic]).Where(row => row.ClinicId == clinicId);

    private static IQueryable<object> Call(string method, Type type, params object[] arguments) =>
        (IQueryable<object>)
            typeof(Tables)
                .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type)
                .Invoke(null, arguments)!;
}
