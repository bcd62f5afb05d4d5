using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Bulk;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Clients.History;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Features.Clients.People;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>The people who bring animals, and the animals: finding, registering and keeping them up to date.</summary>
public sealed class ClientsFeature : IFeature
{
    public IEnumerable<MenuEntry> Menu => [new MenuEntry("Clients and pets", "groups", "/clients", Permissions.ReadClients, 30)];

    public void Register(IServiceCollection services)
    {
        services.AddUseCase<FindClients>().AddUseCase<ClientList>().AddUseCase<ClientCard>().AddUseCase<LastEditor>();
        services.AddUseCase<RegisterClient>().AddUseCase<EditClient>();
        services.AddUseCase<DeactivateClient>().AddUseCase<ReactivateClient>();
        services.AddUseCase<DeactivateClients>().AddUseCase<ReactivateClients>().AddUseCase<TagClients>().AddUseCase<ExportClients>();
        services.AddUseCase<ClientPets>().AddUseCase<ClientAppointments>().AddUseCase<ClientTimeline>();
        services.AddUseCase<ClientTies>().AddUseCase<SaveContact>().AddUseCase<SaveAddress>().AddUseCase<AddRelationship>();
        services.AddUseCase<ClientNotes>().AddUseCase<WriteClientNote>().AddUseCase<TagClient>().AddUseCase<TagsInUse>();
        services.AddUseCase<SetPreferences>().AddUseCase<RemoveClientPart>().AddUseCase<RestoreClientPart>();
        services.AddUseCase<TransferSheet>().AddUseCase<TransferPet>().AddUseCase<TakeBackTransfer>();
        services.AddUseCase<PetOwners>().AddUseCase<AddCoOwner>().AddUseCase<SetShare>();
        services.AddUseCase<EndCoOwnership>().AddUseCase<ResumeCoOwnership>();
        services.AddUseCase<RaiseAlert>().AddUseCase<DismissAlert>();
        services.AddUseCase<PetSummary>().AddUseCase<PetCard>();
        services.AddUseCase<RegisterPet>().AddUseCase<EditPet>().AddUseCase<WeighPet>();
        services.AddUseCase<RecordDeath>().AddUseCase<RevokeDeath>();
    }
}
