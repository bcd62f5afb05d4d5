using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Scheduling;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Scheduling;

public sealed class CheckInTests
{
    [OnEachDatabase]
    public async Task A_weight_taken_at_the_desk_joins_the_history(DatabaseKind kind)
    {
        await using var world = await TomorrowAsync(kind);
        var sheet = (await world.Case<CheckInSheet>(world.AsReceptionist()).ExecuteAsync(new(Id(world)))).Value;
        Assert.Equal((32_000, FakeTime.Today, WeightUnit.Kilograms), (sheet.LastGrams, sheet.LastOn, sheet.Unit));
        Assert.True((await CheckInAsync(world, 32.5m)).IsSuccess);
        Assert.Equal(AppointmentStatus.CheckedIn, (await world.FindAsync<Appointment>(world.AsVet(), Id(world)))!.Status);
        Assert.Equal(32_500, (await world.FindAsync<Pet>(world.AsVet(), world.Riverside.Ids.PetId))!.WeightGrams);
        Assert.Equal(1, await world.CountAsync<PetWeight>(world.AsVet(), row => row.Grams == 32_500 && row.Source == WeightSource.CheckIn));
    }

    [OnEachDatabase]
    public async Task A_surprising_weight_asks_for_a_second_look_and_checks_nobody_in_meanwhile(DatabaseKind kind)
    {
        await using var world = await TomorrowAsync(kind);
        var doubted = await CheckInAsync(world, 70m);
        Assert.Equal((CheckIn.SecondLook, "Weight"), (doubted.Error.Code, doubted.Error.Field));
        Assert.Equal(AppointmentStatus.Scheduled, (await world.FindAsync<Appointment>(world.AsVet(), Id(world)))!.Status);
        Assert.True((await CheckInAsync(world, 70m, confirmed: true)).IsSuccess);
    }

    [OnEachDatabase]
    public async Task A_weight_no_dog_has_is_refused_even_when_confirmed(DatabaseKind kind)
    {
        await using var world = await TomorrowAsync(kind);
        Assert.Equal("weight.implausible", (await CheckInAsync(world, 900m, confirmed: true)).Error.Code);
        Assert.Equal("weight.not_positive", (await CheckInAsync(world, 0m)).Error.Code);
    }

    [OnEachDatabase]
    public async Task A_pet_is_checked_in_without_a_weight_too(DatabaseKind kind)
    {
        await using var world = await TomorrowAsync(kind);
        Assert.True((await CheckInAsync(world, null)).IsSuccess);
        Assert.Equal(32_000, (await world.FindAsync<Pet>(world.AsVet(), world.Riverside.Ids.PetId))!.WeightGrams);
    }

    [OnEachDatabase]
    public async Task A_visit_goes_from_the_desk_to_its_end_step_by_step(DatabaseKind kind)
    {
        await using var world = await TomorrowAsync(kind);
        Assert.True((await CheckInAsync(world, null)).IsSuccess);
        Assert.True((await world.Case<RoomPet>(world.AsAssistant()).ExecuteAsync(new(Id(world)))).IsSuccess);
        Assert.True((await world.Case<StartVisit>(world.AsVet()).ExecuteAsync(new(Id(world)))).IsSuccess);
        Assert.True((await world.Case<CompleteVisit>(world.AsVet()).ExecuteAsync(new(Id(world)))).IsSuccess);
        var done = await world.FindAsync<Appointment>(world.AsVet(), Id(world));
        Assert.Equal(AppointmentStatus.Completed, done!.Status);
        Assert.All(new[] { done.CheckedInAt, done.RoomedAt, done.StartedAt, done.CompletedAt }, at => Assert.Equal(world.Time.Utc, at));
        Assert.Equal("appointment.transition", (await CheckInAsync(world, null)).Error.Code);
    }

    [OnEachDatabase]
    public async Task A_no_show_frees_the_time(DatabaseKind kind)
    {
        await using var world = await TomorrowAsync(kind);
        Assert.True((await world.Case<MarkNoShow>(world.AsReceptionist()).ExecuteAsync(new(Id(world)))).IsSuccess);
        Assert.True((await world.BookAsync(Book.Wish(world, 9))).IsSuccess);
    }

    /// <summary>Tomorrow at nine, when the sample appointment begins.</summary>
    private static async Task<World> TomorrowAsync(DatabaseKind kind)
    {
        var world = await World.CreateAsync(kind);
        world.Time.Advance(TimeSpan.FromHours(23));
        return world;
    }

    private static Guid Id(World world) => world.Riverside.Ids.AppointmentId;

    private static Task<Result<Done>> CheckInAsync(World world, decimal? kilograms, bool confirmed = false) =>
        world.Case<CheckIn>(world.AsReceptionist()).ExecuteAsync(new(Id(world), kilograms, WeightUnit.Kilograms, confirmed));
}
