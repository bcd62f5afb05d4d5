using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VetCare.Tests.Support;
using VetCare.Web.Data;
using Xunit;

namespace VetCare.Tests.Data.Model;

public sealed class MigrationTests
{
    [OnEachDatabase]
    public async Task The_migrations_hold_every_change_of_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.SystemDb.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run scripts/add-migration NAME.");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public void Both_databases_have_migrations_of_the_same_names()
    {
        var sqlite = NamesFor(typeof(SqliteVetCareDbContext));
        Assert.NotEmpty(sqlite);
        Assert.True(
            sqlite.SequenceEqual(NamesFor(typeof(PostgresVetCareDbContext))),
            "A migration was added to one database only: use scripts/add-migration NAME, which adds it to both."
        );
    }

    [OnEachDatabase]
    public async Task Start_up_builds_an_empty_database_and_may_run_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateBareAsync(kind);
        await database.StartUpAsync();
        await using var db = database.SystemDb.Open();
        var (roles, permissions) = (await db.Roles.CountAsync(), await db.Permissions.CountAsync());
        Assert.Equal((5, 140), (roles, permissions));

        await database.StartUpAsync();
        Assert.Equal((5, 140), (await db.Roles.CountAsync(), await db.Permissions.CountAsync()));
    }

    private static List<string> NamesFor(Type context) =>
        [
            .. typeof(VetCareDbContext)
                .Assembly.GetTypes()
                .Where(type =>
                    type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context && typeof(Migration).IsAssignableFrom(type)
                )
                .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
                .Order(StringComparer.Ordinal)
                .Select(id => id[(id.IndexOf('_') + 1)..]),
        ];
}
