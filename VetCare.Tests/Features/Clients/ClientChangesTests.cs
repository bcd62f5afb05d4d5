using VetCare.Domain.Alerts;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class ClientChangesTests
{
    [OnEachDatabase]
    public async Task A_client_and_the_first_pet_are_registered_together_or_not_at_all(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var before = await world.CountAsync<Client>(world.AsVet());
        var refused = await world
            .Case<RegisterClient>(world.AsReceptionist())
            .ExecuteAsync(new RegisterClient.Request(Desk.Client(last: " "), new PetDetails { Microchip = "123" }));
        Assert.Equal(
            [nameof(ClientDetails.LastName), nameof(PetDetails.Name), nameof(PetDetails.Microchip), nameof(PetDetails.Species)],
            refused.Errors.Select(error => error.Field)
        );
        Assert.Equal(before, await world.CountAsync<Client>(world.AsVet()));
        var registered = await world.RegisterAsync();
        Assert.Equal(registered.ClientId, (await world.FindAsync<Pet>(world.AsVet(), registered.PetId!.Value))!.ClientId);
    }

    [OnEachDatabase]
    public async Task Somebody_who_may_not_register_pets_cannot_do_it_beside_a_client(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var clientsOnly = world.AsReceptionist() with { Permissions = new HashSet<string> { Permissions.CreateClients } };
        var refused = await world.Case<RegisterClient>(clientsOnly).ExecuteAsync(new RegisterClient.Request(Desk.Client(), Desk.Pet()));
        Assert.Equal(UseCaseErrors.NotAllowed.Code, Desk.CodeOf(refused));
    }

    [OnEachDatabase]
    public async Task A_save_from_an_older_state_is_refused_and_overwrites_nothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var version = (await world.ClientCardAsync(id)).Version;
        var edit = world.Case<EditClient>(world.AsReceptionist());
        Assert.Equal("done", Desk.CodeOf(await edit.ExecuteAsync(new EditClient.Request(id, version, Desk.Client(first: "Ann")))));
        var stale = await edit.ExecuteAsync(new EditClient.Request(id, version, Desk.Client(first: "Bob")));
        Assert.Equal(UseCaseErrors.ChangedMeanwhile.Code, Desk.CodeOf(stale));
        Assert.Equal("Ann", (await world.FindAsync<Client>(world.AsVet(), id))!.FirstName);
    }

    [OnEachDatabase]
    public async Task The_person_who_saved_last_is_named(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        await world.ChangeAsync<Client>(world.AsTechnician(), id, client => client.Deactivate());
        var named = await world.Case<LastEditor>(world.AsReceptionist()).ExecuteAsync(new LastEditor.Request(id, null));
        Assert.Contains("technician", named.Value, StringComparison.OrdinalIgnoreCase);
    }

    [OnEachDatabase]
    public async Task A_client_with_an_appointment_ahead_stays_active(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.ClientId;
        var refused = await world.Case<DeactivateClient>(world.AsReceptionist()).ExecuteAsync(new DeactivateClient.Request(id));
        Assert.Equal("client.still_booked", Desk.CodeOf(refused));
        Assert.Contains("24 Nov 2026", refused.Error.Message, StringComparison.Ordinal);
    }

    [OnEachDatabase]
    public async Task An_alert_stands_on_the_pet_or_its_whole_household_until_its_last_day_or_its_removal(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (clientId, petId) = (await world.RegisterAsync()) is { } made ? (made.ClientId, made.PetId!.Value) : default;
        var raise = world.Case<RaiseAlert>(world.AsReceptionist());
        await raise.ExecuteAsync(new RaiseAlert.Request(clientId, null, "Pays in cash", AlertSeverity.Info, FakeTime.Today));
        var bites = await raise.ExecuteAsync(new RaiseAlert.Request(null, petId, "Bites", AlertSeverity.Danger));
        Assert.Equal(["Bites", "Pays in cash"], await AlertsAsync(world, petId));

        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["Bites"], await AlertsAsync(world, petId));
        var dismiss = world.Case<DismissAlert>(world.AsReceptionist());
        Assert.Equal("done", Desk.CodeOf(await dismiss.ExecuteAsync(new DismissAlert.Request(bites.Value))));
        Assert.Equal("done", Desk.CodeOf(await dismiss.ExecuteAsync(new DismissAlert.Request(bites.Value))));
        Assert.Empty(await AlertsAsync(world, petId));
    }

    [OnEachDatabase]
    public async Task An_alert_without_text_or_with_a_past_last_day_is_refused_next_to_its_field(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.ClientId;
        var raise = world.Case<RaiseAlert>(world.AsReceptionist());
        var silent = await raise.ExecuteAsync(new RaiseAlert.Request(id, null, " ", AlertSeverity.Info));
        Assert.Equal(nameof(Alert.Text), silent.Error.Field);
        var past = await raise.ExecuteAsync(new RaiseAlert.Request(id, null, "Old", AlertSeverity.Info, FakeTime.Today.AddDays(-1)));
        Assert.Equal(nameof(RaiseAlert.Request.ExpiresOn), past.Error.Field);
        var strange = await raise.ExecuteAsync(new RaiseAlert.Request(world.Lakeside.Ids.ClientId, null, "Hello", AlertSeverity.Info));
        Assert.Equal(ClientErrors.NotFound.Code, strange.Error.Code);
    }

    private static async Task<IReadOnlyList<string>> AlertsAsync(World world, Guid petId)
    {
        var summary = await world.Case<PetSummary>(world.AsVet()).ExecuteAsync(new PetSummary.Request(petId));
        return [.. summary.Value.Alerts.Select(alert => alert.Text)];
    }
}
