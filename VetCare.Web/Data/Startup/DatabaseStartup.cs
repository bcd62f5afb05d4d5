using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Search;
using VetCare.Web.Data.Seeding;

namespace VetCare.Web.Data.Startup;

/// <summary>Brings the database to the shape this version needs: migrations, walls, keys, reference data, search index. Safe to run at every start.</summary>
public sealed class DatabaseStartup(SystemDb system, KeyRingSource keys, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await using var db = system.Open();
        await db.Database.MigrateAsync(cancellationToken);
        if (system.Provider == DatabaseProvider.Sqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        await DatabaseWalls.RaiseAsync(db, cancellationToken);
        await KeyCheck.RunAsync(db, keys, time, cancellationToken);
        await SystemRoleSeed.RunAsync(db, cancellationToken);
        await SearchBuild.EnsureAsync(db, cancellationToken);
    }
}
