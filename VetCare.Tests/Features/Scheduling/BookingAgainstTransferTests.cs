using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Features.Clients.Pets;
using Xunit;

namespace VetCare.Tests.Features.Scheduling;

/// <summary>Somebody books while somebody else gives the pet away or records its death: the book never ends up with the wrong people.</summary>
public sealed class BookingAgainstTransferTests
{
    [OnEachDatabase]
    public async Task A_booking_made_while_the_pet_changes_hands_belongs_to_whoever_has_the_pet(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var to = (await world.RegisterAsync(Desk.Client("Nina", "Newhome"))).ClientId;
        var ids = world.Riverside.Ids;

        var transfer = Task.Run(() =>
            world.Case<TransferPet>(world.AsReceptionist()).ExecuteAsync(new TransferPet.Request(ids.PetId, to, FakeTime.Today))
        );
        var bookings = Enumerable.Range(0, 12).Select(n => Task.Run(() => world.BookAsync(Book.Wish(world, 9 + (n / 2), 30 * (n % 2)))));
        await Task.WhenAll([transfer, .. bookings]);

        await using var db = world.Open(world.AsVet());
        var owner = await db.Pets.Where(pet => pet.Id == ids.PetId).Select(pet => pet.ClientId).SingleAsync();
        Assert.Empty(await db.Appointments.Where(row => row.PetId == ids.PetId && row.ClientId != owner).ToListAsync());
    }

    [OnEachDatabase]
    public async Task No_booking_is_left_for_a_pet_that_died_meanwhile(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;

        var death = Task.Run(() =>
            world.Case<RecordDeath>(world.AsVet()).ExecuteAsync(new RecordDeath.Request(ids.PetId, FakeTime.Today, null))
        );
        var bookings = Enumerable.Range(0, 12).Select(n => Task.Run(() => world.BookAsync(Book.Wish(world, 9 + (n / 2), 30 * (n % 2)))));
        await Task.WhenAll([death, .. bookings]);

        Assert.True((await death).IsSuccess);
        Assert.Equal(
            0,
            await world.CountAsync<Appointment>(
                world.AsVet(),
                row => row.PetId == ids.PetId && (row.Status == AppointmentStatus.Scheduled || row.Status == AppointmentStatus.Confirmed)
            )
        );
    }
}
