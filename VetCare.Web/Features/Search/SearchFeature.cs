using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Search;

/// <summary>Finding any client or pet from anywhere.</summary>
public sealed class SearchFeature : IFeature
{
    public IEnumerable<MenuEntry> Menu => [];

    public Type HeaderSearch => typeof(SearchBox);

    Type? IFeature.HeaderSearch => HeaderSearch;

    public void Register(IServiceCollection services) =>
        services.AddUseCase<SearchEverywhere>().AddUseCase<RecentPicks>().AddUseCase<RememberPick>();
}
