using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class PetChangesTests
{
    private const string Chip = "985112001234567";

    [OnEachDatabase]
    public async Task A_microchip_another_pet_carries_is_taken_only_after_a_second_look(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var owner = (await world.RegisterAsync(pet: Desk.Pet(microchip: Chip))).ClientId;
        var register = world.Case<RegisterPet>(world.AsReceptionist());
        var refused = await register.ExecuteAsync(new RegisterPet.Request(owner, Desk.Pet("Twin", microchip: Chip)));
        Assert.Equal(HeldChips.Code, Desk.CodeOf(refused));
        Assert.StartsWith("Misia of Zoë Żółkiewska", refused.Error.Message, StringComparison.Ordinal);
        var taken = await register.ExecuteAsync(new RegisterPet.Request(owner, Desk.Pet("Twin", microchip: Chip), AcceptHeldChip: true));
        Assert.Equal("done", Desk.CodeOf(taken));
        // Saving it again asks nothing, for its number has not changed.
        var card = await world.PetCardAsync(taken.Value);
        var edit = world.Case<EditPet>(world.AsReceptionist());
        Assert.Equal("done", Desk.CodeOf(await edit.ExecuteAsync(new EditPet.Request(taken.Value, card.Version, card.Details))));
    }

    [OnEachDatabase]
    public async Task A_chip_can_be_replaced_and_taken_into_use_again(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync(pet: Desk.Pet(microchip: Chip))).PetId!.Value;
        foreach (var chip in new[] { "956000012345670", Chip })
        {
            var version = (await world.PetCardAsync(id)).Version;
            var saved = await world
                .Case<EditPet>(world.AsReceptionist())
                .ExecuteAsync(new EditPet.Request(id, version, Desk.Pet(microchip: chip)));
            Assert.Equal("done", Desk.CodeOf(saved));
        }
        Assert.Equal(3, await world.CountAsync<PetMicrochip>(world.AsVet(), held => held.PetId == id));
        Assert.Equal(1, await world.CountAsync<PetMicrochip>(world.AsVet(), held => held.PetId == id && held.IsActive));
        Assert.Equal("985 112 001 234 567", (await SummaryAsync(world, id)).Microchip);
    }

    [OnEachDatabase]
    public async Task A_stale_save_of_a_pet_is_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).PetId!.Value;
        var version = (await world.PetCardAsync(id)).Version;
        await world.Case<WeighPet>(world.AsVet()).ExecuteAsync(new WeighPet.Request(id, 4.2m, WeightUnit.Kilograms));
        var stale = await world
            .Case<EditPet>(world.AsReceptionist())
            .ExecuteAsync(new EditPet.Request(id, version, Desk.Pet("Other name")));
        Assert.Equal(UseCaseErrors.ChangedMeanwhile.Code, Desk.CodeOf(stale));
    }

    [OnEachDatabase]
    public async Task A_pet_of_an_inactive_or_unknown_client_is_not_registered(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var owner = (await world.RegisterAsync()).ClientId;
        await world.Case<DeactivateClient>(world.AsReceptionist()).ExecuteAsync(new DeactivateClient.Request(owner));
        var register = world.Case<RegisterPet>(world.AsReceptionist());
        Assert.Equal("pet.owner_inactive", Desk.CodeOf(await register.ExecuteAsync(new RegisterPet.Request(owner, Desk.Pet()))));
        var strange = await register.ExecuteAsync(new RegisterPet.Request(world.Lakeside.Ids.ClientId, Desk.Pet()));
        Assert.Equal("client.not_found", Desk.CodeOf(strange));
    }

    [OnEachDatabase]
    public async Task An_impossible_weight_is_refused_and_an_unusual_one_asked_about_once(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).PetId!.Value;
        var weigh = world.Case<WeighPet>(world.AsTechnician());
        Assert.Equal("weight.unreadable", Desk.CodeOf(await weigh.ExecuteAsync(new WeighPet.Request(id, null, WeightUnit.Kilograms))));
        var elephant = await weigh.ExecuteAsync(new WeighPet.Request(id, 420m, WeightUnit.Kilograms, Confirmed: true));
        Assert.Equal(("weight.implausible", WeighPet.Field), (elephant.Error.Code, elephant.Error.Field));
        Assert.Equal(4_200, (await weigh.ExecuteAsync(new WeighPet.Request(id, 4.2m, WeightUnit.Kilograms))).Value);

        world.Time.Advance(TimeSpan.FromDays(7));
        var jump = await weigh.ExecuteAsync(new WeighPet.Request(id, 9.3m, WeightUnit.Kilograms));
        Assert.Equal(WeighPet.Unusual, Desk.CodeOf(jump));
        Assert.Equal(4_200, (await SummaryAsync(world, id)).WeightGrams);
        Assert.Equal("done", Desk.CodeOf(await weigh.ExecuteAsync(new WeighPet.Request(id, 9.3m, WeightUnit.Kilograms, Confirmed: true))));
        var summary = await SummaryAsync(world, id);
        Assert.Equal((9_300, 4_200), (summary.WeightGrams, summary.PreviousWeightGrams));
    }

    [OnEachDatabase]
    public async Task A_recorded_death_stops_weighing_and_can_be_taken_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).PetId!.Value;
        var record = world.Case<RecordDeath>(world.AsReceptionist());
        Assert.Equal("pet.death_date_missing", Desk.CodeOf(await record.ExecuteAsync(new RecordDeath.Request(id, null, null))));
        var tomorrow = await record.ExecuteAsync(new RecordDeath.Request(id, FakeTime.Today.AddDays(1), null));
        Assert.Equal("pet.death_in_future", Desk.CodeOf(tomorrow));
        Assert.Equal("done", Desk.CodeOf(await record.ExecuteAsync(new RecordDeath.Request(id, FakeTime.Today, "Old age"))));
        Assert.True((await SummaryAsync(world, id)).IsDeceased);
        var weigh = await world.Case<WeighPet>(world.AsVet()).ExecuteAsync(new WeighPet.Request(id, 4m, WeightUnit.Kilograms));
        Assert.Equal("pet.deceased", Desk.CodeOf(weigh));

        await world.Case<RevokeDeath>(world.AsReceptionist()).ExecuteAsync(new RevokeDeath.Request(id));
        var summary = await SummaryAsync(world, id);
        Assert.Equal((false, null, null), (summary.IsDeceased, summary.DeceasedDate, summary.DeceasedCause));
    }

    private static async Task<PetSummary.Result> SummaryAsync(World world, Guid petId) =>
        (await world.Case<PetSummary>(world.AsVet()).ExecuteAsync(new PetSummary.Request(petId))).Value;
}
