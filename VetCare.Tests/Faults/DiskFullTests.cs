using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Faults;

/// <summary>The disk is full: the person is told in words, nothing is half saved, and work goes on when there is room again.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task A_full_disk_is_told_in_words_and_loses_nothing()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var before = await PragmaAsync(world, "PRAGMA max_page_count = 1");
        var clients = await CountAsync(world);
        var register = world.Case<RegisterClient>(world.AsReceptionist());
        var big = new ClientDetails
        {
            FirstName = "Ann",
            LastName = "Lindqvist",
            Phone = "555-0177",
            Notes = new string('n', ClientRules.NotesLength),
        };

        var refused = await register.ExecuteAsync(new RegisterClient.Request(big));

        Assert.True(before > 1, "The limit is the size the file has.");
        Assert.Equal(UseCaseErrors.Storage, refused.Error);
        Assert.Equal(clients, await CountAsync(world));
        await PragmaAsync(world, "PRAGMA max_page_count = 1000000");
        Assert.True((await register.ExecuteAsync(new RegisterClient.Request(big))).IsSuccess);
        Assert.Equal(clients + 1, await CountAsync(world));
    }

    // The pool hands the same connection out again, and with it the limit.
    private static async Task<long> PragmaAsync(World world, string pragma)
    {
        await using var db = world.Database.SystemDb.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<int> CountAsync(World world)
    {
        await using var db = world.Open(world.AsReceptionist());
        return await db.Clients.CountAsync();
    }
}
