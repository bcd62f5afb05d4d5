using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Features.Records;
using Xunit;

namespace VetCare.Tests.Components.Clients;

public sealed class PetChartPartsTests : ComponentTest
{
    [Fact]
    public async Task A_chart_with_an_alert_to_read_asks_in_a_dialog_and_one_without_does_not()
    {
        var (quiet, loud) = (await PetAsync(), await PetAsync());
        await RaiseAsync(loud, "Bites");
        List<string> asked = [];
        Services.GetRequiredService<DialogService>().OnOpen += (title, _, _, _) => asked.Add(title!);
        await Show<PetHeader>(parameters => parameters.Add(p => p.PetId, quiet)).WaitForElementAsync("h1");
        await Show<PetHeader>(parameters => parameters.Add(p => p.PetId, loud)).WaitForElementAsync("h1");
        Assert.Equal(["Alerts of Misia"], asked);
    }

    [Fact]
    public async Task An_alert_blocks_until_it_is_read_and_then_stays_quiet()
    {
        var pet = await PetAsync();
        await RaiseAsync(pet, "Bites");
        List<bool> blocked = [];
        var notice = Show<AlertNotice>(parameters => parameters.Add(p => p.PetId, pet).Add(p => p.OnBlocked, waits => blocked.Add(waits)));
        Assert.Contains("Bites", (await notice.WaitForElementAsync(".alert-gate")).TextContent, StringComparison.Ordinal);
        await notice.Find("button").ClickAsync(new());
        Assert.Empty(notice.FindAll(".alert-gate"));
        Assert.Equal([true, false], blocked);
        Assert.Empty(Show<AlertNotice>(parameters => parameters.Add(p => p.PetId, pet)).FindAll(".alert-gate"));
    }

    [Fact]
    public async Task A_wrong_weight_asks_for_its_reason_and_leaves_the_table()
    {
        var pet = await PetAsync();
        foreach (var kilograms in new[] { 4.2m, 9.9m })
        {
            await World.Case<WeighPet>(Actor).ExecuteAsync(new WeighPet.Request(pet, kilograms, WeightUnit.Kilograms, Confirmed: true));
            World.Time.Advance(TimeSpan.FromDays(1));
        }
        var panel = Show<WeightHistoryPanel>(parameters => parameters.Add(p => p.PetId, pet));
        await panel.WaitForElementAsync("svg.weight-chart");
        await panel.Find("[aria-label='Take out 9.9 kg of 24 Nov 2026']").ClickAsync(new());
        await panel.Find("form button[type=submit]").ClickAsync(new());
        Assert.Equal("Enter the reason.", (await panel.WaitForElementAsync("#weight-reason-error")).TextContent);
        await panel.Find("#weight-reason").InputAsync("Two cats on the scale");
        await panel.Find("form button[type=submit]").ClickAsync(new());
        await panel.WaitForAssertionAsync(() => Assert.Single(panel.FindAll("tbody tr")));
        Assert.Contains("4.2 kg", panel.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("svg.weight-chart"));
    }

    [Fact]
    public async Task A_body_condition_outside_its_scale_is_refused_next_to_its_field()
    {
        var form = Show<WeighForm>(parameters => parameters.Add(p => p.PetId, Guid.Empty).Add(p => p.Species, Species.Cat));
        await form.Find("#weigh-amount").InputAsync("4.2");
        await form.Find("#weigh-condition").InputAsync("12");
        await form.Find("button[type=submit]").ClickAsync(new());
        Assert.Contains("from 1 to 9", (await form.WaitForElementAsync("#weigh-condition-error")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_of_a_pet_that_has_died_says_so_gently_and_offers_no_booking_and_nothing_due()
    {
        Actor = World.AsVet();
        var pet = World.Riverside.Ids.PetId;
        await World
            .Case<RecordDeath>(Actor)
            .ExecuteAsync(new RecordDeath.Request(pet, FakeTime.Today, null, AfterDeathCare.PrivateCremation));
        var page = Show<PetChartPage>(parameters => parameters.Add(p => p.PetId, pet));
        var banner = await page.WaitForElementAsync(".remembered");
        Assert.Contains("died on 23 Nov 2026. Private cremation.", banner.TextContent, StringComparison.Ordinal);
        await page.WaitForElementAsync(".chart-side");
        Assert.DoesNotContain("overdue", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Book for", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("New visit", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breed_nobody_has_typed_before_can_be_added_to_the_list()
    {
        var field = Show<BreedField>(parameters =>
            parameters.Add(p => p.Id, "b").Add(p => p.Species, Species.Dog).Add(p => p.Value, "Puli of the plain")
        );
        await (await field.WaitForElementAsync("button")).ClickAsync(new());
        await field.WaitForAssertionAsync(() => Assert.Contains("is on the list now", field.Markup, StringComparison.Ordinal));
        Assert.Contains(field.FindAll("option"), option => option.GetAttribute("value") == "Puli of the plain");
        Assert.Empty(field.FindAll("button"));
    }

    private async Task<Guid> PetAsync() => (await World.RegisterAsync()).PetId!.Value;

    private Task RaiseAsync(Guid pet, string text) =>
        World.Case<RaiseAlert>(World.AsReceptionist()).ExecuteAsync(new(null, pet, text, AlertSeverity.Danger, null, true));
}
