using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using VetCare.Tests.Support;
using VetCare.Web.Data.Encryption;
using Xunit;

namespace VetCare.Tests.Data.Encryption;

public sealed class KeyRingTests : IDisposable
{
    private const string Column = "clients.notes";
    private static readonly Guid ClinicId = Guid.CreateVersion7();
    private static readonly byte[] OldKey = RandomNumberGenerator.GetBytes(KeyRing.KeyBytes);
    private static readonly byte[] NewKey = RandomNumberGenerator.GetBytes(KeyRing.KeyBytes);

    private readonly string folder = Directory.CreateTempSubdirectory("vetcare-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var cipher = Cipher("k1", ("k1", OldKey));
        var (first, second) = (cipher.Encrypt("allergic", Column, ClinicId), cipher.Encrypt("allergic", Column, ClinicId));
        Assert.NotEqual(first, second);
        Assert.Equal(["allergic", "allergic"], [cipher.Decrypt(first, Column, ClinicId), cipher.Decrypt(second, Column, ClinicId)]);
    }

    [Fact]
    public void With_two_keys_the_old_one_still_reads_and_the_new_one_writes()
    {
        var before = Cipher("k1", ("k1", OldKey)).Encrypt("allergic", Column, ClinicId);
        var cipher = Cipher("k2", ("k1", OldKey), ("k2", NewKey));
        Assert.Equal("allergic", cipher.Decrypt(before, Column, ClinicId));
        Assert.StartsWith("v1:k2:", cipher.Encrypt("allergic", Column, ClinicId));
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        var written = Cipher("k1", ("k1", OldKey)).Encrypt("allergic", Column, ClinicId);
        var refused = Assert.Throws<EncryptionException>(() => Cipher("k2", ("k2", NewKey)).Decrypt(written, Column, ClinicId));
        Assert.Contains("'k1'", refused.Message);
    }

    [Fact]
    public void A_wrong_key_under_the_right_name_is_named_and_gives_no_garbage()
    {
        var written = Cipher("k1", ("k1", OldKey)).Encrypt("allergic", Column, ClinicId);
        var refused = Assert.Throws<EncryptionException>(() => Cipher("k1", ("k1", NewKey)).Decrypt(written, Column, ClinicId));
        Assert.Contains("'k1'", refused.Message);
        Assert.DoesNotContain("allergic", refused.Message);
    }

    [Theory]
    [InlineData("allergic")]
    [InlineData("v1:k1")]
    [InlineData("v1:k1:not base64")]
    [InlineData("v1:k1:AAAA")]
    public void A_damaged_value_is_refused_in_words(string stored) =>
        Assert.Contains(
            Column,
            Assert.Throws<EncryptionException>(() => Cipher("k1", ("k1", OldKey)).Decrypt(stored, Column, ClinicId)).Message
        );

    [Fact]
    public void A_single_changed_bit_is_noticed()
    {
        var cipher = Cipher("k1", ("k1", OldKey));
        var stored = cipher.Encrypt("allergic", Column, ClinicId);
        var bytes = Convert.FromBase64String(stored[6..]);
        bytes[14] ^= 1;
        Assert.Throws<EncryptionException>(() => cipher.Decrypt($"v1:k1:{Convert.ToBase64String(bytes)}", Column, ClinicId));
    }

    [Theory]
    [InlineData("k2", "AAAA", "k2")]
    [InlineData("k1", "not base64", "k1")]
    public void A_ring_that_cannot_work_says_which_key_is_wrong(string id, string key, string named)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [$"Encryption:Keys:{id}"] = key })
            .Build();
        var refused = Assert.Throws<EncryptionException>(() => KeyRingSource.From(configuration, folder, FakeTime.Today));
        Assert.Contains($"'{named}'", refused.Message);
    }

    [Fact]
    public void An_active_key_that_is_not_in_the_ring_is_named() =>
        Assert.Contains("'k9'", Assert.Throws<EncryptionException>(() => TestKeys.Configured("k9", ("k1", OldKey))).Message);

    [OnEachDatabase]
    public async Task The_first_run_writes_a_key_file_that_only_its_owner_reads(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateBareAsync(kind);
        await database.StartUpAsync();
        await database.Sql.RunAsync("DELETE FROM encryption_keys");
        var source = FromFolder();
        Assert.True(source.IsNew);
        await CheckAsync(database, source);

        Assert.False(source.IsNew);
        Assert.Equal(source.Ring.Ids, FromFolder().Ring.Ids);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(source.Location));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(source.Location)!)
            );
        }
    }

    [OnEachDatabase]
    public async Task A_database_written_with_another_key_refuses_to_start_and_saves_no_fresh_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var fresh = FromFolder();
        var missing = await Assert.ThrowsAsync<EncryptionException>(() => CheckAsync(database, fresh));
        Assert.Contains($"'{TestKeys.KeyId}'", missing.Message);
        Assert.False(File.Exists(fresh.Location));

        var wrong = await Assert.ThrowsAsync<EncryptionException>(() =>
            CheckAsync(database, TestKeys.Configured(TestKeys.KeyId, (TestKeys.KeyId, NewKey)))
        );
        Assert.Contains($"'{TestKeys.KeyId}'", wrong.Message);
    }

    [OnEachDatabase]
    public async Task The_database_knows_its_keys_by_a_check_value_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.SystemDb.Open();
        var known = Assert.Single(db.EncryptionKeys.ToList());
        Assert.Equal((TestKeys.KeyId, TestKeys.Source().Ring.Fingerprint(TestKeys.KeyId)), (known.Id, known.Fingerprint));
        Assert.Equal(32, known.Fingerprint.Length);
    }

    [OnEachDatabase]
    public async Task Keys_of_cookies_are_kept_encrypted_and_come_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var keys = new DataProtectionKeyRepository(database.SystemDb);
        keys.StoreElement(new System.Xml.Linq.XElement("key", "cookie secret"), "key-1");
        Assert.Equal("cookie secret", Assert.Single(keys.GetAllElements()).Value);
        var stored = Assert.Single(await database.Sql.TextsAsync("SELECT xml FROM data_protection_keys"));
        Assert.StartsWith($"v1:{TestKeys.KeyId}:", stored);
        Assert.DoesNotContain("secret", stored);
    }

    private KeyRingSource FromFolder() => KeyRingSource.From(new ConfigurationBuilder().Build(), folder, FakeTime.Today);

    private static async Task CheckAsync(TestDatabase database, KeyRingSource source)
    {
        await using var db = database.SystemDb.Open();
        await Web.Data.Startup.KeyCheck.RunAsync(db, source, database.Time, CancellationToken.None);
    }

    private static ColumnCipher Cipher(string active, params (string, byte[])[] keys) => new(TestKeys.Configured(active, keys).Ring);
}
