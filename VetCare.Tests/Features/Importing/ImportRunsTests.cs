using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Domain.Importing;
using VetCare.Tests.Support;
using VetCare.Web.Features.Importing;
using VetCare.Web.Features.Importing.Reading;
using Xunit;

namespace VetCare.Tests.Features.Importing;

/// <summary>A clinic imports one file at a time, and every import comes to an end.</summary>
public sealed class ImportRunsTests
{
    [Fact]
    public void A_clinic_is_held_once_until_it_is_given_up_and_no_other_clinic_waits()
    {
        using var runs = Runs();
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var first = runs.Claim(one);
        Assert.NotNull(first);
        Assert.Null(runs.Claim(one));
        using var others = runs.Claim(other);
        Assert.NotNull(others);
        first.Dispose();
        using var second = runs.Claim(one);
        Assert.NotNull(second);
        // Given up long ago: it takes nothing from whoever came after.
        first.Dispose();
        Assert.Null(runs.Claim(one));
    }

    [Fact]
    public async Task A_run_that_breaks_is_marked_as_ended_even_if_the_first_try_to_do_so_fails()
    {
        using var runs = Runs();
        var clinic = Guid.CreateVersion7();
        var tries = 0;
        var ended = new TaskCompletionSource<bool>();
        runs.Start(
            runs.Claim(clinic)!,
            Guid.CreateVersion7(),
            _ => throw new InvalidOperationException("broken"),
            complete =>
            {
                if (++tries == 1)
                    throw new IOException("the disk is full");
                ended.SetResult(complete);
                return Task.CompletedTask;
            }
        );
        Assert.False(await ended.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal(2, tries);
    }

    [OnEachDatabase]
    public async Task Of_two_imports_started_at_once_one_runs_and_the_other_is_told(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var files = new List<Guid>();
        for (var n = 0; n < 2; n++)
            files.Add((await world.TakeAsync(ImportKind.Clients, ImportDesk.TwoClients)).Value);
        var mapping = (await world.Case<FileColumns>(world.AsAdmin()).ExecuteAsync(new FileColumns.Request(files[0]))).Value.Proposed;
        var started = await Task.WhenAll(
            files.Select(file =>
                Task.Run(() => world.Case<StartImport>(world.AsAdmin()).ExecuteAsync(new StartImport.Request(file, mapping)))
            )
        );
        foreach (var run in started.Where(run => run.IsSuccess))
            await world.EndOfAsync(run.Value);
        var refused = started.Where(run => !run.IsSuccess).ToList();
        // The first may have ended before the second began; then nothing was refused, and all rows of the second were duplicates.
        Assert.All(refused, run => Assert.Equal("import.another_runs", run.Error.Code));
        await using var db = world.Open(world.AsAdmin());
        Assert.Equal(2, await db.Clients.CountAsync(client => client.Email == "zoe@example.com" || client.Email == "bob@example.com"));
    }

    [OnEachDatabase]
    public async Task While_another_machine_imports_nothing_is_started_or_taken_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var batch = await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        await using (var db = world.Open(world.AsAdmin()))
        {
            db.ImportBatches.Add(Batch(world));
            await db.SaveChangesAsync();
        }
        var running = (await world.Case<ImportBatches>(world.AsAdmin()).ExecuteAsync(new ImportBatches.Request())).Value.First(row =>
            row.Status == ImportStatus.Running
        );
        var undone = await world.Case<UndoImport>(world.AsAdmin()).ExecuteAsync(new UndoImport.Request(running.Id));
        Assert.Equal("import.still_runs", undone.Error.Code);
        var beside = await world.Case<UndoImport>(world.AsAdmin()).ExecuteAsync(new UndoImport.Request(batch.Id));
        Assert.Equal("import.another_runs", beside.Error.Code);
        var file = (await world.TakeAsync(ImportKind.Clients, ImportDesk.TwoClients)).Value;
        var mapping = (await world.Case<FileColumns>(world.AsAdmin()).ExecuteAsync(new FileColumns.Request(file))).Value.Proposed;
        var started = await world.Case<StartImport>(world.AsAdmin()).ExecuteAsync(new StartImport.Request(file, mapping));
        Assert.Equal("import.another_runs", started.Error.Code);
    }

    [Fact]
    public async Task A_batch_ends_once_and_is_taken_back_once()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var (batch, by, now) = (Batch(world), world.AsAdmin().UserId, DateTime.UnixEpoch);
        Assert.Equal(ImportBatchErrors.StillRuns, batch.MarkUndone(by, now).Error);
        Assert.True(batch.Count(1, 0, 0).IsSuccess);
        Assert.True(batch.Finish(complete: true, now).IsSuccess);
        Assert.Equal(ImportBatchErrors.NotRunning, batch.Finish(complete: false, now).Error);
        Assert.Equal(ImportBatchErrors.NotRunning, batch.Count(1, 0, 0).Error);
        Assert.True(batch.MarkUndone(by, now).IsSuccess);
        Assert.Equal(ImportBatchErrors.AlreadyUndone, batch.MarkUndone(by, now).Error);
        Assert.Equal(ImportBatchErrors.NotRunning, batch.Finish(complete: true, now).Error);
    }

    [Fact]
    public async Task A_file_that_is_being_imported_makes_no_room_for_others()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        using var files = new UploadedFiles(world.Time);
        var kept = new List<Guid>();
        for (var n = 0; n < ImportRules.FilesPerPerson + 2; n++)
        {
            using var content = new MemoryStream("First name,Surname\nAnn,Ash\n"u8.ToArray());
            kept.Add((await files.KeepAsync(world.AsAdmin(), ImportKind.Clients, $"{n}.csv", content, default)).Value.Id);
            if (n == 0)
                Assert.True(files.Hold(kept[0]));
            world.Time.Advance(TimeSpan.FromMinutes(50));
        }
        Assert.NotNull(files.Find(kept[0], world.AsAdmin()));
        Assert.Null(files.Find(kept[1], world.AsAdmin()));
        files.Forget(kept[0]);
        Assert.Null(files.Find(kept[0], world.AsAdmin()));
        Assert.False(files.Hold(kept[0]));
    }

    private static ImportBatch Batch(World world) =>
        new(world.Riverside.Id, ImportKind.Clients, "other.csv", new string('e', 64), 1, world.AsAdmin().UserId, DateTime.UnixEpoch);

    private static ImportRuns Runs() => new(NullLogger<ImportRuns>.Instance);
}
