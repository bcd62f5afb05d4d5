using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Hosting;

/// <summary>Registers every feature and what all use cases share.</summary>
public static class FeatureHosting
{
    public static void AddVetCareFeatures(this IServiceCollection services)
    {
        services.AddScoped<UseCaseContext>();
        services.AddSingleton(FeatureCatalog.Instance);
        foreach (var feature in FeatureCatalog.Instance.All)
            feature.Register(services);
    }
}
