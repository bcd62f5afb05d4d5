using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Radzen;
using VetCare.Tests.Support;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Components.Scheduling;

/// <summary>A screen of one person at Riverside: real use cases on a SQLite world, no browser.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private Screen(World world, Actor actor)
    {
        (World, Actor) = (world, actor);
        Browser = new BunitContext();
        Browser.JSInterop.Mode = JSRuntimeMode.Loose;
        Browser.JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        Browser.Services.AddRadzenComponents();
        Browser.Services.AddSingleton<TimeProvider>(world.Time);
        Browser.Services.AddSingleton<IActorSource>(new Signed(actor));
        Browser.Services.AddSingleton(
            new UseCaseContext(new Signed(actor), world.Database.ClinicDb, world.Time, NullLoggerFactory.Instance)
        );
        foreach (var feature in FeatureCatalog.Instance.All)
            feature.Register(Browser.Services);
    }

    public World World { get; }
    public Actor Actor { get; }
    public BunitContext Browser { get; }

    public static async Task<Screen> OfAsync(Func<World, Actor>? who = null)
    {
        var world = await World.CreateAsync(DatabaseKind.Sqlite);
        return new Screen(world, (who ?? (each => each.AsReceptionist()))(world));
    }

    public IRenderedComponent<TComponent> Show<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>> parameters)
        where TComponent : IComponent => Browser.Render(parameters);

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await World.DisposeAsync();
    }

    private sealed class Signed(Actor actor) : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(actor);
    }
}
