using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace VetCare.Web.Identity;

/// <summary>
/// Counts failures of addresses nobody has, so that they lock like real accounts and the lock tells a stranger nothing: failures before a lock stay
/// counted however long ago they were, those during a lock do not count, and after it the count begins anew. Keeps digests only, the latest
/// <see cref="Most"/>, until the application ends.
/// </summary>
public sealed class UnknownAddresses(IOptions<IdentityOptions> options, TimeProvider time)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Entry> counted = new(StringComparer.Ordinal);
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);

    /// <summary>Notes a failure; true when the address counts as locked.</summary>
    public bool Fail(string address)
    {
        var rules = options.Value.Lockout;
        var now = time.GetUtcNow();
        if (counted.Count >= Most)
            Forget();
        var key = Convert.ToBase64String(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(address.ToUpperInvariant())));
        var entry = counted.AddOrUpdate(
            key,
            _ => new Entry(1, DateTimeOffset.MinValue, now),
            (_, old) =>
                old.Until >= now ? old with { Last = now }
                : old.Failures + 1 < rules.MaxFailedAccessAttempts ? new Entry(old.Failures + 1, DateTimeOffset.MinValue, now)
                : new Entry(0, now + rules.DefaultLockoutTimeSpan, now)
        );
        return entry.Until >= now;
    }

    // The oldest tenth makes room.
    private void Forget()
    {
        foreach (var (key, _) in counted.ToArray().OrderBy(pair => pair.Value.Last).Take(Most / 10))
            counted.TryRemove(key, out _);
    }

    /// <param name="Failures">Since the last lock.</param>
    /// <param name="Until">The end of the lock; the distant past when there was none.</param>
    private sealed record Entry(int Failures, DateTimeOffset Until, DateTimeOffset Last);
}
