using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Clients;

/// <summary>Two people who decide about one pet in the same moment.</summary>
public sealed class AtOnceTests
{
    [OnEachDatabase]
    public async Task Shares_added_at_once_never_sum_to_more_than_the_whole_pet(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var pet = world.Riverside.Ids.PetId;
        var others = new List<Guid>();
        for (var n = 0; n < 4; n++)
            others.Add((await world.RegisterAsync()).ClientId);
        var answers = await Task.WhenAll(
            others.Select(other => world.Case<AddCoOwner>(world.AsReceptionist()).ExecuteAsync(new AddCoOwner.Request(pet, other, 60)))
        );
        Assert.Equal(["done", "owner.too_much", "owner.too_much", "owner.too_much"], answers.Select(Desk.CodeOf).Order());
        var twice = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => world.Case<AddCoOwner>(world.AsVet()).ExecuteAsync(new AddCoOwner.Request(pet, Other(), null)))
        );
        Assert.Single(twice, answer => answer.IsSuccess);

        Guid Other() => others[answers.ToList().FindIndex(answer => !answer.IsSuccess)];
    }

    [OnEachDatabase]
    public async Task An_animal_added_twice_at_once_is_a_member_once(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var litter = A.Pet(world.Riverside.Id, world.Riverside.Ids.ClientId, "Litter", microchip: null);
        litter.StandFor(PatientKind.Litter, 4);
        await using (var db = world.Open(world.AsVet()))
        {
            db.Add(litter);
            await db.SaveChangesAsync();
        }
        var pup = (await world.RegisterAsync()).PetId!.Value;
        var add = new AddGroupMember.Request(litter.Id, pup, null);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => world.Case<AddGroupMember>(world.AsReceptionist()).ExecuteAsync(add))
        );
        var line = Assert.Single(answers, answer => answer.IsSuccess).Value;
        Assert.Equal(3, answers.Count(answer => Desk.CodeOf(answer) == PetErrors.MemberAlready.Code));

        var leave = world.Case<LeaveGroup>(world.AsReceptionist());
        Assert.True((await leave.ExecuteAsync(new LeaveGroup.Request(line, FakeTime.Today))).IsSuccess);
        Assert.True((await world.Case<AddGroupMember>(world.AsReceptionist()).ExecuteAsync(add)).IsSuccess);
        Assert.Equal(PetErrors.MemberAlready.Code, Desk.CodeOf(await leave.ExecuteAsync(new LeaveGroup.Request(line, null))));
    }

    [OnEachDatabase]
    public async Task Taking_a_transfer_back_moves_appointments_only_for_those_who_may(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        var to = (await world.RegisterAsync()).ClientId;
        var given = await world
            .Case<TransferPet>(world.AsReceptionist())
            .ExecuteAsync(new TransferPet.Request(ids.PetId, to, FakeTime.Today));
        Assert.Equal(1, given.Value.Visits);
        var may = world.AsReceptionist();
        var mayNot = may with { Permissions = may.Permissions.Where(one => one != Permissions.UpdateAppointments).ToHashSet() };
        var back = new TakeBackTransfer.Request(ids.PetId, ids.ClientId);
        Assert.Equal(UseCaseErrors.NotAllowed.Code, Desk.CodeOf(await world.Case<TakeBackTransfer>(mayNot).ExecuteAsync(back)));
        Assert.Equal(to, (await world.FindAsync<Appointment>(world.AsVet(), ids.AppointmentId))!.ClientId);
        Assert.Equal("done", Desk.CodeOf(await world.Case<TakeBackTransfer>(may).ExecuteAsync(back)));
    }
}
