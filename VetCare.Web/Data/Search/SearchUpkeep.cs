using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Data.Search;

/// <summary>
/// Keeps the index with the rows: one transaction holds both, whoever opened it. What a save changes is noted before, and the entries are made anew from
/// what the tables say after.
/// </summary>
internal sealed class SearchUpkeep : IAsyncDisposable
{
    /// <summary>Rows read and written at once.</summary>
    public const int ChunkSize = 500;

    private readonly SearchChanges changes;
    private readonly IDbContextTransaction? own;

    private SearchUpkeep(SearchChanges changes, IDbContextTransaction? own) => (this.changes, this.own) = (changes, own);

    /// <returns>Null when the save touches nothing that is searched.</returns>
    public static async Task<SearchUpkeep?> BeginAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var found = SearchChanges.In(db.ChangeTracker);
        if (found.IsEmpty)
            return null;
        var upkeep = new SearchUpkeep(
            found,
            db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null
        );
        try
        {
            await TakeTurnAsync(db, found.Clinics, cancellationToken);
            return upkeep;
        }
        catch
        {
            await upkeep.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Waits for the clinic's turn at the index. Everybody takes it before locking a row: two who took them in turn and in reverse would wait for each
    /// other.
    /// </summary>
    /// <exception cref="DbUpdateException">The turn could not be had; nothing was written.</exception>
    public static async Task TakeTurnAsync(VetCareDbContext db, IEnumerable<Guid> clinics, CancellationToken cancellationToken)
    {
        try
        {
            await SearchEngines.Of(db).TakeTurnAsync(db.Database.CurrentTransaction!.GetDbTransaction(), clinics, cancellationToken);
        }
        catch (DbException failure)
        {
            throw new DbUpdateException("The turn at the search index could not be had; nothing was saved.", failure);
        }
    }

    /// <summary>
    /// Makes the entries of these clients and pets anew, and those of the clients' pets, inside the caller's transaction: for rows that a statement changed
    /// past the change tracker.
    /// </summary>
    public static Task RefreshAsync(
        VetCareDbContext db,
        IReadOnlyCollection<Guid> clients,
        IReadOnlyCollection<Guid> pets,
        CancellationToken cancellationToken
    )
    {
        var concerned = new SearchChanges();
        concerned.Clinics.Add(db.CurrentClinicId);
        concerned.Clients.UnionWith(clients);
        concerned.RenamedClients.UnionWith(clients);
        concerned.Pets.UnionWith(pets);
        return new SearchUpkeep(concerned, null).IndexAsync(db, cancellationToken);
    }

    /// <summary>Call it after the rows are written; without it nothing of the save remains.</summary>
    /// <exception cref="DbUpdateException">The index or the commit failed; the database is as it was before.</exception>
    public async Task CompleteAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await IndexAsync(db, cancellationToken);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            throw new DbUpdateException("The search index could not be kept with the rows; nothing was saved.", failure);
        }
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task IndexAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var engine = SearchEngines.Of(db);
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await engine.TakeTurnAsync(transaction, changes.Clinics, cancellationToken);
        var pets = await WithPetsOfAsync(db, cancellationToken);
        foreach (var chunk in changes.Clients.Chunk(ChunkSize))
            await engine.ReplaceAsync(
                transaction,
                chunk,
                await SearchSource.ClientsAsync(db, changes.Clinics, chunk, cancellationToken),
                cancellationToken
            );
        foreach (var chunk in pets.Chunk(ChunkSize))
            await engine.ReplaceAsync(
                transaction,
                chunk,
                await SearchSource.PetsAsync(db, changes.Clinics, chunk, cancellationToken),
                cancellationToken
            );
    }

    // A pet is found by the names of its owners.
    private async Task<HashSet<Guid>> WithPetsOfAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        HashSet<Guid> pets = [.. changes.Pets];
        foreach (var chunk in changes.RenamedClients.Chunk(ChunkSize))
        {
            pets.UnionWith(
                await db
                    .Pets.IgnoreQueryFilters([Filters.Clinic])
                    .Where(row => changes.Clinics.Contains(row.ClinicId) && chunk.Contains(row.ClientId))
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken)
            );
            pets.UnionWith(
                await db
                    .PetOwners.IgnoreQueryFilters([Filters.Clinic])
                    .Where(row => changes.Clinics.Contains(row.ClinicId) && chunk.Contains(row.ClientId) && row.OwnedUntil == null)
                    .Select(row => row.PetId)
                    .ToListAsync(cancellationToken)
            );
        }
        return pets;
    }
}
