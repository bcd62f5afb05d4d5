using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Tests.Features.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.History;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Features.Clients.People;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class ClientPageReadsTests
{
    [OnEachDatabase]
    public async Task The_page_of_a_client_takes_six_statements_to_show_however_much_there_is(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync(Desk.Client() with { Notes = "Rings twice" })).ClientId;
        await world.ClientCardAsync(id);
        var read = world.Case<ClientCard>(world.AsReceptionist());
        using var count = new QueryCount();
        var card = await read.ExecuteAsync(new ClientCard.Request(id));
        Assert.True(card.IsSuccess);
        Assert.InRange(count.Count, 1, 6);
        Assert.Contains("receptionist", card.Value.SavedBy, StringComparison.OrdinalIgnoreCase);
    }

    [OnEachDatabase]
    public async Task A_breeder_with_eighty_pets_gets_them_in_pages_and_by_name(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync(pet: Desk.Pet("Aaron"))).ClientId;
        await AddPetsAsync(world, id, 79);
        var card = await world.ClientCardAsync(id);
        Assert.Equal((80, ClientPets.PageSize), (card.Around.Present, card.Pets.Count));

        var read = world.Case<ClientPets>(world.AsReceptionist());
        var more = (await read.ExecuteAsync(new ClientPets.Request(id, PetShelf.Present, Take: 60))).Value;
        Assert.Equal((60, true), (more.Rows.Count, more.HasMore));
        var all = (await read.ExecuteAsync(new ClientPets.Request(id, PetShelf.Present, Take: 80))).Value;
        Assert.Equal((80, false), (all.Rows.Count, all.HasMore));
        var named = (await read.ExecuteAsync(new ClientPets.Request(id, PetShelf.Present, "PUP 77"))).Value;
        Assert.Equal(["Pup 77"], named.Rows.Select(row => row.Name));
    }

    [OnEachDatabase]
    public async Task The_deceased_stand_apart_from_the_living(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var made = await world.RegisterAsync();
        await world.ChangeAsync<Pet>(world.AsVet(), made.PetId!.Value, pet => pet.RecordDeath(FakeTime.Today, null, FakeTime.Today));
        var card = await world.ClientCardAsync(made.ClientId);
        Assert.Equal((0, 1, 0), (card.Around.Present, card.Around.Deceased, card.Pets.Count));
    }

    [OnEachDatabase]
    public async Task The_next_and_last_appointments_lead_to_the_note_only_for_those_who_read_notes(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.ClientId;
        var desk = await AppointmentsAsync(world, world.AsReceptionist(), id);
        Assert.Single(desk.Next);
        Assert.All(desk.Next.Concat(desk.Last), row => Assert.Null(row.RecordId));
        world.Time.Advance(TimeSpan.FromDays(3));
        var vet = await AppointmentsAsync(world, world.AsVet(), id);
        Assert.Empty(vet.Next);
        Assert.Equal(world.Riverside.Ids.AppointmentId, Assert.Single(vet.Last).Id);
    }

    [OnEachDatabase]
    public async Task The_timeline_tells_what_happened_newest_first_and_never_what_a_note_says(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.ClientId;
        var lines = (await TimelineAsync(world, id, null)).Lines;
        Assert.Equal(lines.OrderByDescending(line => line.Day).Select(line => line.Day), lines.Select(line => line.Day));
        // The only file is a laboratory report: the desk does not hear of it, the veterinarian does.
        var told = (await world.Case<ClientTimeline>(world.AsVet()).ExecuteAsync(new ClientTimeline.Request(id, null))).Value.Lines;
        Assert.Equal(Enum.GetValues<TimelineKind>(), told.Select(line => line.Kind).Distinct().Order());
        Assert.DoesNotContain(lines, line => line.Kind == TimelineKind.Files);
        Assert.Contains(lines, line => line.Text == "Registered as a client");
        Assert.Contains(lines, line => line.Text.StartsWith("Merged", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Text.Contains(SampleRows.Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Text.Contains("Blood count", StringComparison.Ordinal));

        Assert.All((await TimelineAsync(world, id, TimelineKind.Notes)).Lines, line => Assert.Equal(TimelineKind.Notes, line.Kind));
        var read = world.Case<ClientTimeline>(world.AsReceptionist());
        var first = (await read.ExecuteAsync(new ClientTimeline.Request(id, null, 2))).Value;
        Assert.Equal((2, true), (first.Lines.Count, first.HasMore));
    }

    [OnEachDatabase]
    public async Task A_transfer_stands_on_the_timelines_of_both(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var from = await world.RegisterAsync(Desk.Client("Ann", "Ames"), Desk.Pet("Misia"));
        var to = (await world.RegisterAsync(Desk.Client("Grace", "Lee"))).ClientId;
        world.Time.Advance(TimeSpan.FromDays(2));
        var request = new TransferPet.Request(from.PetId!.Value, to, FakeTime.Today.AddDays(1));
        Assert.True((await world.Case<TransferPet>(world.AsReceptionist()).ExecuteAsync(request)).IsSuccess);
        Assert.Equal(
            ["Misia transferred, now with Grace Lee", "Misia registered"],
            (await TimelineAsync(world, from.ClientId, TimelineKind.Pets)).Lines.Select(line => line.Text)
        );
        Assert.Contains((await TimelineAsync(world, to, TimelineKind.Pets)).Lines, line => line.Text == "Misia came to this client");
    }

    [OnEachDatabase]
    public async Task The_parts_of_the_page_take_few_statements_each(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = world.Riverside.Ids.ClientId;
        var (desk, counts) = (world.AsReceptionist(), new List<int>());
        await Count(() => world.Case<ClientTies>(desk).ExecuteAsync(new ClientTies.Request(id)));
        await Count(() => world.Case<ClientAppointments>(desk).ExecuteAsync(new ClientAppointments.Request(id)));
        await Count(() => world.Case<ClientNotes>(desk).ExecuteAsync(new ClientNotes.Request(id)));
        await Count(() => world.Case<ClientPets>(desk).ExecuteAsync(new ClientPets.Request(id, PetShelf.Past)));
        await Count(() => world.Case<ClientTimeline>(desk).ExecuteAsync(new ClientTimeline.Request(id)));
        Assert.All(counts.Zip([2, 2, 2, 2, 5]), pair => Assert.InRange(pair.First, 1, pair.Second));

        async Task Count(Func<Task> read)
        {
            using var count = new QueryCount();
            await read();
            counts.Add(count.Count);
        }
    }

    private static async Task AddPetsAsync(World world, Guid clientId, int many)
    {
        await using var db = world.Open(world.AsVet());
        for (var number = 1; number <= many; number++)
            db.Pets.Add(A.Pet(world.Riverside.Id, clientId, $"Pup {number}", microchip: null));
        await db.SaveChangesAsync();
    }

    private static async Task<ClientAppointments.Appointments> AppointmentsAsync(World world, Actor who, Guid id) =>
        (await world.Case<ClientAppointments>(who).ExecuteAsync(new ClientAppointments.Request(id))).Value;

    private static async Task<ClientTimeline.Page> TimelineAsync(World world, Guid id, TimelineKind? kind) =>
        (await world.Case<ClientTimeline>(world.AsReceptionist()).ExecuteAsync(new ClientTimeline.Request(id, kind))).Value;
}
