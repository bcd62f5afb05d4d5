using VetCare.Domain.Alerts;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class AlertAcknowledgementTests
{
    [OnEachDatabase]
    public async Task An_alert_asks_each_person_once_a_day(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = await WithAlertAsync(world, "Bites");
        var vet = await WaitingAsync(world, world.AsVet(), pet);
        Assert.Equal("Bites", Assert.Single(vet).Text);
        await ReadAsync(world, world.AsVet(), pet, vet);
        await ReadAsync(world, world.AsVet(), pet, vet);
        Assert.Empty(await WaitingAsync(world, world.AsVet(), pet));
        Assert.Single(await WaitingAsync(world, world.AsReceptionist(), pet));
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Single(await WaitingAsync(world, world.AsVet(), pet));
    }

    [OnEachDatabase]
    public async Task Only_alerts_that_were_on_the_screen_are_acknowledged(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = await WithAlertAsync(world, "Bites");
        var seen = await WaitingAsync(world, world.AsVet(), pet);
        await RaiseAsync(world, pet, "Kicks", mustAcknowledge: true);
        await ReadAsync(world, world.AsVet(), pet, seen);
        Assert.Equal("Kicks", Assert.Single(await WaitingAsync(world, world.AsVet(), pet)).Text);
    }

    [OnEachDatabase]
    public async Task What_has_expired_needs_no_reading_and_a_dismissed_alert_can_come_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = await WithAlertAsync(world, "Bites");
        var alert = Assert.Single(await WaitingAsync(world, world.AsVet(), pet)).Id;
        await world.Case<DismissAlert>(world.AsReceptionist()).ExecuteAsync(new DismissAlert.Request(alert));
        Assert.Empty(await WaitingAsync(world, world.AsVet(), pet));
        await world.Case<RestoreAlert>(world.AsReceptionist()).ExecuteAsync(new RestoreAlert.Request(alert));
        Assert.Single(await WaitingAsync(world, world.AsVet(), pet));
        var edit = new EditAlert.Request(alert, "Bites hard", AlertSeverity.Danger, AlertColors.Amber, FakeTime.Today, true, Version: 3);
        Assert.Equal("done", Desk.CodeOf(await world.Case<EditAlert>(world.AsReceptionist()).ExecuteAsync(edit)));
        // Somebody who still sees the alert as it was does not write over it.
        Assert.Equal("save.changed_meanwhile", Desk.CodeOf(await world.Case<EditAlert>(world.AsReceptionist()).ExecuteAsync(edit)));
        var past = edit with { ExpiresOn = FakeTime.Today.AddDays(-1) };
        Assert.Equal("alert.expires_in_past", Desk.CodeOf(await world.Case<EditAlert>(world.AsReceptionist()).ExecuteAsync(past)));
        Assert.Equal(AlertColors.Amber, Assert.Single(await WaitingAsync(world, world.AsVet(), pet)).Color);
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await WaitingAsync(world, world.AsVet(), pet));
    }

    [OnEachDatabase]
    public async Task The_alert_of_a_pet_that_has_died_asks_nobody(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = await WithAlertAsync(world, "Bites");
        await world.Case<RecordDeath>(world.AsReceptionist()).ExecuteAsync(new RecordDeath.Request(pet, FakeTime.Today, null));
        Assert.Empty(await WaitingAsync(world, world.AsVet(), pet));
    }

    private static async Task<Guid> WithAlertAsync(World world, string text)
    {
        var pet = (await world.RegisterAsync()).PetId!.Value;
        await RaiseAsync(world, pet, text, mustAcknowledge: true);
        await RaiseAsync(world, pet, "Shy", mustAcknowledge: false);
        return pet;
    }

    private static async Task RaiseAsync(World world, Guid pet, string text, bool mustAcknowledge)
    {
        var raise = new RaiseAlert.Request(null, pet, text, AlertSeverity.Danger, null, mustAcknowledge);
        Assert.Equal("done", Desk.CodeOf(await world.Case<RaiseAlert>(world.AsReceptionist()).ExecuteAsync(raise)));
    }

    private static async Task<IReadOnlyList<AlertsToAcknowledge.Line>> WaitingAsync(World world, Actor who, Guid pet) =>
        (await world.Case<AlertsToAcknowledge>(who).ExecuteAsync(new AlertsToAcknowledge.Request(pet))).Value.Alerts;

    private static async Task ReadAsync(World world, Actor who, Guid pet, IReadOnlyList<AlertsToAcknowledge.Line> seen) =>
        Assert.Equal(
            "done",
            Desk.CodeOf(
                await world.Case<AcknowledgeAlerts>(who).ExecuteAsync(new AcknowledgeAlerts.Request(pet, [.. seen.Select(line => line.Id)]))
            )
        );
}
