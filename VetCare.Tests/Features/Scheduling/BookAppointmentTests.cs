using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Tests.Support;
using VetCare.Web.Features.Scheduling;
using Xunit;

namespace VetCare.Tests.Features.Scheduling;

public sealed class BookAppointmentTests
{
    [OnEachDatabase]
    public async Task A_booking_stands_at_its_time_with_the_columns_veterinarian(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.BookAsync(Book.Wish(world))).Value;
        var appointment = await world.FindAsync<Appointment>(world.AsVet(), id);
        Assert.NotNull(appointment);
        Assert.Equal(new DateTime(2026, 11, 24, 15, 0, 0, DateTimeKind.Utc), appointment.StartTime);
        Assert.Equal((Book.Tomorrow, new TimeOnly(10, 0)), (appointment.PromisedDate, appointment.PromisedTime));
        Assert.Equal(world.AsVet().UserId, appointment.VeterinarianId);
        Assert.Equal(world.AsReceptionist().UserId, appointment.CreatedBy);
        Assert.Equal(
            1,
            await world.CountAsync<AppointmentStatusChange>(world.AsVet(), row => row.AppointmentId == id && row.FromStatus == null)
        );
        Assert.Equal(
            1,
            await world.CountAsync<ScheduleDay>(
                world.AsVet(),
                row => row.ResourceId == world.Riverside.Ids.ResourceId && row.Decisions == 2
            )
        );
    }

    [OnEachDatabase]
    public async Task A_room_has_no_veterinarian(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.BookAsync(Book.Wish(world) with { ResourceId = world.Riverside.Ids.RoomId })).Value;
        Assert.Null((await world.FindAsync<Appointment>(world.AsVet(), id))!.VeterinarianId);
    }

    [OnEachDatabase]
    public async Task A_taken_time_is_refused_with_the_name_of_the_pet_that_has_it(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await world.BookAsync(Book.Wish(world, 9, 15));
        Assert.Equal(("appointment.taken", "Start"), (refused.Error.Code, refused.Error.Field));
        Assert.Contains("Rex Riverside from 09:00 to 09:30", refused.Error.Message);
        Assert.Contains("next free time is 09:30", refused.Error.Message);
    }

    [OnEachDatabase]
    public async Task A_deceased_pet_cannot_be_booked(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ChangeAsync<Pet>(
            world.AsVet(),
            world.Riverside.Ids.PetId,
            pet => pet.RecordDeath(FakeTime.Today, null, FakeTime.Today)
        );
        var refused = await world.BookAsync(Book.Wish(world));
        Assert.Equal(("appointment.pet_deceased", "PetId"), (refused.Error.Code, refused.Error.Field));
        Assert.Contains("Rex Riverside is recorded as deceased", refused.Error.Message);
    }

    [OnEachDatabase]
    public async Task A_pet_is_booked_for_its_own_owner_only(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await world.BookAsync(Book.Wish(world) with { ClientId = Guid.CreateVersion7() });
        Assert.Equal("appointment.owner_changed", refused.Error.Code);
    }

    [OnEachDatabase]
    public async Task Nothing_of_another_clinic_can_be_booked(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var strange = world.Hillside.Ids;
        var wish = Book.Wish(world);
        Assert.Equal("pet.not_found", (await world.BookAsync(wish with { PetId = strange.PetId, ClientId = strange.ClientId })).Error.Code);
        Assert.Equal("appointment.resource_not_found", (await world.BookAsync(wish with { ResourceId = strange.ResourceId })).Error.Code);
        Assert.Equal("appointment.type_not_found", (await world.BookAsync(wish with { TypeId = strange.TypeId })).Error.Code);
    }

    [OnEachDatabase]
    public async Task What_is_retired_is_booked_no_more(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ChangeAsync<ScheduleResource>(world.AsVet(), world.Riverside.Ids.ResourceId, row => row.Retire());
        await world.ChangeAsync<AppointmentType>(world.AsVet(), world.Riverside.Ids.TypeId, row => row.Retire());
        var refused = await world.BookAsync(Book.Wish(world));
        Assert.Equal(["appointment.resource_inactive", "appointment.type_inactive"], refused.Errors.Select(error => error.Code));
    }

    [OnEachDatabase]
    public async Task An_empty_form_is_answered_field_by_field(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await world.BookAsync(Book.Wish(world) with { PetId = Guid.Empty, TypeId = Guid.Empty, ResourceId = Guid.Empty });
        Assert.Equal(["PetId", "ResourceId", "TypeId"], refused.Errors.Select(error => error.Field));
    }

    [OnEachDatabase]
    public async Task An_assistant_may_not_book(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Assert.False(world.AsAssistant().May(Permissions.CreateAppointments));
        Assert.Equal("access.not_allowed", (await world.BookAsync(Book.Wish(world), world.AsAssistant())).Error.Code);
    }

    [OnEachDatabase]
    public async Task Of_fifty_people_who_book_one_time_at_once_one_gets_it_and_the_others_are_told_who(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var results = await AtOnceAsync(world, _ => Book.Wish(world, 14));
        Assert.Single(results, result => result.IsSuccess);
        Assert.All(
            results.Where(result => !result.IsSuccess),
            result => Assert.Contains("already has Rex Riverside from 14:00 to 14:30", result.Error.Message)
        );
        Assert.Equal(1, await world.CountAsync<Appointment>(world.AsVet(), row => row.PromisedTime == new TimeOnly(14, 0)));
    }

    [OnEachDatabase]
    public async Task Of_fifty_people_who_book_overlapping_times_at_once_one_gets_it(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var results = await AtOnceAsync(world, person => Book.Wish(world, 13, person) with { Minutes = 60 });
        Assert.Single(results, result => result.IsSuccess);
        Assert.Equal(2, await world.CountAsync<Appointment>(world.AsVet(), row => row.ResourceId == world.Riverside.Ids.ResourceId));
    }

    private static Task<Result<Guid>[]> AtOnceAsync(World world, Func<int, BookAppointment.Request> wish) =>
        Task.WhenAll(Enumerable.Range(0, 50).Select(person => Task.Run(() => world.BookAsync(wish(person)))));
}
