namespace VetCare.Web.Shared.Features;

/// <summary>A feature tells the house what it registers and what it puts into the menu.</summary>
public interface IFeature
{
    void Register(IServiceCollection services);

    IEnumerable<MenuEntry> Menu { get; }

    /// <summary>The component that stands in the header as the search of everything; one feature has it.</summary>
    Type? HeaderSearch => null;
}

/// <summary>One line of the rail, shown to people who hold the permission.</summary>
/// <param name="Icon">Name of a Material Symbol.</param>
/// <param name="Group">Heading it stands under; null for the top of the rail.</param>
public sealed record MenuEntry(string Title, string Icon, string Href, string Permission, int Order, string? Group = null);

/// <summary>All features of this assembly, found by their type, so that a new one needs no list.</summary>
public sealed class FeatureCatalog
{
    public static FeatureCatalog Instance { get; } = new();

    private FeatureCatalog()
    {
        All =
        [
            .. typeof(FeatureCatalog)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IFeature).IsAssignableFrom(type))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => (IFeature)Activator.CreateInstance(type)!),
        ];
        Menu = [.. All.SelectMany(feature => feature.Menu).OrderBy(entry => entry.Group is null ? 0 : 1).ThenBy(entry => entry.Order)];
        HeaderSearch = All.Select(feature => feature.HeaderSearch).SingleOrDefault(search => search is not null);
    }

    public IReadOnlyList<IFeature> All { get; }
    public IReadOnlyList<MenuEntry> Menu { get; }

    /// <summary>The search in the header; null without one.</summary>
    public Type? HeaderSearch { get; }
}
