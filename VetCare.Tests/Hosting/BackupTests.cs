using Microsoft.Data.Sqlite;
using VetCare.Tests.Support;
using VetCare.Web.Data;
using Xunit;

namespace VetCare.Tests.Hosting;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vetcare-backup-").FullName;

    private string Copy => Path.Combine(folder, "copy.db");

    [Fact]
    public async Task A_backup_taken_while_the_clinic_works_holds_what_was_saved_and_opens()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await using var working = world.Open(world.AsVet());
        var clients = working.Clients.Count();

        var outcome = SqliteBackup.To(world.Database.Options.ConnectionString, Copy);

        Assert.True(outcome.Succeeded, outcome.Message);
        await using var copy = new SqliteConnection($"Data Source={Copy};Mode=ReadOnly;Pooling=False");
        copy.Open();
        await using var count = copy.CreateCommand();
        count.CommandText = "SELECT count(*) FROM clients";
        Assert.True((long)(await count.ExecuteScalarAsync())! >= clients);
    }

    [Fact]
    public void A_mistyped_path_is_no_empty_backup()
    {
        var outcome = SqliteBackup.To($"Data Source={Path.Combine(folder, "nowhere.db")}", Copy);

        Assert.False(outcome.Succeeded);
        Assert.False(File.Exists(Copy));
        Assert.False(File.Exists(Path.Combine(folder, "nowhere.db")));
    }

    [Fact]
    public void A_file_that_is_there_is_never_overwritten()
    {
        File.WriteAllText(Copy, "precious");

        Assert.False(SqliteBackup.To("Data Source=any.db", Copy).Succeeded);
        Assert.Equal("precious", File.ReadAllText(Copy));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
