using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Feed;
using VetCare.Web.Data.Interceptors;
using VetCare.Web.Shared.Feed;

namespace VetCare.Web.Data;

/// <summary>Builds contexts for the configured engine. Only the two gates use it.</summary>
public sealed class ContextFactory : IDisposable
{
    private readonly Func<VetCareDbContext> create;
    private readonly SqliteWriterQueue writers = new();

    public ContextFactory(
        DatabaseOptions database,
        ColumnCipher cipher,
        TimeProvider time,
        ILoggerFactory? logging = null,
        ClinicFeed? feed = null
    )
    {
        feed ??= new ClinicFeed();
        Provider = database.Provider;
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            var options = Common(new DbContextOptionsBuilder<SqliteVetCareDbContext>(), time, feed, logging);
            options.UseSqlite(SqliteConnectionString(database.ConnectionString));
            options.AddInterceptors(new SqliteConnectionSettings());
            create = () => new SqliteVetCareDbContext(options.Options, cipher, writers);
        }
        else
        {
            var options = Common(new DbContextOptionsBuilder<PostgresVetCareDbContext>(), time, feed, logging);
            options.UseNpgsql(database.ConnectionString);
            create = () => new PostgresVetCareDbContext(options.Options, cipher);
        }
    }

    public DatabaseProvider Provider { get; }

    internal VetCareDbContext Create(OperationScope scope)
    {
        var context = create();
        context.Scope = scope;
        return context;
    }

    public void Dispose() => writers.Dispose();

    private static DbContextOptionsBuilder<TContext> Common<TContext>(
        DbContextOptionsBuilder<TContext> options,
        TimeProvider time,
        ClinicFeed feed,
        ILoggerFactory? logging
    )
        where TContext : DbContext
    {
        if (logging is not null)
            options.UseLoggerFactory(logging);
        options.ReplaceService<IModelCacheKeyFactory, CipherModelCacheKey>();
        // In this order: who may write, what becomes of deletions, stamps, then the two rows and the word that tell of it.
        options.AddInterceptors(
            new ClinicGuard(),
            new SoftDelete(time),
            new EntityStamps(time),
            new OutboxTrail(time),
            new AuditTrail(time),
            new FeedStep(feed)
        );
        return options;
    }

    private static string SqliteConnectionString(string given)
    {
        var builder = new SqliteConnectionStringBuilder(given) { ForeignKeys = true };
        if (Path.GetDirectoryName(builder.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return builder.ToString();
    }
}
