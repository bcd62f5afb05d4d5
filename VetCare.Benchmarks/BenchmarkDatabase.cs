using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Web.Data;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Startup;

namespace VetCare.Benchmarks;

/// <summary>A SQLite file with the application's own schema, kept in the temp folder so that the next run need not make it again.</summary>
internal sealed class BenchmarkDatabase : IDisposable
{
    private readonly string folder;
    private readonly KeyRingSource keys;

    /// <param name="name">Names the data set; change it when what is in it changes.</param>
    public BenchmarkDatabase(string name)
    {
        folder = Path.Combine(Path.GetTempPath(), "vetcare-benchmarks", name);
        Directory.CreateDirectory(folder);
        keys = KeyRingSource.From(new ConfigurationBuilder().Build(), folder, new DateOnly(2026, 1, 1));
        Options = new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "vetcare.db")}");
        Contexts = new ContextFactory(Options, new ColumnCipher(keys.Ring), TimeProvider.System, NullLoggerFactory.Instance);
        System = new SystemDb(Contexts);
        Clinics = new ClinicDb(Contexts);
    }

    public DatabaseOptions Options { get; }
    public ContextFactory Contexts { get; }
    public SystemDb System { get; }
    public ClinicDb Clinics { get; }

    private string Mark => Path.Combine(folder, "complete");

    /// <summary>Brings the schema up to date and fills the file, unless an earlier run has.</summary>
    public async Task PrepareAsync(Func<Task> fill)
    {
        var startup = new DatabaseStartup(System, keys, TimeProvider.System);
        if (!File.Exists(Mark))
        {
            foreach (var left in Directory.GetFiles(folder, "vetcare.db*"))
                File.Delete(left);
            await startup.RunAsync();
            await fill();
            await File.WriteAllTextAsync(Mark, "");
        }
        // As after a restore: what is missing beside the rows, such as the search index, is made here.
        var started = Stopwatch.GetTimestamp();
        await startup.RunAsync();
        await Console.Error.WriteLineAsync($"Start-up with this data: {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
    }

    public void Dispose() => Contexts.Dispose();
}
