using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Pets;

namespace VetCare.Tests.Features.Clients;

/// <summary>What a receptionist does in the tests of clients and pets.</summary>
internal static class Desk
{
    public static ClientDetails Client(
        string first = "Zoë",
        string last = "Żółkiewska",
        string phone = "(212) 555-0123",
        string? email = null
    ) =>
        new()
        {
            FirstName = first,
            LastName = last,
            Phone = phone,
            Email = email,
        };

    public static PetDetails Pet(string name = "Misia", Species species = Species.Cat, string? microchip = null) =>
        new()
        {
            Name = name,
            Species = species,
            Microchip = microchip,
        };

    public static async Task<RegisterClient.Registered> RegisterAsync(
        this World world,
        ClientDetails? client = null,
        PetDetails? pet = null
    ) =>
        (
            await world
                .Case<RegisterClient>(world.AsReceptionist())
                .ExecuteAsync(new RegisterClient.Request(client ?? Client(), pet ?? Pet(), AcceptHeldChip: true))
        ).Value;

    public static async Task<IReadOnlyList<string>> FoundAsync(this World world, string typed, ClientListShow show = ClientListShow.Active)
    {
        var page = await world.Case<ClientList>(world.AsReceptionist()).ExecuteAsync(new ClientList.Request(typed, show));
        return [.. page.Value.Rows.Select(row => row.Name)];
    }

    public static async Task<ClientCard.Card> ClientCardAsync(this World world, Guid clientId) =>
        (await world.Case<ClientCard>(world.AsReceptionist()).ExecuteAsync(new ClientCard.Request(clientId))).Value;

    public static async Task<PetCard.Card> PetCardAsync(this World world, Guid petId) =>
        (await world.Case<PetCard>(world.AsReceptionist()).ExecuteAsync(new PetCard.Request(petId))).Value;

    public static string CodeOf(Result result) => result.IsSuccess ? "done" : result.Error.Code;
}
