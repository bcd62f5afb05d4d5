using System.Threading.RateLimiting;

namespace VetCare.Web.Features.Attachments;

/// <summary>
/// How many files the server takes in at the same time, each of which may fill its size in memory: some per person, so that one on a slow line holds up
/// nobody else, and some more per clinic, so that no clinic holds up another. The others wait their turn.
/// </summary>
public sealed class UploadGate : IDisposable
{
    public const int PerPerson = 2;
    public const int PerClinic = 6;
    private const int Waiting = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly PartitionedRateLimiter<Guid> persons = Each(PerPerson);
    private readonly PartitionedRateLimiter<Guid> clinics = Each(PerClinic);

    /// <returns>The turn, to be disposed when the file is in; null when it did not come in time.</returns>
    public async Task<IDisposable?> EnterAsync(Guid clinic, Guid person, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        RateLimitLease? own = null;
        try
        {
            own = await persons.AcquireAsync(person, 1, patience.Token);
            var common = own.IsAcquired ? await clinics.AcquireAsync(clinic, 1, patience.Token) : null;
            if (common is { IsAcquired: true })
                return new Turn(own, common);
            common?.Dispose();
        }
        catch (OperationCanceledException)
        {
            // The turn did not come in time, or nobody waits for it any more.
        }
        own?.Dispose();
        return null;
    }

    public void Dispose()
    {
        persons.Dispose();
        clinics.Dispose();
    }

    private static PartitionedRateLimiter<Guid> Each(int atOnce) =>
        PartitionedRateLimiter.Create<Guid, Guid>(key => RateLimitPartition.GetConcurrencyLimiter(key, _ => Turns(atOnce)));

    private static ConcurrencyLimiterOptions Turns(int atOnce) =>
        new()
        {
            PermitLimit = atOnce,
            QueueLimit = Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };

    private sealed class Turn(RateLimitLease own, RateLimitLease common) : IDisposable
    {
        public void Dispose()
        {
            common.Dispose();
            own.Dispose();
        }
    }
}
