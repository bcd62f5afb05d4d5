using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Seeding;
using VetCare.Web.Data.Startup;
using Xunit;

namespace VetCare.Tests.Data;

/// <summary>A SQLite file of its own with the demo data in it.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    /// <summary>A Monday morning in New York: 10:42 on 23 November 2026.</summary>
    private static readonly DateTime MondayMorning = new(2026, 11, 23, 15, 42, 0, DateTimeKind.Utc);
    private readonly string folder = Directory.CreateTempSubdirectory("vetcare-demo-").FullName;
    private readonly ContextFactory contexts;
    private readonly DatabaseStartup startup;

    public DemoDatabase()
        : this(MondayMorning) { }

    internal DemoDatabase(DateTime now)
    {
        Now = now;
        var time = new StoppedClock(now);
        var keys = KeyRingSource.From(new ConfigurationBuilder().Build(), folder, DateOnly.FromDateTime(now));
        var options = new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "demo.db")};Pooling=False");
        contexts = new ContextFactory(options, new ColumnCipher(keys.Ring), time);
        System = new SystemDb(contexts);
        startup = new DatabaseStartup(System, keys, time);
        Seed = new DemoSeed(System, time, NullLogger<DemoSeed>.Instance);
    }

    public DateTime Now { get; }
    public SystemDb System { get; }
    public DemoSeed Seed { get; }
    public TimeSpan SeedingTook { get; private set; }

    public async Task InitializeAsync()
    {
        await startup.RunAsync();
        var started = TimeProvider.System.GetTimestamp();
        await Seed.RunAsync();
        SeedingTook = TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>Reads the rows of all clinics, or of one.</summary>
    public async Task<List<T>> All<T>(Clinic? of = null, Func<IQueryable<T>, IQueryable<T>>? with = null)
        where T : class, IClinicOwned
    {
        await using var db = of is null ? System.Open() : System.OpenFor(of.Id);
        var rows = db.Set<T>().AsNoTracking().IgnoreQueryFilters([Filters.Clinic]);
        rows = of is null ? rows : rows.Where(row => row.ClinicId == of.Id);
        return await (with is null ? rows : with(rows)).ToListAsync();
    }

    public async Task<List<Clinic>> Clinics()
    {
        await using var db = System.Open();
        return await db.Clinics.AsNoTracking().ToListAsync();
    }

    public async Task<Clinic> Clinic(string code) => (await Clinics()).Single(clinic => clinic.Code == code);

    public Task DisposeAsync()
    {
        contexts.Dispose();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private sealed class StoppedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
