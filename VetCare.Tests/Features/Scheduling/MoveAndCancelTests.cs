using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Scheduling;
using Xunit;

namespace VetCare.Tests.Features.Scheduling;

public sealed class MoveAndCancelTests
{
    [OnEachDatabase]
    public async Task Moving_to_a_room_frees_the_veterinarian_and_both_days_decide_anew(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        var moved = await world.MoveAsync(To(world, 1) with { ResourceId = ids.RoomId, At = new TimeOnly(15, 0), Minutes = 45 });
        Assert.True(moved.IsSuccess);
        var appointment = await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId);
        Assert.Equal((ids.RoomId, (Guid?)null), (appointment!.ResourceId, appointment.VeterinarianId));
        Assert.Equal(new DateTime(2026, 11, 24, 20, 45, 0, DateTimeKind.Utc), appointment.EndTime);
        Assert.Equal(1, await world.CountAsync<ScheduleDay>(world.AsVet(), row => row.ResourceId == ids.ResourceId && row.Version == 2));
        Assert.Equal(1, await world.CountAsync<ScheduleDay>(world.AsVet(), row => row.ResourceId == ids.RoomId && row.Version == 1));
        Assert.True((await world.BookAsync(Book.Wish(world, 9))).IsSuccess);
    }

    [OnEachDatabase]
    public async Task Moving_back_to_a_veterinarians_column_names_the_veterinarian_again(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        await world.MoveAsync(To(world, 1) with { ResourceId = ids.RoomId });
        Assert.True((await world.MoveAsync(To(world, 2) with { At = new TimeOnly(11, 0) })).IsSuccess);
        Assert.Equal(world.AsVet().UserId, (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!.VeterinarianId);
    }

    [OnEachDatabase]
    public async Task A_move_based_on_an_older_state_is_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Assert.True((await world.MoveAsync(To(world, 1) with { At = new TimeOnly(11, 0) })).IsSuccess);
        Assert.Equal("save.changed_meanwhile", (await world.MoveAsync(To(world, 1) with { At = new TimeOnly(12, 0) })).Error.Code);
        Assert.Equal(1, await world.CountAsync<Appointment>(world.AsVet(), row => row.PromisedTime == new TimeOnly(11, 0)));
    }

    [OnEachDatabase]
    public async Task A_move_onto_somebody_else_is_refused_and_nothing_moves(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.BookAsync(Book.Wish(world, 10));
        Assert.Equal("appointment.taken", (await world.MoveAsync(To(world, 1) with { At = new TimeOnly(9, 45) })).Error.Code);
        Assert.Equal(1, await world.CountAsync<Appointment>(world.AsVet(), row => row.PromisedTime == new TimeOnly(9, 0)));
    }

    [OnEachDatabase]
    public async Task Of_fifty_people_who_move_into_one_time_one_gets_there(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        List<Guid> ids = [];
        for (var at = 0; at < 10; at++)
            ids.Add(
                (
                    await world.BookAsync(
                        Book.Wish(world, 10, 0) with
                        {
                            At = new TimeOnly(10, 0).AddMinutes(30 * at),
                            ResourceId = world.Riverside.Ids.RoomId,
                        }
                    )
                ).Value
            );
        var results = await Task.WhenAll(
            ids.Select(id => Task.Run(() => world.MoveAsync(To(world, 1) with { AppointmentId = id, At = new TimeOnly(16, 0) })))
        );
        Assert.Single(results, result => result.IsSuccess);
    }

    [OnEachDatabase]
    public async Task Cancelling_needs_a_reason_and_frees_the_time(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (id, cancel) = (world.Riverside.Ids.AppointmentId, world.Case<CancelAppointment>(world.AsReceptionist()));
        Assert.Equal("Reason", (await cancel.ExecuteAsync(new(id, " "))).Error.Field);
        Assert.True((await cancel.ExecuteAsync(new(id, "The pet is better"))).IsSuccess);
        Assert.True((await world.BookAsync(Book.Wish(world, 9))).IsSuccess);
        Assert.Equal(
            1,
            await world.CountAsync<AppointmentStatusChange>(
                world.AsVet(),
                row => row.AppointmentId == id && row.Reason == "The pet is better" && row.ChangedBy == world.AsReceptionist().UserId
            )
        );
    }

    [OnEachDatabase]
    public async Task A_technician_may_move_but_not_cancel(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var cancel = await world
            .Case<CancelAppointment>(world.AsTechnician())
            .ExecuteAsync(new(world.Riverside.Ids.AppointmentId, "No time"));
        Assert.Equal("access.not_allowed", cancel.Error.Code);
        var move = await world.Case<MoveAppointment>(world.AsTechnician()).ExecuteAsync(To(world, 1) with { At = new TimeOnly(11, 0) });
        Assert.True(move.IsSuccess);
    }

    [OnEachDatabase]
    public async Task An_appointment_of_another_clinic_is_not_there(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var strange = world.Hillside.Ids.AppointmentId;
        Assert.Equal("appointment.not_found", (await world.MoveAsync(To(world, 1) with { AppointmentId = strange })).Error.Code);
        Assert.Equal(
            "appointment.not_found",
            (await world.Case<CancelAppointment>(world.AsReceptionist()).ExecuteAsync(new(strange, "x"))).Error.Code
        );
        Assert.Equal(
            "appointment.not_found",
            (await world.Case<AppointmentCard>(world.AsReceptionist()).ExecuteAsync(new(strange))).Error.Code
        );
        Assert.Equal(
            "appointment.not_found",
            (await world.Case<ConfirmAppointment>(world.AsReceptionist()).ExecuteAsync(new(strange))).Error.Code
        );
    }

    private static MoveAppointment.Request To(World world, int version) =>
        new(world.Riverside.Ids.AppointmentId, version, world.Riverside.Ids.ResourceId, Book.Tomorrow, new TimeOnly(9, 0), 30);
}
