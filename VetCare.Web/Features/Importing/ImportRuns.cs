using System.Collections.Concurrent;

namespace VetCare.Web.Features.Importing;

/// <summary>Imports that run beside the pages: whoever started one can leave. They end with the process.</summary>
public sealed class ImportRuns(ILogger<ImportRuns> log) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Guid, Task> running = new();

    /// <summary>Starts the work of a batch and comes back at once.</summary>
    public void Start(Guid batchId, Func<CancellationToken, Task> work) => running[batchId] = Task.Run(() => RunAsync(batchId, work), stop.Token);

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task RunAsync(Guid batchId, Func<CancellationToken, Task> work)
    {
        try
        {
            await work(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The next start marks the batch as interrupted.
        }
#pragma warning disable CA1031 // Nobody awaits this: the batch is marked as failed, and the log says why.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "Import {BatchId} failed", batchId);
        }
        finally
        {
            running.TryRemove(batchId, out _);
        }
    }
}
