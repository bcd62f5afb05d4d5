using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using VetCare.Web.Data.Seeding;
using Xunit;

namespace VetCare.Tests.Faults;

/// <summary>The server is killed while people sign in: the file is whole, and whoever was let in is in the audit.</summary>
public sealed partial class KillTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vetcare-kill-").FullName;
    private readonly Uri address = new($"http://localhost:{FreePort()}");

    [Fact]
    public async Task Every_acknowledged_write_survives_a_kill_and_none_is_half_there()
    {
        using var server = Start();
        var letIn = 0;
        try
        {
            await ReadyAsync(server);
            var writers = Enumerable.Range(0, 4).Select(_ => SignInUntilItFailsAsync(() => Interlocked.Increment(ref letIn))).ToList();
            while (Volatile.Read(ref letIn) < 6 && !server.HasExited)
                await Task.Delay(20);
            server.Kill();
            await server.WaitForExitAsync();
            await Task.WhenAll(writers);
        }
        finally
        {
            if (!server.HasExited)
                server.Kill();
        }

        Assert.Equal("ok", Ask<string>("PRAGMA integrity_check"));
        Assert.Equal(0, Ask<long>("SELECT count(*) FROM pragma_foreign_key_check"));
        // Acknowledged sign-ins are all there; at most the four under way when it died may be there unacknowledged.
        Assert.InRange(Ask<long>("SELECT count(*) FROM audit_logs WHERE action = 'login'"), letIn, letIn + 4);
        Assert.True(letIn >= 6);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "VetCare.Web.dll"), "--urls", address.ToString(), "--DataFolder", folder]
        )
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["SignIn__AttemptsPerMinute"] = "100000";
        var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    private async Task ReadyAsync(Process server)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var left = 600; left > 0 && !server.HasExited; left--)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(200);
        }
        throw new InvalidOperationException("The application did not start.");
    }

    private async Task SignInUntilItFailsAsync(Action acknowledged)
    {
        try
        {
            while (true)
            {
                using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
                var page = await client.GetStringAsync("/account/sign-in");
                var answer = await client.PostAsync(
                    "/account/sign-in",
                    new FormUrlEncodedContent(
                        new Dictionary<string, string>
                        {
                            ["_handler"] = "sign-in",
                            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
                            ["Form.Email"] = "reception@riverside.example",
                            ["Form.Password"] = DemoStaff.Password,
                        }
                    )
                );
                if (answer.StatusCode == HttpStatusCode.Redirect)
                    acknowledged();
            }
        }
        catch (Exception died) when (died is HttpRequestException or IOException or TaskCanceledException)
        {
            // That was the kill.
        }
    }

    private T Ask<T>(string question)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "vetcare.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return (T)command.ExecuteScalar()!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
