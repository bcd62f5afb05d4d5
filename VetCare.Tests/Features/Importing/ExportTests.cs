using System.Security.Claims;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Importing.Exports;
using Xunit;

namespace VetCare.Tests.Features.Importing;

public sealed class ExportTests
{
    [OnEachDatabase]
    public async Task What_was_exported_is_recognised_when_it_comes_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(Desk.Client("=cmd", "'Evil", "+1 212 555 0123"), Desk.Pet("-Misia", microchip: "040098100111917"));
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        await world.ImportAsync(ImportKind.Pets, "Name,Species,Owner e-mail\nMia,Other,bob@example.com\n");
        await world.ImportAsync(ImportKind.Vaccinations, "Pet,Owner e-mail,Vaccine,Date given\nMia,bob@example.com,Rabies,2025-01-31\n");

        var clients = await ClientsAsync(world, new ExportClients.Request(Stream.Null, Show: "All"));
        Assert.Contains("\r\n'=cmd,'Evil,,'+1 212 555 0123,", clients, StringComparison.Ordinal);
        Assert.Equal((0, 4, 0), (await world.CheckAsync(ImportKind.Clients, clients)).Value.Counts());
        var pets = await PetsAsync(world);
        Assert.Contains("040098100111917", pets, StringComparison.Ordinal);
        Assert.Equal((0, 3, 0), (await world.CheckAsync(ImportKind.Pets, pets)).Value.Counts());
        var doses = await VaccinationsAsync(world);
        Assert.Equal((0, 2, 0), (await world.CheckAsync(ImportKind.Vaccinations, doses)).Value.Counts());
    }

    [OnEachDatabase]
    public async Task An_export_begins_with_the_mark_of_utf8_and_holds_no_note_and_no_other_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        foreach (
            var text in new[]
            {
                await ClientsAsync(world, new ExportClients.Request(Stream.Null)),
                await PetsAsync(world),
                await VaccinationsAsync(world),
            }
        )
        {
            Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleRows.Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(world.Lakeside.Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(world.Hillside.Name, text, StringComparison.Ordinal);
        }
    }

    [OnEachDatabase]
    public async Task An_export_follows_the_search_the_filter_and_the_selection_of_the_list(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var made = await world.RegisterAsync();
        Assert.Equal(2, Rows(await ClientsAsync(world, new ExportClients.Request(Stream.Null))));
        Assert.Equal(1, Rows(await ClientsAsync(world, new ExportClients.Request(Stream.Null, "zolk"))));
        Assert.Equal(0, Rows(await ClientsAsync(world, new ExportClients.Request(Stream.Null, "zolk", "Inactive"))));
        Assert.Equal(
            1,
            Rows(await ClientsAsync(world, new ExportClients.Request(Stream.Null, Only: [made.ClientId, world.Lakeside.Ids.ClientId])))
        );
    }

    [OnEachDatabase]
    public async Task An_export_is_audited_with_the_number_of_rows(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        await ClientsAsync(world, new ExportClients.Request(Stream.Null));
        await using var db = world.Open(world.AsAdmin());
        var row = await db.AuditLogs.SingleAsync(log => log.Action == AuditAction.Export);
        Assert.Equal(("clients", world.AsAdmin().UserId, "{\"rows\":2}"), (row.EntityType, row.UserId!.Value, row.NewValues));
    }

    [OnEachDatabase]
    public async Task Owners_are_left_out_for_whoever_may_not_export_clients(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync(Desk.Client("Wanda", "Wyspiańska", "+1 212 555 0123"), Desk.Pet("Misia"));
        var actor = world.AsAdmin();
        actor = actor with { Permissions = actor.Permissions.Except([Permissions.ExportClients]).ToHashSet() };
        var pets = await TextAsync(async target =>
            (await world.Case<ExportPets>(actor).ExecuteAsync(new ExportPets.Request(target))).IsSuccess
        );
        Assert.Contains("Misia", pets, StringComparison.Ordinal);
        Assert.DoesNotContain("Wyspia", pets, StringComparison.Ordinal);
        Assert.DoesNotContain("555", pets, StringComparison.Ordinal);
        Assert.Contains("Wyspia", await PetsAsync(world), StringComparison.Ordinal);
        var owner = (await world.FindAsync<Client>(world.AsAdmin(), world.Riverside.Ids.ClientId))!.LastName;
        var doses = await TextAsync(async target =>
            (await world.Case<ExportVaccinations>(actor).ExecuteAsync(new ExportVaccinations.Request(target))).IsSuccess
        );
        Assert.Equal(1, Rows(doses));
        Assert.DoesNotContain(owner, doses, StringComparison.Ordinal);
        Assert.Contains(owner, await VaccinationsAsync(world), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_person_exports_one_list_at_a_time()
    {
        var (one, other) = (Person(), Person());
        using var limiter = PartitionedRateLimiter.Create<HttpContext, Guid>(new ExportLimit().GetPartition);
        using var first = limiter.AttemptAcquire(one);
        using var second = limiter.AttemptAcquire(one);
        using var others = limiter.AttemptAcquire(other);
        Assert.Equal((true, false, true), (first.IsAcquired, second.IsAcquired, others.IsAcquired));
    }

    private static DefaultHttpContext Person() =>
        new() { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString())])) };

    private static int Rows(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;

    private static Task<string> ClientsAsync(World world, ExportClients.Request request) =>
        TextAsync(async target =>
            (await world.Case<ExportClients>(world.AsAdmin()).ExecuteAsync(request with { Target = target })).IsSuccess
        );

    private static Task<string> PetsAsync(World world) =>
        TextAsync(async target => (await world.Case<ExportPets>(world.AsAdmin()).ExecuteAsync(new ExportPets.Request(target))).IsSuccess);

    private static Task<string> VaccinationsAsync(World world) =>
        TextAsync(async target =>
            (await world.Case<ExportVaccinations>(world.AsAdmin()).ExecuteAsync(new ExportVaccinations.Request(target))).IsSuccess
        );

    private static async Task<string> TextAsync(Func<Stream, Task<bool>> write)
    {
        using var target = new MemoryStream();
        Assert.True(await write(target));
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
