using VetCare.Domain.Staff;
using Xunit;

namespace VetCare.Tests.Domain.Staff;

public sealed class SystemRoleTests
{
    [Fact]
    public void Fourteen_resources_times_ten_actions_are_permissions() => Assert.Equal(140, Permissions.All.Distinct().Count());

    [Fact]
    public void Every_role_holds_only_permissions_that_exist()
    {
        foreach (var role in SystemRoles.All)
            Assert.Subset(Permissions.All.ToHashSet(), SystemRoles.Grants(role).ToHashSet());
    }

    [Fact]
    public void Only_a_veterinarian_signs_notes_and_issues_certificates()
    {
        Assert.Equal([SystemRoles.Veterinarian], SystemRoles.All.Where(role => SystemRoles.Grants(role).Contains(Permissions.SignRecords)));
        Assert.Equal(
            [SystemRoles.Veterinarian],
            SystemRoles.All.Where(role => SystemRoles.Grants(role).Contains(Permissions.IssueCertificates))
        );
    }

    [Fact]
    public void The_desk_does_not_read_notes() =>
        Assert.DoesNotContain(Permissions.ReadRecords, SystemRoles.Grants(SystemRoles.Receptionist));

    [Fact]
    public void Only_an_administrator_manages_people_and_settings() =>
        Assert.Equal(
            [SystemRoles.Admin],
            SystemRoles.All.Where(role => SystemRoles.Grants(role).Contains(Permissions.UpdateAdministration))
        );

    [Fact]
    public void An_unknown_role_holds_nothing_and_says_so() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SystemRoles.Grants("owner"));

    [Theory]
    [InlineData(nameof(Permissions.ReadClients))]
    [InlineData(nameof(Permissions.SignRecords))]
    [InlineData(nameof(Permissions.UpdateAdministration))]
    public void A_named_permission_is_one_of_the_hundred_and_forty(string constant) =>
        Assert.Contains((string)typeof(Permissions).GetField(constant)!.GetValue(null)!, Permissions.All);
}
