using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VetCare.Domain.Common;
using VetCare.Web.Shared.Feed;

namespace VetCare.Web.Data.Feed;

/// <summary>Tells the feed what was saved, once it is committed and not before.</summary>
public sealed class FeedStep(ClinicFeed feed) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Remember((VetCareDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Remember((VetCareDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        TellWhenCommitted((VetCareDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        TellWhenCommitted((VetCareDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData.Context);

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private static void Remember(VetCareDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<IClinicOwned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                context.Unannounced.Add((entry.Entity.ClinicId, entry.Metadata.GetTableName()!));
        }
    }

    // Inside a transaction of the caller nothing is certain yet; its end is heard above.
    private void TellWhenCommitted(VetCareDbContext context)
    {
        if (context.Database.CurrentTransaction is null)
            Tell(context);
    }

    private void Tell(DbContext? committed)
    {
        if (committed is not VetCareDbContext { Unannounced.Count: > 0 } context)
            return;
        var changes = context.Unannounced.GroupBy(row => row.ClinicId, row => row.Table).ToList();
        context.Unannounced.Clear();
        foreach (var clinic in changes)
            feed.Tell(new ClinicChange(clinic.Key, clinic.ToHashSet()));
    }

    private static void Forget(DbContext? context) => (context as VetCareDbContext)?.Unannounced.Clear();
}
