using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Data.Saving;

public sealed class SqliteSettingsTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    public async Task Every_connection_is_durable_checks_foreign_keys_and_waits(string setting, string wanted)
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await using var db = world.Open(world.AsVet());
        Assert.Equal(wanted, await ReadAsync(db, setting));
    }

    [Fact]
    public async Task A_connection_taken_from_the_pool_again_is_still_durable()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        for (var round = 0; round < 3; round++)
        {
            await using var db = world.Open(world.AsVet());
            Assert.Equal("2", await ReadAsync(db, "synchronous"));
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<string> ReadAsync(DbContext db, string setting)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {setting}";
        return Convert.ToString(await command.ExecuteScalarAsync())!;
    }
}
