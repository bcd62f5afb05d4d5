using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Tests.Support;
using VetCare.Web.Data.Feed;
using VetCare.Web.Shared.Feed;
using Xunit;

namespace VetCare.Tests.Data.Feed;

/// <summary>Who hears of a change, and when.</summary>
public sealed class ClinicFeedTests
{
    private readonly List<ClinicChange> heard = [];

    [OnEachDatabase]
    public async Task A_change_is_told_to_the_screens_of_its_clinic_and_to_nobody_else(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        List<ClinicChange> elsewhere = [];
        using var here = world.Database.Feed.Listen(world.Riverside.Id, Note);
        using var there = world.Database.Feed.Listen(world.Hillside.Id, elsewhere.Add);

        await RaiseAlertAsync(world, "Bites");

        Assert.Contains("alerts", Assert.Single(heard).Tables);
        Assert.True(heard[0].Touches("appointments", "alerts"));
        Assert.False(heard[0].Touches("appointments"));
        Assert.Empty(elsewhere);
    }

    [OnEachDatabase]
    public async Task A_save_that_fails_is_not_told(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        using var here = world.Database.Feed.Listen(world.Riverside.Id, Note);

        await Assert.ThrowsAsync<DbUpdateException>(async () =>
        {
            await using var db = world.Open(world.AsAdmin());
            db.Add(A.Alert(world.Riverside.Id, Guid.CreateVersion7()));
            await db.SaveChangesAsync();
        });

        Assert.Empty(heard);
    }

    [OnEachDatabase]
    public async Task A_change_inside_a_transaction_is_told_when_it_is_committed_and_never_when_it_is_taken_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        using var here = world.Database.Feed.Listen(world.Riverside.Id, Note);
        await using var db = world.Open(world.AsAdmin());

        await using (var taken = await db.Database.BeginTransactionAsync())
        {
            db.Add(A.Alert(world.Riverside.Id, world.Riverside.Ids.PetId, "Taken back"));
            await db.SaveChangesAsync();
            await taken.RollbackAsync();
        }
        Assert.Empty(heard);

        db.ChangeTracker.Clear();
        await using (var kept = await db.Database.BeginTransactionAsync())
        {
            db.Add(A.Alert(world.Riverside.Id, world.Riverside.Ids.PetId, "Kept"));
            await db.SaveChangesAsync();
            Assert.Empty(heard);
            await kept.CommitAsync();
        }
        Assert.Single(heard);
    }

    [OnEachDatabase]
    public async Task Whoever_has_left_hears_nothing_more(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        world.Database.Feed.Listen(world.Riverside.Id, Note).Dispose();
        await RaiseAlertAsync(world, "Bites");
        Assert.Empty(heard);
    }

    [OnEachDatabase]
    public async Task Another_machine_on_the_same_server_hears_it_too(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var feed = new ClinicFeed();
        var news = new TaskCompletionSource<ClinicChange>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var here = feed.Listen(
            world.Riverside.Id,
            change =>
            {
                if (change.Tables.Count == 0)
                    listening.TrySetResult();
                else
                    news.TrySetResult(change);
            }
        );
        using var machine = new PostgresFeed(world.Database.Options, feed, TimeProvider.System, NullLogger<PostgresFeed>.Instance);
        await machine.StartAsync(CancellationToken.None);
        if (kind == DatabaseKind.Sqlite)
        {
            // One file, one machine: there is nothing to listen to, and the listener ends by itself.
            await machine.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
            Assert.False(listening.Task.IsCompleted);
            return;
        }
        await listening.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await RaiseAlertAsync(world, "Bites");

        var told = await news.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["alerts"], told.Tables);
        await machine.StopAsync(CancellationToken.None);
    }

    private void Note(ClinicChange change) => heard.Add(change);

    private static async Task RaiseAlertAsync(World world, string text)
    {
        await using var db = world.Open(world.AsAdmin());
        db.Add(A.Alert(world.Riverside.Id, world.Riverside.Ids.PetId, text));
        await db.SaveChangesAsync();
    }
}
