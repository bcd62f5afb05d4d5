using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Domain.Pets;

public sealed class PetOwnershipTests
{
    private static readonly Guid Clinic = Guid.CreateVersion7();
    private static readonly DateOnly Today = FakeTime.Today;
    private static readonly DateOnly Began = Today.AddDays(-100);

    private readonly Client ann = A.Client(Clinic, "Carter");
    private readonly Client ben = A.Client(Clinic, "Ames");
    private readonly Client cleo = A.Client(Clinic, "Dane");

    [Fact]
    public void A_transferred_pet_belongs_to_the_new_owner_and_remembers_the_one_before()
    {
        var rex = Rex();

        Assert.True(rex.TransferTo(ben, Today.AddDays(-3), Today).IsSuccess);

        Assert.Equal(ben.Id, rex.ClientId);
        Assert.Equal(
            [(ann.Id, Began, Today.AddDays(-3)), (ben.Id, Today.AddDays(-3), (DateOnly?)null)],
            rex.Owners.Select(owner => (owner.ClientId, owner.OwnedFrom, owner.OwnedUntil))
        );
    }

    [Fact]
    public void Reminders_go_to_the_present_primary_owner_only()
    {
        var rex = Rex();
        rex.AddCoOwner(cleo, 40, Today);
        Assert.Equal(ann.Id, rex.RemindersGoTo);

        rex.TransferTo(ben, Today, Today);
        Assert.Equal(ben.Id, rex.RemindersGoTo);

        rex.RecordDeath(Today, null, Today);
        Assert.Null(rex.RemindersGoTo);
    }

    [Fact]
    public void A_pet_changes_hands_neither_tomorrow_nor_before_the_present_owner_had_it()
    {
        var rex = Rex();

        Assert.Equal("transfer.in_future", rex.TransferTo(ben, Today.AddDays(1), Today).Error.Code);
        var early = rex.TransferTo(ben, Began.AddDays(-1), Today);
        Assert.Equal("transfer.before_ownership", early.Error.Code);
        Assert.Contains("15 Aug 2026", early.Error.Message, StringComparison.Ordinal);
        Assert.True(rex.TransferTo(ben, Began, Today).IsSuccess);
    }

    [Fact]
    public void A_pet_goes_neither_to_its_owner_nor_to_an_inactive_client_and_not_after_its_death()
    {
        var rex = Rex();
        ben.Deactivate();

        Assert.Equal("transfer.same_owner", rex.TransferTo(ann, Today, Today).Error.Code);
        Assert.Equal("transfer.inactive_client", rex.TransferTo(ben, Today, Today).Error.Code);
        rex.RecordDeath(Today, null, Today);
        Assert.Equal("pet.deceased", rex.TransferTo(cleo, Today, Today).Error.Code);
    }

    [Fact]
    public void A_transfer_taken_back_leaves_everything_as_if_it_had_not_been()
    {
        var rex = Rex();
        rex.AddCoOwner(ben, 30, Began.AddDays(5));
        rex.SetShare(ann.Id, 70);
        rex.TransferTo(ben, Today, Today);

        Assert.True(rex.TakeBackTransfer(ann.Id).IsSuccess);

        Assert.Equal(ann.Id, rex.ClientId);
        Assert.Equal(
            [(ann.Id, Began, true, 70), (ben.Id, Began.AddDays(5), false, 30)],
            rex.Owners.Where(owner => owner.OwnedUntil is null)
                .OrderBy(owner => owner.OwnedFrom)
                .Select(owner => (owner.ClientId, owner.OwnedFrom, owner.IsPrimary, owner.SharePercent!.Value))
        );
        Assert.True(rex.TransferTo(cleo, Began, Today).IsSuccess);
    }

