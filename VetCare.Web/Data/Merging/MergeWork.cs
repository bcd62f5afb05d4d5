using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Search;

namespace VetCare.Web.Data.Merging;

/// <summary>
/// One merge, or its undoing, inside one transaction: the record of it, the two entities, then everything that points at them. The database lets signed
/// papers follow only because the record of the merge is saved first.
/// </summary>
public static class MergeWork
{
    public static async Task<Guid> SaveAsync(VetCareDbContext db, MergedClients done, CancellationToken cancellationToken)
    {
        var (kept, absorbed) = (done.Kept.Id, done.Absorbed.Id);
        var merge = RecordMerge.OfClients(db.CurrentClinicId, kept, absorbed, "{}", done.By, done.At);
        await BeginAsync(db, merge, done.Absorbed, cancellationToken);
        var step = new MergeStep(merge.Id, done.At);
        var aside = await Aside.ClientsAsync(db, step, kept, absorbed, done.Today, cancellationToken);
        var rows = await Repointing.MoveAsync<Client>(db, step, absorbed, kept, cancellationToken);
        merge.Record(new MergeMoves(rows, aside, done.Fields).ToJson());
        await db.SaveChangesAsync(cancellationToken);
        await FollowAsync<Client>(db, rows, [kept, absorbed], cancellationToken);
        return merge.Id;
    }

    public static async Task<Guid> SaveAsync(VetCareDbContext db, MergedPets done, CancellationToken cancellationToken)
    {
        var (kept, absorbed) = (done.Kept.Id, done.Absorbed.Id);
        var merge = RecordMerge.OfPets(db.CurrentClinicId, kept, absorbed, "{}", done.By, done.At);
        await BeginAsync(db, merge, done.Absorbed, cancellationToken);
        var step = new MergeStep(merge.Id, done.At);
        var sides = new PetSides(
            done.ChipOfAbsorbed ? kept : absorbed,
            done.OwnerOfAbsorbed ? kept : absorbed,
            done.PictureOfAbsorbed ? kept : absorbed
        );
        var aside = await Aside.PetsAsync(db, step, kept, absorbed, sides, done.Today, cancellationToken);
        var rows = await Repointing.MoveAsync<Pet>(db, step, absorbed, kept, cancellationToken);
        var cancelled = await PetsAfterwards.MergedAsync(db, done.Kept, done.By, done.At, cancellationToken);
        merge.Record(new MergeMoves(rows, aside, done.Fields, cancelled).ToJson());
        await db.SaveChangesAsync(cancellationToken);
        await FollowAsync<Pet>(db, rows, [kept, absorbed], cancellationToken);
        return merge.Id;
    }

    /// <summary>Takes a merge back that the entity has agreed to take back.</summary>
    /// <param name="localDate">The clinic's date of an instant.</param>
    /// <param name="now">UTC.</param>
    public static async Task<Returned> UndoAsync<T>(
        VetCareDbContext db,
        RecordMerge merge,
        T kept,
        T absorbed,
        Func<DateTime, DateOnly> localDate,
        DateTime now,
        CancellationToken cancellationToken
    )
        where T : Entity
    {
        var moves = MergeMoves.From(merge.Moves);
        var fields = FieldSnapshot.Restore(db.Entry(kept), moves.Fields);
        if (kept is Client client)
            client.RefreshSearch();
        else if (kept is Pet pet)
            pet.AfterUndoneMerge();
        db.Entry(absorbed).Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = null;
        await db.SaveChangesAsync(cancellationToken);
        var step = new MergeStep(merge.Id, now);
        var gone = await Repointing.ReturnAsync<T>(db, step, moves.Rows, kept.Id, absorbed.Id, cancellationToken);
        await Aside.ReturnAsync(db, step, moves.Aside, merge.MergedAt, localDate(merge.MergedAt), cancellationToken);
        await FollowAsync<T>(db, moves.Rows, [kept.Id, absorbed.Id], cancellationToken);
        var added = await Repointing.CountAsync<T>(db, kept.Id, merge.MergedAt, cancellationToken);
        var stayed = new Returned(added, gone, fields);
        if (kept is Pet one && absorbed is Pet other)
            stayed = stayed with
            {
                CancelledVisits = await PetsAfterwards.StillCancelledAsync(db, moves.Cancelled, cancellationToken),
                OwnedAnew = await PetsAfterwards.UndoneAsync(
                    db,
                    [one, other],
                    merge.UndoneBy!.Value,
                    now,
                    localDate(now),
                    cancellationToken
                ),
            };
        await db.SaveChangesAsync(cancellationToken);
        return stayed;
    }

