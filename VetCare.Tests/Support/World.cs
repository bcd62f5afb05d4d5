using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Domain.Common;
using VetCare.Web.Data;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Support;

/// <summary>
/// Two organizations with three clinics and their people, in a database of the test's own: Riverside and Hillside belong together, Lakeside is a
/// stranger.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private World(TestDatabase database, WorldTemplate template)
    {
        Database = database;
        (Riverside, Hillside, Lakeside) = (template.Riverside, template.Hillside, template.Lakeside);
        services = Services(database);
    }

    public TestDatabase Database { get; }
    public FakeTime Time => Database.Time;
    public RawSql Sql => Database.Sql;
    public TestClinic Riverside { get; }

    /// <summary>The other clinic of Riverside's organization.</summary>
    public TestClinic Hillside { get; }

    /// <summary>A clinic of another organization.</summary>
    public TestClinic Lakeside { get; }

    public IReadOnlyList<TestClinic> Clinics => [Riverside, Hillside, Lakeside];

    public static async Task<World> CreateAsync(DatabaseKind kind)
    {
        var template = await WorldTemplate.OfAsync(kind);
        return new World(new TestDatabase(kind, await Engine.Of(kind).NewAsync(template.Database)), template);
    }

    public Actor AsAdmin() => Riverside.Admin;

    public Actor AsVet() => Riverside.Vet;

    public Actor AsTechnician() => Riverside.Technician;

    public Actor AsReceptionist() => Riverside.Receptionist;

    public Actor AsAssistant() => Riverside.Assistant;

    /// <summary>A use case as this person's circuit would have it; null is somebody who is not signed in.</summary>
    public TUseCase Case<TUseCase>(Actor? actor) => (TUseCase)Case(typeof(TUseCase), actor);

    public object Case(Type useCase, Actor? actor)
    {
        var context = new UseCaseContext(new FixedActor(actor), Database.ClinicDb, Time, NullLoggerFactory.Instance);
        return ActivatorUtilities.CreateInstance(services, useCase, context);
    }

    /// <summary>Does one thing as one person.</summary>
    public Task<Result<TResult>> SendAsync<TUseCase, TRequest, TResult>(Actor? actor, TRequest request)
        where TUseCase : UseCase<TRequest, TResult>
        where TRequest : notnull => Case<TUseCase>(actor).ExecuteAsync(request);

    /// <summary>A fresh context of the actor's clinic; call it in the method that uses it and dispose it there.</summary>
    public VetCareDbContext Open(Actor actor) => Database.ClinicDb.Open(actor);

    /// <summary>A row as this person's clinic sees it.</summary>
    public async Task<T?> FindAsync<T>(Actor actor, Guid id)
        where T : Entity
    {
        await using var db = Open(actor);
        return await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id);
    }

    /// <summary>How many rows this person's clinic sees.</summary>
    public async Task<int> CountAsync<T>(Actor actor, Expression<Func<T, bool>>? which = null)
        where T : class
    {
        await using var db = Open(actor);
        return await db.Set<T>().CountAsync(which ?? (_ => true));
    }

    /// <summary>Loads a row in the actor's clinic, changes it and saves.</summary>
    public async Task ChangeAsync<T>(Actor actor, Guid id, Action<T> change)
        where T : Entity
    {
        await using var db = Open(actor);
        change(await db.Set<T>().SingleAsync(row => row.Id == id));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        foreach (var feature in FeatureCatalog.Instance.All)
            feature.Register(collection);
        collection.AddSingleton<TimeProvider>(database.Time);
        collection.AddSingleton(database.ClinicDb);
        collection.AddSingleton(database.SystemDb);
        collection.AddSingleton(TestKeys.Cipher);
        collection.AddSingleton(TestKeys.Source());
        collection.AddSingleton<VetCare.Web.Data.Files.IFileStore>(TestFiles.Store);
        return collection.BuildServiceProvider();
    }

    internal sealed class FixedActor(Actor? actor) : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult(actor);
    }
}
