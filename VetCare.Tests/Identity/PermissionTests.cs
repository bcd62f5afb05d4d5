using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Identity;

public sealed class PermissionTests(AccountHost host) : IClassFixture<AccountHost>
{
    public static TheoryData<string> Roles => [.. SystemRoles.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_opens_exactly_the_policies_it_is_granted(string role)
    {
        var (_, main, _, _) = await host.ClinicsAsync();
        var (id, _) = await host.PersonAsync(role);
        await using var scope = host.Services.CreateAsyncScope();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        var person = Principal(id, main);

        List<string> open = [];
        foreach (var code in Permissions.All)
            if ((await authorization.AuthorizeAsync(person, code)).Succeeded)
                open.Add(code);

        Assert.Equal(SystemRoles.Grants(role).Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_has_permissions_at_a_clinic_where_they_do_not_work()
    {
        var clinics = await host.ClinicsAsync();
        var (id, _) = await host.PersonAsync(SystemRoles.Admin);
        var reader = host.Services.GetRequiredService<ActorReader>();

        Assert.NotNull(await reader.ReadAsync(Principal(id, clinics.Main)));
        Assert.Null(await reader.ReadAsync(Principal(id, clinics.Branch)));
        Assert.Null(await reader.ReadAsync(Principal(id, clinics.Foreign)));
    }

    [Fact]
    public async Task Nobody_is_an_actor_after_being_deactivated()
    {
        var (_, main, _, _) = await host.ClinicsAsync();
        var (id, _) = await host.PersonAsync();
        await host.ChangeAsync(id, user => user.IsActive = false);

        Assert.Null(await host.Services.GetRequiredService<ActorReader>().ReadAsync(Principal(id, main)));
    }

    [Theory]
    [InlineData(-5, -1, false)]
    [InlineData(-5, 0, true)]
    [InlineData(0, 5, true)]
    [InlineData(1, 5, false)]
    public async Task A_role_counts_from_its_first_to_its_last_day_in_the_clinics_zone(int from, int until, bool counts)
    {
        var (_, _, branch, _) = await host.ClinicsAsync();
        var (id, _) = await host.PersonAsync();
        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(host.Time.GetUtcNow(), newYork).DateTime);
        await using (var db = host.System.Open())
        {
            var membership = new ClinicMembership(branch, id);
            membership.Assign(
                await db.Roles.SingleAsync(role => role.Code == SystemRoles.Receptionist),
                today.AddDays(from),
                today.AddDays(until)
            );
            db.Memberships.Add(membership);
            await db.SaveChangesAsync();
        }

        var actor = await host.Services.GetRequiredService<ActorReader>().ReadAsync(Principal(id, branch));

        Assert.Equal(counts, actor!.May(Permissions.ReadClients));
    }

    [Fact]
    public async Task A_name_that_is_no_permission_is_no_policy()
    {
        var policies = host.Services.GetRequiredService<IAuthorizationPolicyProvider>();

        Assert.Null(await policies.GetPolicyAsync("clients.readd"));
        Assert.NotNull(await policies.GetPolicyAsync(Permissions.ReadClients));
        Assert.NotNull(await policies.GetFallbackPolicyAsync());
    }

    [Fact]
    public async Task The_same_address_cannot_be_registered_twice()
    {
        var (organization, main, _, _) = await host.ClinicsAsync();
        var (_, email) = await host.PersonAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<StaffRegistration>();

        var again = await staff.RegisterAsync(
            new NewStaff(organization, "Bo", "Reed", email.ToUpperInvariant(), [new StaffPost(main, ["admin"])], AccountHost.Password)
        );

        Assert.Equal("staff.email_taken", again.Error.Code);
    }

    [Fact]
    public async Task Nobody_is_registered_at_a_clinic_of_another_organization()
    {
        var clinics = await host.ClinicsAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<StaffRegistration>();
        var person = new NewStaff(
            clinics.Organization,
            "Bo",
            "Reed",
            "bo@riverside.example",
            [new(clinics.Foreign, ["admin"])],
            AccountHost.Password
        );

        var refused = await staff.RegisterAsync(person);

        Assert.Equal("staff.foreign_clinic", refused.Error.Code);
        await using var db = host.System.Open();
        Assert.False(await db.Memberships.IgnoreQueryFilters([Filters.Clinic]).AnyAsync(row => row.ClinicId == clinics.Foreign));
    }

    private static ClaimsPrincipal Principal(Guid userId, Guid clinicId) =>
        new(
            new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, userId.ToString()), new Claim(StaffClaims.Clinic, clinicId.ToString())],
                "test"
            )
        );
}