    /// <summary>A record that may have been absorbed.</summary>
    public static Task<T?> FindAbsorbedAsync<T>(VetCareDbContext db, Guid id, CancellationToken cancellationToken)
        where T : ClinicEntity, ISoftDeletable =>
        db.Set<T>().IgnoreQueryFilters([Filters.Deleted]).FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    // The rows were moved by statements: the search and the open screens would not know.
    private static async Task FollowAsync<T>(
        VetCareDbContext db,
        IReadOnlyList<MovedRows> rows,
        IReadOnlyCollection<Guid> both,
        CancellationToken cancellationToken
    )
    {
        foreach (var table in rows)
            db.Unannounced.Add((db.CurrentClinicId, table.Table));
        await (
            typeof(T) == typeof(Client)
                ? SearchUpkeep.RefreshAsync(db, both, [], cancellationToken)
                : SearchUpkeep.RefreshAsync(db, [], both, cancellationToken)
        );
    }

    // Remove() would cut the ties of what hangs from the entity; only the mark is wanted.
    private static async Task BeginAsync<T>(VetCareDbContext db, RecordMerge merge, T absorbed, CancellationToken cancellationToken)
        where T : Entity
    {
        db.RecordMerges.Add(merge);
        db.Entry(absorbed).Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = merge.MergedAt;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The first thing of the transaction: takes the turn at the search index, then locks both records, the smaller id first.</summary>
    public static async Task LockAsync<T>(VetCareDbContext db, Guid one, Guid other, CancellationToken cancellationToken)
        where T : ClinicEntity
    {
        await SearchUpkeep.TakeTurnAsync(db, [db.CurrentClinicId], cancellationToken);
        await MergeSql.LockAsync(db, db.Model.FindEntityType(typeof(T))!.GetTableName()!, one, other, cancellationToken);
    }
}

/// <summary>Two clients whose values are already united on the kept one.</summary>
/// <param name="At">UTC.</param>
/// <param name="Today">The clinic's local date.</param>
public sealed record MergedClients(Client Kept, Client Absorbed, IReadOnlyList<FieldChange> Fields, Guid By, DateTime At, DateOnly Today);

/// <summary>Two pets whose values are already united on the kept one.</summary>
/// <param name="At">UTC.</param>
/// <param name="Today">The clinic's local date.</param>
public sealed record MergedPets(Pet Kept, Pet Absorbed, IReadOnlyList<FieldChange> Fields, Guid By, DateTime At, DateOnly Today)
{
    public bool ChipOfAbsorbed { get; init; }
    public bool OwnerOfAbsorbed { get; init; }
    public bool PictureOfAbsorbed { get; init; }
}

/// <summary>What did not go back: rows added since, rows that went elsewhere since, fields changed since.</summary>
public sealed record Returned(
    IReadOnlyDictionary<string, int> AddedSince,
    IReadOnlyDictionary<string, int> GoneSince,
    IReadOnlyList<string> ChangedSince
)
{
    /// <summary>Visits the merge has called off.</summary>
    public int CancelledVisits { get; init; }

    /// <summary>Names of pets that changed hands in between, so that their owner has them again from today.</summary>
    public IReadOnlyList<string> OwnedAnew { get; init; } = [];
}
