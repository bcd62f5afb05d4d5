using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using VetCare.Tests.Support;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Components.Support;

/// <summary>
/// Renders components as one person sees them, over the real use cases and a SQLite world of the test's own. Script calls are accepted and do nothing.
/// </summary>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    protected World World { get; private set; } = default!;

    /// <summary>Who looks at the component; set it before the first render.</summary>
    protected Actor Actor { get; set; } = default!;

    public virtual async Task InitializeAsync()
    {
        World = await World.CreateAsync(DatabaseKind.Sqlite);
        Actor = World.AsReceptionist();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddRadzenComponents();
        foreach (var feature in FeatureCatalog.Instance.All)
            feature.Register(Services);
        Services.AddSingleton<TimeProvider>(World.Time);
        Services.AddSingleton(World.Database.ClinicDb);
        Services.AddSingleton(World.Database.SystemDb);
        Services.AddSingleton<VetCare.Web.Data.Files.IFileStore>(TestFiles.Store);
        Services.AddSingleton<IActorSource>(new TestActor(this));
        Services.AddSingleton(FeatureCatalog.Instance);
        Services.AddScoped<UseCaseContext>();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await World.DisposeAsync();
    }

    /// <summary>Renders as <see cref="Actor"/>, who is also handed down as the layout does.</summary>
    protected IRenderedComponent<T> Show<T>(Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : IComponent
    {
        RenderTree.TryAdd<CascadingValue<Actor>>(value => value.Add(cascading => cascading.Value, Actor));
        return Render<T>(builder => parameters?.Invoke(builder));
    }

    private sealed class TestActor(ComponentTest test) : IActorSource
    {
        public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(test.Actor);
    }
}
