using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Features.Search;
using VetCare.Tests.Support;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Search;
using Xunit;

namespace VetCare.Tests.Data.Search;

/// <summary>The index says what the tables say, whatever happens to them.</summary>
public sealed class SearchIndexTests
{
    [OnEachDatabase]
    public async Task An_edit_is_found_as_soon_as_it_is_saved_and_what_was_before_no_longer(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        await world.ChangeAsync<Client>(world.AsVet(), registered.ClientId, client => client.Edit(Desk.Client("Zoë", "Quist")));
        Assert.Empty(await world.TitlesAsync("zolkiewska"));
        Assert.Equal(["Zoë Quist", "Misia"], await world.TitlesAsync("quist"));
        Assert.Equal("Zoë Quist", (await world.SearchAsync("misia"))[0].Owner);
    }

    [OnEachDatabase]
    public async Task A_pet_that_moves_is_found_by_its_new_owner(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        var other = await world.RegisterAsync(Desk.Client("Ida", "Quint"), Desk.Pet("Pluto"));
        await world.ChangeAsync<Pet>(world.AsVet(), registered.PetId!.Value, pet => Finder.Set(pet, nameof(Pet.ClientId), other.ClientId));
        Assert.Equal(["Zoë Żółkiewska"], await world.TitlesAsync("zolkiewska"));
        Assert.Equal(["Misia"], await world.TitlesAsync("quint misia"));
        Assert.Equal(["Ida Quint"], await world.FoundAsync("misia"));
    }

    [OnEachDatabase]
    public async Task What_is_deleted_leaves_the_index_and_comes_back_with_its_row(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        var contact = Finder.Contact(world, registered.ClientId, "Ben Quillfeather");
        await world.AddAsync(contact);
        await DeleteAsync<ClientContact>(world, contact.Id, DateTime.UnixEpoch);
        Assert.Empty(await world.TitlesAsync("quillfeather"));
        await DeleteAsync<ClientContact>(world, contact.Id, null);
        Assert.Single(await world.TitlesAsync("quillfeather"));

        await DeleteAsync<Pet>(world, registered.PetId!.Value, DateTime.UnixEpoch);
        Assert.Empty(await world.TitlesAsync("misia"));
        await DeleteAsync<Pet>(world, registered.PetId!.Value, null);
        Assert.Single(await world.TitlesAsync("misia"));

        await using (var db = world.Open(world.AsVet()))
        {
            db.Remove(await db.Clients.SingleAsync(row => row.Id == registered.ClientId));
            await db.SaveChangesAsync();
        }
        Assert.Empty(await world.TitlesAsync("zolkiewska"));
    }

    [OnEachDatabase]
    public async Task A_save_that_fails_leaves_no_trace_in_the_index(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        await using (var db = world.Open(world.AsVet()))
        {
            var client = await db.Clients.SingleAsync(row => row.Id == registered.ClientId);
            client.Edit(Desk.Client("Zoë", "Quist"));
            db.Add(ClientContact.Add(world.Riverside.Id, Guid.CreateVersion7(), new ContactDetails("Nobody's", null, null, null)).Value);
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Null(db.Database.CurrentTransaction);
        }
        await using (var stale = world.Open(world.AsVet()))
        {
            var client = await stale.Clients.SingleAsync(row => row.Id == registered.ClientId);
            await world.ChangeAsync<Client>(world.AsVet(), client.Id, other => other.Edit(Desk.Client("Zoë", "Faster")));
            client.Edit(Desk.Client("Zoë", "Slower"));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync());
            Assert.Null(stale.Database.CurrentTransaction);
        }
        await using (var db = world.Open(world.AsVet()))
        {
            await using var taken = await db.Database.BeginTransactionAsync();
            (await db.Clients.SingleAsync(row => row.Id == registered.ClientId)).Edit(Desk.Client("Zoë", "Undone"));
            await db.SaveChangesAsync();
            await taken.RollbackAsync();
        }
        foreach (var never in new[] { "quist", "nobodys", "slower", "undone" })
            Assert.Empty(await world.TitlesAsync(never));
        Assert.Equal(["Zoë Faster", "Misia"], await world.TitlesAsync("faster"));
    }

    [OnEachDatabase]
    public async Task Without_its_index_a_change_is_not_saved_either(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        await world.Sql.RunAsync("ALTER TABLE search_entries RENAME TO search_lost");
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            world.ChangeAsync<Client>(world.AsVet(), registered.ClientId, client => client.Edit(Desk.Client("Zoë", "Quist")))
        );
        Assert.Equal("Żółkiewska", (await world.FindAsync<Client>(world.AsVet(), registered.ClientId))!.LastName);
    }

    [OnEachDatabase]
    public async Task A_rebuild_restores_an_index_that_was_wiped(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.RegisterAsync();
        await world.Sql.RunAsync("DELETE FROM search_entries");
        if (kind == DatabaseKind.Sqlite)
            await world.Sql.RunAsync("INSERT INTO search_index(search_index) VALUES ('delete-all')");
        Assert.Empty(await world.TitlesAsync("zolkiewska"));
        Assert.True(await new SearchRebuild(world.Database.SystemDb).RunAsync() >= 2);
        Assert.Equal(["Zoë Żółkiewska", "Misia"], await world.TitlesAsync("zolkiewska"));
        // Another clinic's entries are there too, and only there.
        Assert.NotEmpty(await world.TitlesAsync("carter", world.Lakeside.Vet));

        await world.Sql.RunAsync("DELETE FROM search_entries");
        await world.Database.StartUpAsync();
        Assert.Equal(["Misia"], await world.TitlesAsync("misia"));
    }

    [OnEachDatabase]
    public async Task Thousands_of_rows_in_one_save_are_all_found(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using (var db = world.Open(world.AsVet()))
        {
            for (var n = 0; n < 1_200; n++)
            {
                var client = A.Client(world.Riverside.Id, $"Bulk{n}");
                db.AddRange(client, A.Pet(world.Riverside.Id, client.Id, $"Puppy{n}", microchip: null));
            }
            await db.SaveChangesAsync();
        }
        Assert.Equal(["Ann Bulk1199", "Puppy1199"], await world.TitlesAsync("bulk1199"));
        Assert.Equal("Puppy3", (await world.TitlesAsync("bulk3 puppy3"))[0]);
    }

    [OnEachDatabase]
    public async Task Two_people_who_change_one_household_at_once_leave_a_true_index(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var registered = await world.RegisterAsync();
        for (var round = 0; round < 5; round++)
        {
            var (surname, name) = ($"Quist{round}", $"Kot{round}");
            await Task.WhenAll(
                world.ChangeAsync<Client>(world.AsVet(), registered.ClientId, row => row.Edit(Desk.Client("Zoë", surname))),
                world.ChangeAsync<Pet>(world.AsVet(), registered.PetId!.Value, row => row.Edit(Desk.Pet(name), FakeTime.Today))
            );
            Assert.Equal([name], await world.TitlesAsync($"{surname} {name}"));
        }
    }

    private static async Task DeleteAsync<T>(World world, Guid id, DateTime? at)
        where T : ClinicEntity
    {
        await using var db = world.Open(world.AsVet());
        var row = await db.Set<T>().IgnoreQueryFilters([Filters.Deleted]).SingleAsync(row => row.Id == id);
        db.Entry(row).Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = at;
        await db.SaveChangesAsync();
    }
}
