using System.Collections.Concurrent;

namespace VetCare.Web.Features.Importing;

/// <summary>
/// Imports that run beside the pages: whoever started one can leave. They end with the process. A clinic does one thing at a time: whoever starts an import or
/// takes one back claims the clinic first.
/// </summary>
public sealed class ImportRuns(ILogger<ImportRuns> log) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Guid, IDisposable> claims = new();

    /// <returns>Holds the clinic until it is disposed; null when something else holds it.</returns>
    public IDisposable? Claim(Guid clinicId)
    {
        var claim = new Held(claims, clinicId);
        return claims.TryAdd(clinicId, claim) ? claim : null;
    }

    /// <summary>Starts the work of a batch and comes back at once. The claim is given up when the batch has been marked as ended.</summary>
    /// <param name="work">Answers whether all of the file was read.</param>
    /// <param name="finish">Marks the batch as ended; asked again until it succeeds.</param>
    public void Start(IDisposable claim, Guid batchId, Func<CancellationToken, Task<bool>> work, Func<bool, Task> finish)
    {
        var stopped = stop.Token;
        _ = Task.Run(() => RunAsync(claim, batchId, work, finish, stopped), CancellationToken.None);
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task RunAsync(
        IDisposable claim,
        Guid batchId,
        Func<CancellationToken, Task<bool>> work,
        Func<bool, Task> finish,
        CancellationToken stopped
    )
    {
        using (claim)
        {
            var complete = false;
            try
            {
                complete = await work(stopped);
            }
#pragma warning disable CA1031 // Nobody awaits this: the batch is marked as failed, and the log says why.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (!stopped.IsCancellationRequested)
                    log.LogError(failure, "Import {BatchId} failed", batchId);
            }
            await FinishAsync(batchId, complete, finish, stopped);
        }
    }

    // A batch that says it runs would hold up every later import. A process that is going down leaves the mark to the next start.
    private async Task FinishAsync(Guid batchId, bool complete, Func<bool, Task> finish, CancellationToken stopped)
    {
        for (var pause = FirstPause; complete || !stopped.IsCancellationRequested; pause = Longer(pause))
        {
            try
            {
                await finish(complete);
                return;
            }
#pragma warning disable CA1031 // Whatever it is, trying again is all that helps.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "The end of import {BatchId} could not be saved; trying again", batchId);
            }
            await Task.Delay(pause, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopped.IsCancellationRequested)
                return;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private sealed class Held(ConcurrentDictionary<Guid, IDisposable> claims, Guid clinicId) : IDisposable
    {
        public void Dispose() => claims.TryRemove(KeyValuePair.Create<Guid, IDisposable>(clinicId, this));
    }
}
