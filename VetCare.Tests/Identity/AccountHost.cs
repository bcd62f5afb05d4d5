using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using VetCare.Domain.Audit;
using VetCare.Domain.Organizations;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;

namespace VetCare.Tests.Identity;

/// <summary>The whole application as an installation outside Development runs it, on a database of its own, with a clock that can be moved.</summary>
public class AccountHost : WebApplicationFactory<Program>
{
    public const string Password = "violet anchor teapot";

    private readonly string folder = Directory.CreateTempSubdirectory("vetcare-identity-").FullName;
    private readonly SemaphoreSlim seeding = new(1, 1);
    private (Guid Organization, Guid Main, Guid Branch, Guid Foreign)? clinics;
    private string? hash;

    public MovableTime Time { get; } = new();
    public LogMemory Log { get; } = new();

    protected virtual int AttemptsPerMinute => 100_000;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("DataFolder", folder);
        builder.UseSetting("SignIn:AttemptsPerMinute", AttemptsPerMinute.ToString());
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }

    public Browser Open() => new(Server.CreateHandler());

    /// <summary>One organization with two clinics, another one with one.</summary>
    public async Task<(Guid Organization, Guid Main, Guid Branch, Guid Foreign)> ClinicsAsync()
    {
        await seeding.WaitAsync();
        try
        {
            if (clinics is { } known)
                return known;
            await using var db = System.Open();
            var ours = Organization.Found("Riverside Group").Value;
            var theirs = Organization.Found("Hillside Group").Value;
            var main = Clinic.Open(ours.Id, new ClinicDetails("Riverside Main", "RM", "America/New_York")).Value;
            var branch = Clinic.Open(ours.Id, new ClinicDetails("Riverside Branch", "RB", "America/New_York")).Value;
            var foreign = Clinic.Open(theirs.Id, new ClinicDetails("Hillside", "HS", "America/New_York")).Value;
            db.AddRange(ours, theirs, main, branch, foreign);
            await db.SaveChangesAsync();
            clinics = (ours.Id, main.Id, branch.Id, foreign.Id);
            return clinics.Value;
        }
        finally
        {
            seeding.Release();
        }
    }

    public SystemDb System => Services.GetRequiredService<SystemDb>();

    /// <summary>Registers a person with an address of their own at the main clinic and, if wanted, at the branch.</summary>
    public async Task<(Guid Id, string Email)> PersonAsync(string role = SystemRoles.Receptionist, bool atBranch = false)
    {
        var (organization, main, branch, _) = await ClinicsAsync();
        await using var scope = Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<StaffRegistration>();
        hash ??= staff.Hash(Password);
        var email = $"p{Guid.CreateVersion7():N}@riverside.example";
        List<StaffPost> posts = [new(main, [role])];
        if (atBranch)
            posts.Add(new StaffPost(branch, [role]));
        var person = await staff.RegisterAsync(new NewStaff(organization, "Ada", "Quill", email, posts, PasswordHash: hash));
        return (person.Value, email);
    }

    public async Task ChangeAsync(Guid userId, Action<StaffUser> change)
    {
        await using var db = System.Open();
        change(await db.Users.SingleAsync(user => user.Id == userId));
        await db.SaveChangesAsync();
    }

    public async Task<IReadOnlyList<AuditLog>> AuditAsync(AuditAction action, string entityId)
    {
        await using var db = System.Open();
        return await db
            .AuditLogs.IgnoreQueryFilters([Filters.Clinic])
            .Where(row => row.Action == action && row.EntityId == entityId)
            .OrderBy(row => row.CreatedAt)
            .ToListAsync();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Allows few attempts, to see what happens after them.</summary>
public sealed class StrictHost : AccountHost
{
    protected override int AttemptsPerMinute => 3;
}

/// <summary>The real clock, moved forward as far as a test wants.</summary>
public sealed class MovableTime : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public override long GetTimestamp() =>
        System.GetTimestamp() + (long)(Interlocked.Read(ref ahead) / (double)TimeSpan.TicksPerSecond * System.TimestampFrequency);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}

/// <summary>Keeps what was logged, so that a test can read the set-up token where an administrator would.</summary>
public sealed class LogMemory : ILoggerProvider, ILogger
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
            return;
        lock (lines)
            lines.Add($"{logLevel} {formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
