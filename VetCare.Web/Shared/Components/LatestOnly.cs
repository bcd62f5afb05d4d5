namespace VetCare.Web.Shared.Components;

/// <summary>Cancels the load before when a newer one starts, so that a slow old answer never replaces a newer one.</summary>
internal sealed class LatestOnly : IDisposable
{
    private CancellationTokenSource? current;

    public CancellationToken Next()
    {
        Stop();
        current = new CancellationTokenSource();
        return current.Token;
    }

    public void Dispose() => Stop();

    private void Stop()
    {
        current?.Cancel();
        current?.Dispose();
        current = null;
    }
}
