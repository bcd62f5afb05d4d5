using Npgsql;
using VetCare.Web.Shared.Feed;

namespace VetCare.Web.Data.Feed;

/// <summary>
/// Hears what other machines on the same PostgreSQL have committed and tells the screens of this one. The database itself announces the changes
/// (the triggers stand in its walls), so that no machine can forget to. With SQLite there is one machine, and nothing to hear.
/// </summary>
public sealed class PostgresFeed(DatabaseOptions database, ClinicFeed feed, TimeProvider time, ILogger<PostgresFeed> log)
    : BackgroundService
{
    internal const string Channel = "vetcare_feed";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Provider != DatabaseProvider.Postgres)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Screens can do without the feed for a while, the practice not without the process, which anything that escapes here would end.
            catch (Exception lost)
#pragma warning restore CA1031
            {
                log.LogWarning(lost, "The feed of changes is interrupted; screens fall back to reading by the clock. Trying again.");
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        // Not from the pool: this one stays open and waits.
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 30 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stopping);
        connection.Notification += (_, news) => Tell(news.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        // What happened while nobody listened is not told again.
        feed.TellEverybody();
        while (true)
            await connection.WaitAsync(stopping);
    }

    private void Tell(string payload)
    {
        var parts = payload.Split(' ', 2);
        if (parts.Length == 2 && Guid.TryParse(parts[0], out var clinicId))
            feed.Tell(new ClinicChange(clinicId, new HashSet<string> { parts[1] }));
    }
}
