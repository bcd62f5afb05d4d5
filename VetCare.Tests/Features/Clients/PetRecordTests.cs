using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Features.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Clients.Pets;
using Xunit;

namespace VetCare.Tests.Features.Clients;

/// <summary>Chips, weights, groups, breeds and the farewell of a pet.</summary>
public sealed class PetRecordTests
{
    private const string Chip = "985112001234567";
    private const string Other = "956000012345670";

    [OnEachDatabase]
    public async Task A_chip_another_pet_once_carried_is_asked_about_when_it_is_added_and_taken_after_a_look(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var first = (await world.RegisterAsync(pet: Desk.Pet("Misia", microchip: Chip))).PetId!.Value;
        var twin = (await world.RegisterAsync(pet: Desk.Pet("Twin"))).PetId!.Value;
        var add = world.Case<AddMicrochip>(world.AsTechnician());
        Assert.Equal("done", Desk.CodeOf(await add.ExecuteAsync(new AddMicrochip.Request(first, Other, new MicrochipPlace()))));

        var asked = await add.ExecuteAsync(new AddMicrochip.Request(twin, Chip, new MicrochipPlace()));
        Assert.Equal((HeldChips.Code, "Microchip"), (asked.Error.Code, asked.Error.Field));
        Assert.StartsWith("Misia of Zoë Żółkiewska once carried", asked.Error.Message, StringComparison.Ordinal);
        var place = new MicrochipPlace(FakeTime.Today.AddDays(-7), "left neck", "Dr. Kim", "PetLink");
        Assert.Equal("done", Desk.CodeOf(await add.ExecuteAsync(new AddMicrochip.Request(twin, Chip, place, AcceptHeldChip: true))));

        var chips = (await world.Case<PetChips>(world.AsVet()).ExecuteAsync(new PetChips.Request(first))).Value;
        Assert.Equal([("956 000 012 345 670", true), ("985 112 001 234 567", false)], chips.Select(chip => (chip.Number, chip.IsActive)));
    }

    [OnEachDatabase]
    public async Task A_chip_that_cannot_be_one_is_refused_in_words(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = (await world.RegisterAsync()).PetId!.Value;
        var add = world.Case<AddMicrochip>(world.AsTechnician());
        var junk = await add.ExecuteAsync(new AddMicrochip.Request(pet, new string('7', 30), new MicrochipPlace()));
        Assert.Contains("this one has 30 digits", junk.Error.Message, StringComparison.Ordinal);
        var test = await add.ExecuteAsync(new AddMicrochip.Request(pet, "999000000000001", new MicrochipPlace()));
        Assert.Equal("microchip.test", Desk.CodeOf(test));
    }

    [OnEachDatabase]
    public async Task The_details_and_the_reading_of_a_chip_are_kept(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = (await world.RegisterAsync(pet: Desk.Pet(microchip: Chip))).PetId!.Value;
        var chip = Assert.Single((await world.Case<PetChips>(world.AsVet()).ExecuteAsync(new PetChips.Request(pet))).Value);
        var place = new MicrochipPlace(null, "left neck", null, "PetLink");
        var told = await world
            .Case<DescribeMicrochip>(world.AsTechnician())
            .ExecuteAsync(new DescribeMicrochip.Request(pet, chip.Id, place));
        Assert.Equal("done", Desk.CodeOf(told));
        await world.Case<ReadMicrochip>(world.AsTechnician()).ExecuteAsync(new ReadMicrochip.Request(pet, chip.Id));
        var kept = (await world.FindAsync<PetMicrochip>(world.AsVet(), chip.Id))!;
        Assert.Equal(("left neck", "PetLink", FakeTime.Today), (kept.BodySite, kept.Registry, kept.LastReadOn!.Value));
    }

    [OnEachDatabase]
    public async Task A_wrong_weight_is_taken_out_with_a_reason_and_can_come_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = (await world.RegisterAsync(pet: Desk.Pet() with { Breed = "Domestic shorthair" })).PetId!.Value;
        var weigh = world.Case<WeighPet>(world.AsTechnician());
        var half = new WeighPet.Request(pet, 4.2m, WeightUnit.Kilograms, Condition: 5.5m, ConditionScale: 9);
        Assert.Equal("done", Desk.CodeOf(await weigh.ExecuteAsync(half)));
        Assert.Equal("condition.score", Desk.CodeOf(await weigh.ExecuteAsync(half with { Condition = 6m, ConditionScale = 5 })));
        world.Time.Advance(TimeSpan.FromDays(1));
        await weigh.ExecuteAsync(new WeighPet.Request(pet, 9.2m, WeightUnit.Kilograms, Confirmed: true));

