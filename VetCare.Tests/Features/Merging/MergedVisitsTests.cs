using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Features.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Merging;

/// <summary>Booked visits and owners of two pets through a merge, what happens in between, and its undoing.</summary>
public sealed class MergedVisitsTests
{
    [OnEachDatabase]
    public async Task Booked_visits_follow_the_chosen_owner_and_go_back_with_the_undoing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (ids, owner) = (world.Riverside.Ids, await world.OtherClientAsync());
        var kept = await world.OtherDogAsync(owner.Id);
        var merge = await world.MergePetsAsync(kept.Id, ids.PetId, new PetMergeChoice(PetMergeField.Owner, MergeTake.Kept));
        var visit = (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!;
        Assert.Equal((kept.Id, owner.Id), (visit.PetId, visit.ClientId));
        Assert.True((await world.UndoAsync(merge.Value)).IsSuccess);
        visit = (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!;
        Assert.Equal((ids.PetId, ids.ClientId), (visit.PetId, visit.ClientId));
    }

    [OnEachDatabase]
    public async Task Booked_visits_are_called_off_when_the_animal_is_recorded_as_deceased(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        var kept = await world.OtherDogAsync();
        await world.ChangeAsync<Pet>(world.AsVet(), kept.Id, pet => pet.RecordDeath(FakeTime.Today, "Age", FakeTime.Today));
        var before = await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId);
        var day = (await DayAsync(world, before!)).Version;
        var merge = await world.MergePetsAsync(kept.Id, ids.PetId, new PetMergeChoice(PetMergeField.Life, MergeTake.Kept));
        var visit = (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!;
        Assert.Equal((AppointmentStatus.Cancelled, RecordDeath.CancelReason), (visit.Status, visit.CancelReason));
        Assert.True((await DayAsync(world, visit)).Version > day);

        var undone = await world.UndoAsync(merge.Value);
        Assert.Contains(undone.Value.Stayed, said => said.Contains("1 appointment.", StringComparison.Ordinal));
        visit = (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!;
        Assert.Equal((ids.PetId, AppointmentStatus.Cancelled), (visit.PetId, visit.Status));
    }

    [OnEachDatabase]
    public async Task Each_pet_has_a_present_owner_after_the_undoing_even_if_it_changed_hands_in_between(DatabaseKind kind)
    {
        foreach (var backAgain in new[] { false, true })
        {
            await using var world = await World.CreateAsync(kind);
            var ids = world.Riverside.Ids;
            var (owner, third) = (await world.OtherClientAsync(), await world.OtherClientAsync("Third"));
            var fourth = await world.OtherClientAsync("Fourth");
            var kept = await world.OtherDogAsync(owner.Id);
            var merge = await world.MergePetsAsync(kept.Id, ids.PetId, new PetMergeChoice(PetMergeField.Owner, MergeTake.Absorbed));
            var transfer = world.Case<TransferPet>(world.AsReceptionist());
            Assert.True((await transfer.ExecuteAsync(new TransferPet.Request(kept.Id, third.Id, FakeTime.Today))).IsSuccess);
            if (backAgain)
                Assert.True((await TakeBackAsync(world, kept.Id, ids.ClientId)).IsSuccess);
            var undone = await world.UndoAsync(merge.Value);
            Assert.Contains(undone.Value.Stayed, said => said.Contains("Check the owners", StringComparison.Ordinal));
            Assert.Equal(backAgain ? owner.Id : third.Id, await OwnerAsync(world, kept.Id));
            Assert.Equal(ids.ClientId, await OwnerAsync(world, ids.PetId));
            foreach (var pet in new[] { kept.Id, ids.PetId })
            {
                var given = await transfer.ExecuteAsync(new TransferPet.Request(pet, fourth.Id, FakeTime.Today));
                Assert.True(given.IsSuccess, given.IsSuccess ? "" : given.Error.Message);
            }
        }
    }

    private static Task<Result<Done>> TakeBackAsync(World world, Guid pet, Guid former) =>
        world.Case<TakeBackTransfer>(world.AsReceptionist()).ExecuteAsync(new TakeBackTransfer.Request(pet, former));

    private static async Task<Guid> OwnerAsync(World world, Guid pet)
    {
        var rows = await world.Case<PetOwners>(world.AsVet()).ExecuteAsync(new PetOwners.Request(pet));
        var present = Assert.Single(rows.Value, row => row.IsPrimary && row.Until is null);
        Assert.Equal((await world.FindAsync<Pet>(world.AsVet(), pet))!.ClientId, present.ClientId);
        return present.ClientId;
    }

    private static async Task<ScheduleDay> DayAsync(World world, Appointment visit)
    {
        await using var db = world.Open(world.AsAdmin());
        return db.ScheduleDays.Single(day => day.ResourceId == visit.ResourceId && day.LocalDate == visit.PromisedDate);
    }
}
