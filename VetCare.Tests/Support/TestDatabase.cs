using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Web.Data;
using VetCare.Web.Data.Startup;
using VetCare.Web.Shared.Feed;

namespace VetCare.Tests.Support;

/// <summary>A database of its own for one test, copied from a template that start-up has migrated, walled and seeded with the system roles.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Dictionary<DatabaseKind, Lazy<Task<DatabaseOptions>>> Migrated = Enum.GetValues<DatabaseKind>()
        .ToDictionary(kind => kind, kind => new Lazy<Task<DatabaseOptions>>(() => MigrateAsync(kind)));

    private readonly bool isTemplate;

    internal TestDatabase(DatabaseKind kind, DatabaseOptions options, bool isTemplate = false)
    {
        (Kind, Options, this.isTemplate) = (kind, options, isTemplate);
        // One logger factory for all: another one would be another service provider and another model for EF Core.
        Contexts = new ContextFactory(options, TestKeys.Cipher, Time, NullLoggerFactory.Instance, Feed);
        ClinicDb = new ClinicDb(Contexts);
        SystemDb = new SystemDb(Contexts);
        Sql = new RawSql(options);
    }

    public DatabaseKind Kind { get; }
    public DatabaseOptions Options { get; }
    public FakeTime Time { get; } = new();

    /// <summary>What the screens of this machine hear.</summary>
    public ClinicFeed Feed { get; } = new();
    public ContextFactory Contexts { get; }
    public ClinicDb ClinicDb { get; }
    public SystemDb SystemDb { get; }

    /// <summary>Statements past every guard in code, as somebody with a database tool would send them.</summary>
    public RawSql Sql { get; }

    /// <summary>A migrated database without clinics.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind) =>
        new(kind, await Engine.Of(kind).NewAsync(await Migrated[kind].Value));

    /// <summary>A database without a single table.</summary>
    public static async Task<TestDatabase> CreateBareAsync(DatabaseKind kind) => new(kind, await Engine.Of(kind).NewAsync());

    /// <summary>What the application does at every start.</summary>
    public Task StartUpAsync() => new DatabaseStartup(SystemDb, TestKeys.Source(), Time).RunAsync();

    public async ValueTask DisposeAsync()
    {
        Contexts.Dispose();
        if (isTemplate)
            await Engine.Of(Kind).ReleaseAsync(Options);
        else
            await Engine.Of(Kind).DropAsync(Options);
    }

    private static async Task<DatabaseOptions> MigrateAsync(DatabaseKind kind)
    {
        var options = await Engine.Of(kind).NewAsync();
        await using var template = new TestDatabase(kind, options, isTemplate: true);
        await template.StartUpAsync();
        return options;
    }
}
