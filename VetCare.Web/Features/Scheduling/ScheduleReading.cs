using VetCare.Domain.Common;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Reads the appointments for an open schedule: when its page is turned, and every 30 seconds after that.</summary>
/// <param name="asked">What the page shows at the moment of reading.</param>
public sealed class ScheduleReading(ScheduleWindow window, TimeProvider time, Func<ScheduleWindow.Request> asked) : IAsyncDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource closing = new();
    private readonly LatestOnly loading = new();
    private CancellationToken current;

    /// <summary>Reads for a page just turned to and drops what is still being read. Null when overtaken itself.</summary>
    public Task<Result<ScheduleWindow.Result>?> TurnAsync()
    {
        current = loading.Next();
        return AgainAsync();
    }

    /// <summary>Reads the same page once more. Null when the page is turned meanwhile.</summary>
    public async Task<Result<ScheduleWindow.Result>?> AgainAsync()
    {
        var stale = current;
        try
        {
            var read = await window.ExecuteAsync(asked(), stale);
            return stale.IsCancellationRequested ? null : read;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Calls for a refresh every 30 seconds until the schedule is closed.</summary>
    public async Task KeepFreshAsync(Func<Task> refresh)
    {
        using var timer = new PeriodicTimer(Refresh, time);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token))
                await refresh();
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The schedule is closed.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        closing.Dispose();
        loading.Dispose();
    }
}