    [Fact]
    public void Only_the_last_transfer_can_be_taken_back()
    {
        var rex = Rex();
        Assert.Equal("transfer.settled", rex.TakeBackTransfer(ben.Id).Error.Code);
        rex.TransferTo(ben, Today.AddDays(-5), Today);
        rex.TransferTo(cleo, Today, Today);

        Assert.Equal("transfer.settled", rex.TakeBackTransfer(ann.Id).Error.Code);
        Assert.True(rex.TakeBackTransfer(ben.Id).IsSuccess);
        Assert.True(rex.TakeBackTransfer(ann.Id).IsSuccess);
        Assert.Equal(ann.Id, rex.ClientId);
    }

    [Fact]
    public void The_owners_of_a_pet_hold_no_more_than_the_whole_pet()
    {
        var rex = Rex();
        Assert.True(rex.SetShare(ann.Id, 60).IsSuccess);
        var refused = rex.AddCoOwner(ben, 41, Today);
        Assert.Equal("owner.too_much", refused.Error.Code);
        Assert.Contains("101 percent", refused.Error.Message, StringComparison.Ordinal);
        Assert.True(rex.AddCoOwner(ben, 40, Today).IsSuccess);
        Assert.Equal("owner.too_much", rex.SetShare(ann.Id, 61).Error.Code);
        Assert.Equal("owner.share", rex.SetShare(ann.Id, 0).Error.Code);
        Assert.Equal("owner.twice", rex.AddCoOwner(ben, null, Today).Error.Code);
        Assert.Equal("owner.none", rex.SetShare(cleo.Id, 5).Error.Code);
    }

    [Fact]
    public void A_co_owner_who_leaves_stays_in_the_history_and_the_primary_owner_cannot_leave()
    {
        var rex = Rex();
        rex.AddCoOwner(ben, 40, Began);

        Assert.Equal("owner.primary", rex.EndCoOwnership(ann.Id, Today).Error.Code);
        Assert.True(rex.EndCoOwnership(ben.Id, Today).IsSuccess);
        Assert.Equal(Today, rex.Owners.Single(owner => owner.ClientId == ben.Id).OwnedUntil);
        Assert.True(rex.SetShare(ann.Id, 80).IsSuccess);
        Assert.Equal("owner.too_much", rex.ResumeCoOwnership(ben.Id).Error.Code);
        rex.SetShare(ann.Id, 60);
        Assert.True(rex.ResumeCoOwnership(ben.Id).IsSuccess);
        Assert.Null(rex.Owners.Single(owner => owner.ClientId == ben.Id).OwnedUntil);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    [InlineData(2026)]
    public void Whatever_is_tried_there_is_one_present_primary_owner_and_never_more_than_the_whole_pet(int seed)
    {
        var dice = new Random(seed);
        Client[] people = [ann, ben, cleo, A.Client(Clinic, "Eck"), A.Client(Clinic, "Fry")];
        var rex = Rex();
        for (var step = 0; step < 400; step++)
        {
            var somebody = people[dice.Next(people.Length)];
            _ = dice.Next(6) switch
            {
                0 => rex.TransferTo(somebody, Began.AddDays(dice.Next(-5, 110)), Today),
                1 => rex.TakeBackTransfer(somebody.Id),
                2 => rex.AddCoOwner(somebody, dice.Next(-5, 110), Today),
                3 => rex.SetShare(somebody.Id, dice.Next(-5, 110)),
                4 => rex.EndCoOwnership(somebody.Id, Today),
                _ => rex.ResumeCoOwnership(somebody.Id),
            };
            var present = rex.Owners.Where(owner => owner.OwnedUntil is null).ToList();
            Assert.Equal(rex.ClientId, Assert.Single(present, owner => owner.IsPrimary).ClientId);
            Assert.Equal(present.Count, present.Select(owner => owner.ClientId).Distinct().Count());
            Assert.InRange(present.Sum(owner => owner.SharePercent ?? 0), 0, 100);
            Assert.All(rex.Owners, owner => Assert.True(owner.OwnedUntil is null || owner.OwnedUntil >= owner.OwnedFrom));
        }
    }

    private Pet Rex() => Pet.Register(Clinic, ann.Id, new PetDetails { Name = "Rex", Species = Species.Dog }, Began).Value;
}
