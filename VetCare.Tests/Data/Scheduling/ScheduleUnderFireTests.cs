using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Data.Scheduling;

public sealed class ScheduleUnderFireTests
{
    [OnEachDatabase]
    public async Task Of_fifty_people_who_book_one_slot_at_once_exactly_one_gets_it(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var results = await FireAsync(world, _ => new TimeOnly(10, 0), 30);
        Assert.Single(results, result => result.IsSuccess);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal("appointment.taken", result.Error.Code));
        Assert.Equal(1, await world.CountAsync<Appointment>(world.AsVet(), row => row.ResourceId == world.Riverside.Ids.RoomId));
    }

    [OnEachDatabase]
    public async Task Of_fifty_people_who_book_overlapping_slots_at_once_no_two_overlap(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var results = await FireAsync(world, at => new TimeOnly(10, 0).AddMinutes(at), 60);
        Assert.Single(results, result => result.IsSuccess);
        Assert.Equal(1, await world.CountAsync<Appointment>(world.AsVet(), row => row.ResourceId == world.Riverside.Ids.RoomId));
    }

    [OnEachDatabase]
    public async Task Fifty_people_who_book_fifty_different_slots_of_one_day_at_once_all_get_theirs(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var results = await FireAsync(world, at => new TimeOnly(8, 0).AddMinutes(12 * at), 12);
        Assert.Empty(results.Where(result => !result.IsSuccess).Select(result => result.Error.Code));
        Assert.Equal(50, await world.CountAsync<Appointment>(world.AsVet(), row => row.ResourceId == world.Riverside.Ids.RoomId));
    }

    private static Task<Result<Guid>[]> FireAsync(World world, Func<int, TimeOnly> at, int minutes) =>
        Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(person =>
                    Task.Run(() =>
                        world
                            .Case<BookSlot>(world.AsReceptionist())
                            .ExecuteAsync(new BookSlot.Request(world.Riverside.Ids, at(person), minutes))
                    )
                )
        );
}
