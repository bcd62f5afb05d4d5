using System.Threading.Channels;
using VetCare.Domain.Common;
using VetCare.Web.Shared.Components;
using VetCare.Web.Shared.Feed;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Reads the appointments for an open schedule: when its page is turned, when somebody changes them, and every 30 seconds in any case.</summary>
/// <param name="asked">What the page shows at the moment of reading.</param>
public sealed class ScheduleReading(ScheduleWindow window, TimeProvider time, Func<ScheduleWindow.Request> asked) : IAsyncDisposable
{
    // One word is enough, however much happened since the last reading.
    private readonly Channel<bool> news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
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

    /// <summary>Something the schedule shows has changed.</summary>
    public void Hear(ClinicChange change)
    {
        if (change.Touches("appointments", "alerts", "schedule_resources", "encounters"))
            news.Writer.TryWrite(true);
    }

    /// <summary>Calls for a refresh at every news, and every 30 seconds for what nobody told of, until the schedule is closed.</summary>
    public async Task KeepFreshAsync(Func<Task> refresh)
    {
        try
        {
            while (true)
            {
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
                await Task.WhenAny(news.Reader.WaitToReadAsync(waiting.Token).AsTask(), Task.Delay(Refresh, time, waiting.Token));
                await waiting.CancelAsync();
                closing.Token.ThrowIfCancellationRequested();
                news.Reader.TryRead(out _);
                await refresh();
            }
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