        var history = await HistoryAsync(world, pet);
        Assert.Equal([9_200, 4_200], history.Rows.Select(row => row.Grams));
        Assert.Equal(
            ("5.5 of 9", "4.2 kg", new WeightBand(3_200, 5_500)),
            (history.Rows[1].Condition, history.Rows[1].Entered, history.Rows[1].Usual)
        );
        var wrong = history.Rows[0].Id;
        var strike = world.Case<StrikeWeight>(world.AsTechnician());
        Assert.Equal(StrikeWeight.Field, (await strike.ExecuteAsync(new StrikeWeight.Request(wrong, " "))).Error.Field);
        Assert.Equal("done", Desk.CodeOf(await strike.ExecuteAsync(new StrikeWeight.Request(wrong, "Two cats on the scale"))));
        Assert.Equal(4_200, (await world.FindAsync<Pet>(world.AsVet(), pet))!.WeightGrams);
        Assert.Equal(1, await world.CountAsync<AuditLog>(world.AsVet(), row => row.Reason == "Two cats on the scale"));
        Assert.Equal("weight.not_found", Desk.CodeOf(await strike.ExecuteAsync(new StrikeWeight.Request(wrong, "Again"))));

        await world.Case<RestoreWeight>(world.AsTechnician()).ExecuteAsync(new RestoreWeight.Request(wrong));
        Assert.Equal(9_200, (await world.FindAsync<Pet>(world.AsVet(), pet))!.WeightGrams);
    }

    [OnEachDatabase]
    public async Task A_slow_loss_is_told_in_the_history(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = (await world.RegisterAsync()).PetId!.Value;
        foreach (var kilograms in new[] { 4.4m, 4.2m, 4.0m, 3.8m })
        {
            world.Time.Advance(TimeSpan.FromDays(20));
            var weighed = await world
                .Case<WeighPet>(world.AsVet())
                .ExecuteAsync(new WeighPet.Request(pet, kilograms, WeightUnit.Kilograms));
            Assert.Equal("done", Desk.CodeOf(weighed));
        }
        var history = await HistoryAsync(world, pet);
        Assert.StartsWith("Has lost 13.6 %", history.Warning, StringComparison.Ordinal);
        Assert.Null(history.Adult);
    }

    [OnEachDatabase]
    public async Task A_herd_is_registered_with_its_count_and_its_members_come_and_go(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var herd = Desk.Pet("Flock", Species.Sheep) with { Kind = PatientKind.Herd, MemberCount = 12, TagNumber = "US 41" };
        var registered = await world.RegisterAsync(pet: herd);
        var (group, single) = (registered.PetId!.Value, (await world.RegisterAsync()).PetId!.Value);
        var add = world.Case<AddGroupMember>(world.AsReceptionist());
        Assert.Equal("group.nobody", Desk.CodeOf(await add.ExecuteAsync(new AddGroupMember.Request(group, null, " "))));
        Assert.Equal("group.not_a_group", Desk.CodeOf(await add.ExecuteAsync(new AddGroupMember.Request(single, null, "Red"))));
        Assert.Equal("group.of_groups", Desk.CodeOf(await add.ExecuteAsync(new AddGroupMember.Request(single, group, null))));
        Assert.Equal("done", Desk.CodeOf(await add.ExecuteAsync(new AddGroupMember.Request(group, single, null))));
        Assert.Equal("group.member_already", Desk.CodeOf(await add.ExecuteAsync(new AddGroupMember.Request(group, single, null))));
        await add.ExecuteAsync(new AddGroupMember.Request(group, null, "Ear tag 7"));

        var read = world.Case<GroupMembers>(world.AsVet());
        var shown = (await read.ExecuteAsync(new GroupMembers.Request(group))).Value;
        Assert.Equal((PatientKind.Herd, 12), (shown.Kind, shown.Count!.Value));
        Assert.Equal(["Ear tag 7", "Misia"], shown.Members.Select(member => member.Name));
        Assert.Equal("Flock", Assert.Single((await read.ExecuteAsync(new GroupMembers.Request(single))).Value.Groups).Name);
        var leave = world.Case<LeaveGroup>(world.AsReceptionist());
        var line = shown.Members[1].Id;
        Assert.Equal(
            "group.left_in_future",
            Desk.CodeOf(await leave.ExecuteAsync(new LeaveGroup.Request(line, FakeTime.Today.AddDays(1))))
        );
        Assert.Equal("done", Desk.CodeOf(await leave.ExecuteAsync(new LeaveGroup.Request(line, FakeTime.Today))));
        Assert.Empty((await read.ExecuteAsync(new GroupMembers.Request(single))).Value.Groups);
        var summary = (await world.Case<PetSummary>(world.AsVet()).ExecuteAsync(new PetSummary.Request(group))).Value;
        Assert.Equal(("herd of 12", "US 41"), (PetWords.Group(summary.Kind, summary.MemberCount), summary.TagNumber));
    }

    [OnEachDatabase]
    public async Task A_death_cancels_what_is_booked_in_the_same_moment_and_frees_the_time(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = world.Riverside.Ids.PetId;
        Assert.Equal("done", Desk.CodeOf(await world.BookAsync(Book.Wish(world, 11))));
        var record = world.Case<RecordDeath>(world.AsTechnician());
        var told = await record.ExecuteAsync(
            new RecordDeath.Request(pet, FakeTime.Today, "Kidney failure", AfterDeathCare.PrivateCremation)
        );
        Assert.Equal(2, told.Value);
        Assert.Equal(
            2,
            await world.CountAsync<Appointment>(
                world.AsVet(),
                row => row.PetId == pet && row.Status == AppointmentStatus.Cancelled && row.CancelReason == RecordDeath.CancelReason
            )
        );
        // Correcting the cause cancels nothing anew.
        Assert.Equal(0, (await record.ExecuteAsync(new RecordDeath.Request(pet, FakeTime.Today, "Heart failure"))).Value);
        var history = await HistoryAsync(world, pet);
        Assert.Equal((true, null), (history.IsDeceased, history.Warning));
        await world.Case<RevokeDeath>(world.AsReceptionist()).ExecuteAsync(new RevokeDeath.Request(pet));
        Assert.Equal("done", Desk.CodeOf(await world.BookAsync(Book.Wish(world, 11))));
    }

    [OnEachDatabase]
    public async Task The_clinic_keeps_its_own_list_of_breeds(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var add = world.Case<AddBreed>(world.AsReceptionist());
        Assert.Equal("done", Desk.CodeOf(await add.ExecuteAsync(new AddBreed.Request(Species.Dog, " Puli "))));
        Assert.Equal("done", Desk.CodeOf(await add.ExecuteAsync(new AddBreed.Request(Species.Dog, "Puli"))));
        var save = world.Case<SaveBreed>(world.AsAdmin());
        var (from, to) = (Weight.FromKilograms(10), Weight.FromKilograms(15));
        Assert.Equal("done", Desk.CodeOf(await save.ExecuteAsync(new SaveBreed.Request(Species.Dog, "Puli", from, to))));
        var hide = world.Case<HideBreed>(world.AsAdmin());
        Assert.Equal("done", Desk.CodeOf(await hide.ExecuteAsync(new HideBreed.Request(Species.Dog, "Pug"))));

        var rows = await BreedsAsync(world);
        Assert.Equal(
            (true, new WeightBand(10_000, 15_000)),
            rows.Where(row => row.Name == "Puli").Select(row => (row.IsOwn, row.Adult!)).Single()
        );
        Assert.True(rows.Single(row => row.Name == "Pug").IsHidden);
        await save.ExecuteAsync(new SaveBreed.Request(Species.Dog, "Pug"));
        await hide.ExecuteAsync(new HideBreed.Request(Species.Dog, "Puli"));
        rows = await BreedsAsync(world);
        Assert.False(rows.Single(row => row.Name == "Pug").IsHidden);
        Assert.DoesNotContain(rows, row => row.Name == "Puli");
        // Taken off and added again, the name is free.
        Assert.Equal("done", Desk.CodeOf(await add.ExecuteAsync(new AddBreed.Request(Species.Dog, "Puli"))));
    }

    private static async Task<IReadOnlyList<BreedList.Row>> BreedsAsync(World world) =>
        (await world.Case<BreedList>(world.AsReceptionist()).ExecuteAsync(new BreedList.Request(Species.Dog))).Value;

    private static async Task<WeightHistory.Result> HistoryAsync(World world, Guid pet) =>
        (await world.Case<WeightHistory>(world.AsVet()).ExecuteAsync(new WeightHistory.Request(pet))).Value;
}
