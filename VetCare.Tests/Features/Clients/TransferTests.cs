using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class TransferTests
{
    [OnEachDatabase]
    public async Task A_transferred_pet_stands_on_the_page_of_the_new_owner_and_under_past_pets_of_the_other(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var from = await world.RegisterAsync(Desk.Client("Ann", "Ames"));
        var to = (await world.RegisterAsync(Desk.Client("Grace", "Lee"))).ClientId;
        var done = await TransferAsync(world, new TransferPet.Request(from.PetId!.Value, to, FakeTime.Today));
        Assert.Equal((from.ClientId, "Grace Lee", 0), (done.FromClientId, done.ToName, done.Visits));

        var past = Assert.Single((await PetsAsync(world, from.ClientId, PetShelf.Past)).Rows);
        Assert.Equal(
            (from.PetId.Value, FakeTime.Today, (DateOnly?)FakeTime.Today, "Grace Lee"),
            (past.Id, past.OwnedFrom!.Value, past.OwnedUntil, past.OwnerName)
        );
        Assert.Equal((0, 1), Shelves(await world.ClientCardAsync(from.ClientId)));
        Assert.Equal((2, 0), Shelves(await world.ClientCardAsync(to)));
        var id = from.PetId.Value.ToString();
        Assert.Equal(1, await world.CountAsync<AuditLog>(world.AsVet(), log => log.EntityId == id && log.Action == AuditAction.Update));
    }

    [OnEachDatabase]
    public async Task Appointments_ahead_go_along_or_are_cancelled_and_come_back_when_the_transfer_is_taken_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        var to = (await world.RegisterAsync()).ClientId;
        var sheet = await world.Case<TransferSheet>(world.AsReceptionist()).ExecuteAsync(new TransferSheet.Request(ids.PetId));
        Assert.Single(sheet.Value.Bookings);
        var done = await TransferAsync(world, new TransferPet.Request(ids.PetId, to, FakeTime.Today));
        Assert.Equal(1, done.Visits);
        Assert.Equal(to, (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!.ClientId);

        await TakeBackAsync(world, ids.PetId, ids.ClientId);
        await TakeBackAsync(world, ids.PetId, ids.ClientId);
        Assert.Equal(ids.ClientId, (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!.ClientId);
        Assert.Equal(ids.ClientId, (await world.FindAsync<Pet>(world.AsVet(), ids.PetId))!.ClientId);
        Assert.Empty((await PetsAsync(world, to, PetShelf.Past)).Rows);
        Assert.Empty((await PetsAsync(world, ids.ClientId, PetShelf.Past)).Rows);

        await TransferAsync(world, new TransferPet.Request(ids.PetId, to, FakeTime.Today, BookedVisits.Cancel));
        var cancelled = (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!;
        Assert.Equal((AppointmentStatus.Cancelled, ids.ClientId), (cancelled.Status, cancelled.ClientId));
    }

    [OnEachDatabase]
    public async Task A_transfer_is_refused_next_to_the_field_it_is_about(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var from = await world.RegisterAsync();
        var gone = (await world.RegisterAsync()).ClientId;
        await world.ChangeAsync<Client>(world.AsVet(), gone, client => client.Deactivate());
        var pet = from.PetId!.Value;
        var transfer = world.Case<TransferPet>(world.AsReceptionist());
        var empty = await transfer.ExecuteAsync(new TransferPet.Request(pet, null, null));
        Assert.Equal(["ToClientId", "On"], empty.Errors.Select(error => error.Field));
        var refusals = new[]
        {
            await transfer.ExecuteAsync(new TransferPet.Request(pet, gone, FakeTime.Today)),
            await transfer.ExecuteAsync(new TransferPet.Request(pet, from.ClientId, FakeTime.Today)),
            await transfer.ExecuteAsync(new TransferPet.Request(pet, world.Lakeside.Ids.ClientId, FakeTime.Today)),
            await transfer.ExecuteAsync(new TransferPet.Request(pet, world.Riverside.Ids.ClientId, FakeTime.Today.AddDays(1))),
        };
        Assert.Equal(
            ["transfer.inactive_client", "transfer.same_owner", "client.not_found", "transfer.in_future"],
            refusals.Select(Desk.CodeOf)
        );
        Assert.All(refusals, refused => Assert.NotNull(refused.Error.Field));
        Assert.Equal(from.ClientId, (await world.FindAsync<Pet>(world.AsVet(), pet))!.ClientId);
    }

    [OnEachDatabase]
    public async Task Somebody_who_may_not_cancel_appointments_does_not_do_it_by_way_of_a_pet(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var to = (await world.RegisterAsync()).ClientId;
        var request = new TransferPet.Request(world.Riverside.Ids.PetId, to, FakeTime.Today, BookedVisits.Cancel);
        var refused = await world.Case<TransferPet>(world.AsTechnician()).ExecuteAsync(request);
        Assert.Equal(UseCaseErrors.NotAllowed.Code, Desk.CodeOf(refused));
    }

    [OnEachDatabase]
    public async Task A_co_owned_pet_is_shown_on_both_pages_with_the_shares(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var from = await world.RegisterAsync(Desk.Client("Ann", "Ames"));
        var pet = from.PetId!.Value;
        var grace = (await world.RegisterAsync(Desk.Client("Grace", "Lee"))).ClientId;
        var add = world.Case<AddCoOwner>(world.AsReceptionist());
        Assert.True((await add.ExecuteAsync(new AddCoOwner.Request(pet, grace, 40))).IsSuccess);
        var share = world.Case<SetShare>(world.AsReceptionist());
        Assert.Equal("owner.too_much", Desk.CodeOf(await share.ExecuteAsync(new SetShare.Request(pet, from.ClientId, 61))));
        Assert.True((await share.ExecuteAsync(new SetShare.Request(pet, from.ClientId, 60))).IsSuccess);

        var holder = Assert.Single((await world.ClientCardAsync(from.ClientId)).Pets[0].CoOwners);
        Assert.Equal("Grace Lee 40 %", holder.ToString());
        Assert.Equal(pet, Assert.Single((await PetsAsync(world, grace, PetShelf.CoOwned)).Rows).Id);

        await world.Case<EndCoOwnership>(world.AsReceptionist()).ExecuteAsync(new EndCoOwnership.Request(pet, grace));
        Assert.Empty((await PetsAsync(world, grace, PetShelf.CoOwned)).Rows);
        await world.Case<ResumeCoOwnership>(world.AsReceptionist()).ExecuteAsync(new ResumeCoOwnership.Request(pet, grace));
        var owners = await world.Case<PetOwners>(world.AsReceptionist()).ExecuteAsync(new PetOwners.Request(pet));
        Assert.Equal([(true, 60), (false, 40)], owners.Value.Select(row => (row.IsPrimary, row.SharePercent!.Value)));
    }

    private static (int Present, int Past) Shelves(ClientCard.Card card) => (card.Around.Present, card.Around.Past);

    private static async Task<TransferPet.Transferred> TransferAsync(World world, TransferPet.Request request) =>
        (await world.Case<TransferPet>(world.AsReceptionist()).ExecuteAsync(request)).Value;

    private static async Task TakeBackAsync(World world, Guid pet, Guid former) =>
        Assert.Equal(
            "done",
            Desk.CodeOf(await world.Case<TakeBackTransfer>(world.AsReceptionist()).ExecuteAsync(new TakeBackTransfer.Request(pet, former)))
        );

    private static async Task<ClientPets.Page> PetsAsync(World world, Guid client, PetShelf shelf) =>
        (await world.Case<ClientPets>(world.AsReceptionist()).ExecuteAsync(new ClientPets.Request(client, shelf))).Value;
}
