namespace VetCare.Web.Features.Attachments;

/// <summary>How many files the server takes in at the same time: each may fill its size in memory. The others wait their turn.</summary>
public sealed class UploadGate : IDisposable
{
    /// <summary>At the same time, over all people.</summary>
    public const int AtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim turn = new(AtOnce, AtOnce);

    /// <returns>False when the turn did not come in time.</returns>
    public Task<bool> EnterAsync(CancellationToken cancellationToken) => turn.WaitAsync(Patience, cancellationToken);

    public void Leave() => turn.Release();

    public void Dispose() => turn.Dispose();
}
