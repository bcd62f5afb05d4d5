using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace VetCare.Tests.Support;

/// <summary>
/// The PostgreSQL the tests talk to: the one named by <c>VETCARE_TEST_POSTGRES</c>, else a private one on the loopback address that ends with the test
/// process, however that ends.
/// </summary>
internal static class PostgresServer
{
    private const string Variable = "VETCARE_TEST_POSTGRES";

    // The server lives as long as this script's input stays open; the folder goes with it.
    private const string Script = """
        set -e
        folder=$(mktemp -d)
        trap 'rm -rf "$folder"' EXIT
        "$BIN/initdb" -D "$folder/data" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1
        "$BIN/postgres" -D "$folder/data" -p "$PORT" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder" -c max_connections=300 \
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB -c autovacuum=off >>"$folder/log" 2>&1 </dev/null &
        cat >/dev/null
        kill -INT $!
        wait
        """;

    private static readonly Lazy<Task<string>> Server = new(FindOrStartAsync);

    private static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    private static bool MustRun => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the tests can or must run.</summary>
    public static string? ReasonToSkip =>
        Given is null && Binaries() is null && !MustRun
            ? $"No PostgreSQL here. Install it, or set {Variable} to a connection string such as Host=127.0.0.1;Port=5432;Username=postgres."
            : null;

    /// <summary>Connection string without a database.</summary>
    public static Task<string> ConnectionStringAsync() => Server.Value;

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    private static async Task<string> FindOrStartAsync()
    {
        if (Given is { } given)
            return given;
        var binaries =
            Binaries()
            ?? throw new InvalidOperationException($"CI must test on PostgreSQL: install it, or set {Variable} to a connection string.");
        var port = FreePort();
        Start(binaries, port);
        var connection = $"Host=127.0.0.1;Port={port};Username=postgres";
        await UntilReadyAsync(connection);
        return connection;
    }

    private static void Start(string binaries, int port)
    {
        var script = $"BIN='{binaries}'; PORT={port}\n{Script}";
        var start = new ProcessStartInfo { RedirectStandardInput = true, UseShellExecute = false };
        // The server refuses to run as root.
        var isRoot = Environment.UserName == "root";
        start.FileName = isRoot ? "su" : "/bin/sh";
        foreach (var argument in isRoot ? ["postgres", "-s", "/bin/sh", "-c", script] : new[] { "-c", script })
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = Path.GetTempPath();
        var keeper = Process.Start(start) ?? throw new InvalidOperationException("The shell that keeps PostgreSQL did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            keeper.StandardInput.Close();
            keeper.WaitForExit(TimeSpan.FromSeconds(10));
        };
    }

    private static async Task UntilReadyAsync(string server)
    {
        var connection = $"{server};Database=postgres;Pooling=false";
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var probe = new NpgsqlConnection(connection);
                await probe.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
