using VetCare.Domain.Staff;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>Finding records that are there twice, making one of two, and taking it back.</summary>
public sealed class MergingFeature : IFeature
{
    public IEnumerable<MenuEntry> Menu => [new MenuEntry("Duplicates", "join_inner", "/duplicates", Permissions.UpdateClients, 35)];

    public void Register(IServiceCollection services)
    {
        services.AddUseCase<ClientDuplicates>().AddUseCase<PetDuplicates>().AddUseCase<DismissDuplicate>().AddUseCase<FindOther>();
        services.AddUseCase<ClientMergeSheet>().AddUseCase<PetMergeSheet>();
        services.AddUseCase<MergeClients>().AddUseCase<MergePets>().AddUseCase<MergeList>().AddUseCase<UndoMerge>();
        services.AddUseCase<MergedInto>().AddUseCase<SimilarClients>();
    }
}
