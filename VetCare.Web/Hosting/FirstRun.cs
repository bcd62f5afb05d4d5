using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data;

namespace VetCare.Web.Hosting;

/// <summary>
/// Knows whether the installation is still to be set up, and guards the set-up with a token that only somebody who can read the server's log has.
/// The token is kept as a digest and compared in constant time. Wrong tries do not replace it: 128 random bits cannot be guessed, and a stranger
/// must not be able to void it.
/// </summary>
public sealed class FirstRun(SystemDb system, IHostEnvironment environment, ILogger<FirstRun> logger)
{
    private readonly Lock turn = new();
    private byte[]? digest;
    private volatile bool done = environment.IsDevelopment();

    /// <summary>True while there is no clinic. Development seeds a demonstration instead and is never open.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken = default)
    {
        if (done)
            return false;
        await using var db = system.Open();
        done = await db.Clinics.AnyAsync(cancellationToken);
        return !done;
    }

    /// <summary>Makes a token and writes it to the log, the only place where it can be read.</summary>
    public void Announce()
    {
        lock (turn)
        {
            var token = string.Join(
                '-',
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)).Chunk(4).Select(part => new string(part))
            );
            digest = Digest(token);
            logger.LogWarning("VetCare is not set up yet. Open /setup in a browser and enter this one-time token: {SetupToken}", token);
        }
    }

    public bool Accepts(string? token)
    {
        lock (turn)
            return digest is not null && CryptographicOperations.FixedTimeEquals(digest, Digest(token ?? ""));
    }

    /// <summary>The token is spent and the page gone.</summary>
    public void Close()
    {
        lock (turn)
            digest = null;
        done = true;
    }

    private static byte[] Digest(string token) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(token.Where(char.IsAsciiHexDigit)).ToLowerInvariant()));
}

/// <summary>Writes the token at start-up when it is needed.</summary>
public sealed class FirstRunAnnouncement(FirstRun firstRun) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await firstRun.IsOpenAsync(cancellationToken))
            firstRun.Announce();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
