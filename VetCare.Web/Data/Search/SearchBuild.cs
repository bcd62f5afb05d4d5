using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Data.Search;

/// <summary>
/// Makes the whole index from the tables, in one transaction: whoever searches meanwhile finds what the old one knew. Done at the first start, after a
/// change of the index's shape, when it was lost, and by the verb <c>rebuild-search</c>.
/// </summary>
internal static class SearchBuild
{
    /// <summary>Raise it with every change of the tables or of the words kept.</summary>
    private const int Shape = 2;

    /// <summary>Builds the index unless it is there, of this shape and not lost.</summary>
    public static async Task EnsureAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS search_shape (shape integer NOT NULL)", cancellationToken);
        var shapes = await db.Database.SqlQueryRaw<int>("SELECT shape AS \"Value\" FROM search_shape").ToListAsync(cancellationToken);
        if (shapes is [Shape] && !await IsLostAsync(db, cancellationToken))
            return;
        await RunAsync(db, cancellationToken);
    }

    /// <returns>How many clients and pets are found from now on.</returns>
    public static async Task<int> RunAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var engine = SearchEngines.Of(db);
        foreach (var statement in engine.Create)
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM search_shape", cancellationToken);
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_shape VALUES ({Shape})", cancellationToken);
        var kept = 0;
        foreach (var clinic in await db.Clinics.AsNoTracking().Select(row => row.Id).ToListAsync(cancellationToken))
            kept += await BuildAsync(db, engine, clinic, cancellationToken);
        foreach (var statement in engine.Finish)
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return kept;
    }

    private static async Task<int> BuildAsync(VetCareDbContext db, ISearchEngine engine, Guid clinic, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var clients = await db
            .Clients.IgnoreQueryFilters([Filters.Clinic])
            .Where(row => row.ClinicId == clinic)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var pets = await db
            .Pets.IgnoreQueryFilters([Filters.Clinic])
            .Where(row => row.ClinicId == clinic)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var chunk in clients.Chunk(SearchUpkeep.ChunkSize))
            await engine.ReplaceAsync(
                transaction,
                [],
                await SearchSource.ClientsAsync(db, [clinic], chunk, cancellationToken),
                cancellationToken
            );
        foreach (var chunk in pets.Chunk(SearchUpkeep.ChunkSize))
            await engine.ReplaceAsync(
                transaction,
                [],
                await SearchSource.PetsAsync(db, [clinic], chunk, cancellationToken),
                cancellationToken
            );
        return clients.Count + pets.Count;
    }

    private static async Task<bool> IsLostAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var lost = await db
            .Database.SqlQueryRaw<int>(
                """
                SELECT CASE WHEN EXISTS (SELECT 1 FROM search_entries) OR NOT EXISTS (SELECT 1 FROM clients WHERE deleted_at IS NULL)
                  THEN 0 ELSE 1 END AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return lost is [1];
    }
}

/// <summary>The verb <c>rebuild-search</c>.</summary>
public sealed class SearchRebuild(SystemDb system)
{
    /// <returns>How many clients and pets are found from now on.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        await using var db = system.Open();
        return await SearchBuild.RunAsync(db, cancellationToken);
    }
}
