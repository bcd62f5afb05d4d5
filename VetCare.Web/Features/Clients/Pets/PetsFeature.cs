using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>What belongs to the patient alone: chips, weights, alerts to read, groups, and the clinic's list of breeds.</summary>
public sealed class PetsFeature : IFeature
{
    public IEnumerable<MenuEntry> Menu =>
        [new MenuEntry("Breeds", "pets", "/clinic/breeds", Permissions.UpdateAdministration, 260, "Admin")];

    public void Register(IServiceCollection services)
    {
        services.AddUseCase<PetChips>().AddUseCase<AddMicrochip>().AddUseCase<DescribeMicrochip>().AddUseCase<ReadMicrochip>();
        services.AddUseCase<WeightHistory>().AddUseCase<StrikeWeight>().AddUseCase<RestoreWeight>();
        services.AddUseCase<AlertsToAcknowledge>().AddUseCase<AcknowledgeAlerts>();
        services.AddUseCase<EditAlert>().AddUseCase<RestoreAlert>();
        services.AddUseCase<GroupMembers>().AddUseCase<AddGroupMember>().AddUseCase<LeaveGroup>();
        services.AddUseCase<BreedList>().AddUseCase<AddBreed>().AddUseCase<SaveBreed>().AddUseCase<HideBreed>();
    }
}
