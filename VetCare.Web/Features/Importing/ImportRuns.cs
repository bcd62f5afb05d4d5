using System.Collections.Concurrent;

namespace VetCare.Web.Features.Importing;

/// <summary>Imports that run beside the pages, one per clinic: whoever started one can leave. They end with the process.</summary>
public sealed class ImportRuns : IDisposable
{
    private readonly ILogger<ImportRuns> log;
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationToken stopped;
    private readonly ConcurrentDictionary<Guid, Guid> batchOfClinic = new();

    public ImportRuns(ILogger<ImportRuns> log) => (this.log, stopped) = (log, stop.Token);

    /// <summary>The batch that is on its way for a clinic, or has just ended.</summary>
    public Guid? Current(Guid clinicId) => batchOfClinic.TryGetValue(clinicId, out var batchId) ? batchId : null;

    /// <summary>Starts the work of a batch and comes back at once.</summary>
    public void Start(Guid clinicId, Guid batchId, Func<CancellationToken, Task> work)
    {
        batchOfClinic[clinicId] = batchId;
        _ = Task.Run(() => RunAsync(clinicId, batchId, work), stopped);
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task RunAsync(Guid clinicId, Guid batchId, Func<CancellationToken, Task> work)
    {
        try
        {
            await work(stopped);
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
            batchOfClinic.TryRemove(KeyValuePair.Create(clinicId, batchId));
        }
    }
}
