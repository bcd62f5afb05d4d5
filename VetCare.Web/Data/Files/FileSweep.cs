using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Data.Files;

/// <summary>
/// Once at the start and once a day: files that no row names, because the process died between the file and its row, are set aside, and half-written ones
/// removed. Nothing younger than a day is touched.
/// </summary>
public sealed partial class FileSweep(SystemDb system, FolderFileStore store, TimeProvider time, ILogger<FileSweep> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    /// <returns>How many files were set aside.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var before = time.GetUtcNow().UtcDateTime - Settled;
        store.ClearIncoming(before);
        var count = 0;
        foreach (var files in store.Since(before).Chunk(Batch))
        {
            await using var db = system.Open();
            var names = files.Select(file => file.Name).ToList();
            var known = await db
                .Attachments.IgnoreQueryFilters([Filters.Clinic, Filters.Deleted])
                .Where(row => names.Contains(row.StoredName))
                .Select(row => row.StoredName)
                .ToListAsync(cancellationToken);
            foreach (var file in files.ExceptBy(known, file => file.Name))
            {
                store.SetAside(file);
                count++;
            }
        }
        if (count > 0)
            LogSetAside(count);
        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Tidying up must not stop the practice: whatever escapes here would end the process.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailed(failure);
            }
            await Task.Delay(Settled, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} stored files that no row names were set aside in files/set-aside")]
    private partial void LogSetAside(int count);

    [LoggerMessage(LogLevel.Error, "The sweep of stored files failed; it runs again tomorrow")]
    private partial void LogFailed(Exception failure);
}
