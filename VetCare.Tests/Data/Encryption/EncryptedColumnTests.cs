using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Vaccinations;
using VetCare.Tests.Support;
using VetCare.Web.Data.Encryption;
using Xunit;

namespace VetCare.Tests.Data.Encryption;

public sealed class EncryptedColumnTests
{
    [OnEachDatabase]
    public async Task What_was_written_is_read_again(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        Assert.Equal(SampleRows.SecretText, (await world.FindAsync<MedicalRecord>(world.AsVet(), ids.SignedId))!.Text);
        Assert.Equal($"{SampleRows.Secret}: pays in cash", (await world.FindAsync<Client>(world.AsVet(), ids.ClientId))!.Notes);
        var certificate = await world.FindAsync<Certificate>(world.AsVet(), ids.CertificateId);
        Assert.Equal($"%PDF {SampleRows.Secret}", Encoding.UTF8.GetString(certificate!.Document));
    }

    [OnEachDatabase]
    public async Task Every_encrypted_column_holds_ciphertext_that_names_its_key(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> wrong = [];
        var columns = Tables
            .All(db)
            .SelectMany(table => table.GetProperties().Where(property => property.IsEncrypted()), (table, property) => (table, property))
            .ToList();
        Assert.True(columns.Count >= 11, "The encrypted columns were not found.");
        foreach (var (table, property) in columns)
        {
            var stored = await world.Sql.TextsAsync($"SELECT {property.GetColumnName()} FROM {table.GetTableName()}");
            if (stored.Count == 0)
                wrong.Add($"{table.GetTableName()}.{property.GetColumnName()} has no sample: write SampleRows.Secret into it.");
            if (stored.Any(value => !value.StartsWith($"v1:{TestKeys.KeyId}:", StringComparison.Ordinal)))
                wrong.Add($"{table.GetTableName()}.{property.GetColumnName()} is not encrypted.");
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task The_secret_is_nowhere_in_the_database_in_clear(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        // The same search finds what is not secret, so it would find the secret.
        Assert.True(await FindsAsync(world, "Carter Riverside"));
        Assert.False(await FindsAsync(world, SampleRows.Secret));
    }

    [OnEachDatabase]
    public async Task A_value_moved_to_another_column_does_not_open(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.Sql.RunAsync("UPDATE medical_records SET plan = subjective WHERE id = @p0", world.Riverside.Ids.DraftId);
        var refused = await Assert.ThrowsAsync<EncryptionException>(() =>
            world.FindAsync<MedicalRecord>(world.AsVet(), world.Riverside.Ids.DraftId)
        );
        Assert.Contains("medical_records.plan", refused.Message);
    }

    [OnEachDatabase]
    public async Task A_value_moved_to_another_clinic_does_not_open(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.Sql.RunAsync(
            "UPDATE clients SET notes = (SELECT notes FROM clients WHERE id = @p0) WHERE id = @p1",
            world.Lakeside.Ids.ClientId,
            world.Riverside.Ids.ClientId
        );
        await Assert.ThrowsAsync<EncryptionException>(() => world.FindAsync<Client>(world.AsVet(), world.Riverside.Ids.ClientId));
    }

    [OnEachDatabase]
    public async Task Text_written_past_the_application_is_not_taken_for_a_note(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.Sql.RunAsync("UPDATE clients SET notes = 'written by hand' WHERE id = @p0", world.Riverside.Ids.ClientId);
        await Assert.ThrowsAsync<EncryptionException>(() => world.FindAsync<Client>(world.AsVet(), world.Riverside.Ids.ClientId));
    }

    private static async Task<bool> FindsAsync(World world, string text)
    {
        if (world.Database.Kind == DatabaseKind.Sqlite)
        {
            var path = new SqliteConnectionStringBuilder(world.Database.Options.ConnectionString).DataSource;
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
                if ((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
                    return true;
            return false;
        }
        foreach (
            var table in await world.Sql.TextsAsync("SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'")
        )
            if (
                (await world.Sql.TextsAsync($"SELECT row::text FROM \"{table}\" AS row")).Any(row =>
                    row.Contains(text, StringComparison.Ordinal)
                )
            )
                return true;
        return false;
    }
}
