using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VetCare.Tests.Browser.Support;

/// <summary>The whole application on a real port, with its own folder and the demo clinic, as <c>dotnet run</c> serves it.</summary>
internal sealed class DemoApp : WebApplicationFactory<Program>
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "vetcare-browser-" + Guid.CreateVersion7().ToString("N"));

    public DemoApp()
    {
        UseKestrel(0);
        StartServer();
        // Passkeys and secure contexts know localhost by name only.
        Address = ClientOptions.BaseAddress.ToString().Replace("127.0.0.1", "localhost").Replace("[::1]", "localhost").TrimEnd('/');
    }

    public string Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("DataFolder", folder);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new WorkingMorning()));
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A clock that starts on a Monday morning in the demo clinic's zone, when there is something to do, and then runs.</summary>
internal sealed class WorkingMorning : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 15, 42, 0, TimeSpan.Zero);
    private readonly long started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Start + System.GetElapsedTime(started);
}
