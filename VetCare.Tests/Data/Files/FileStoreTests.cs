using System.Security.Cryptography;
using System.Text;
using VetCare.Tests.Support;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Files;
using Xunit;

namespace VetCare.Tests.Data.Files;

public sealed class FileStoreTests : IDisposable
{
    private const int Block = 64 * 1024;
    private readonly string root = Directory.CreateTempSubdirectory("vetcare-store-").FullName;
    private readonly StoredFile file = StoredFile.New(Guid.CreateVersion7());

    private FolderFileStore Store => new(root, TestKeys.Source());

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData(3 * Block)]
    [InlineData(1_000_003)]
    public async Task What_was_written_is_read_again(int size)
    {
        var content = RandomNumberGenerator.GetBytes(size);
        await Store.WriteAsync(file, content, default);
        Assert.Equal(content, await ReadAsync(file));
    }

    [Fact]
    public async Task Nothing_readable_lies_on_the_disk_and_only_the_owner_may_look()
    {
        await Store.WriteAsync(file, Encoding.UTF8.GetBytes("Rex has rabies"), default);
        var place = Assert.Single(Directory.GetFiles(root, "*", SearchOption.AllDirectories));
        Assert.DoesNotContain("rabies", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(place)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(place)!)
            );
        }
    }

    [Fact]
    public async Task A_changed_cut_or_lengthened_file_does_not_open()
    {
        await Store.WriteAsync(file, RandomNumberGenerator.GetBytes(2 * Block + 100), default);
        var place = Store.PlaceOf(file);
        var whole = await File.ReadAllBytesAsync(place);
        byte[][] spoiled =
        [
            whole[..^1],
            // The last block gone, and blocks swapped: each block alone is genuine.
            whole[..^116],
            [.. whole[..^(116 + Block + 16)], .. whole[^116..], .. whole[^(116 + Block + 16)..^116]],
            [.. whole, 0],
            [.. whole[..^40], (byte)(whole[^40] ^ 1), .. whole[^39..]],
            whole[..10],
            [],
        ];
        foreach (var bytes in spoiled)
        {
            await File.WriteAllBytesAsync(place, bytes);
            await Assert.ThrowsAsync<EncryptionException>(() => ReadAsync(file));
        }
    }

    [Fact]
    public async Task A_file_moved_to_another_clinic_or_another_name_does_not_open()
    {
        await Store.WriteAsync(file, new byte[100], default);
        foreach (var elsewhere in new[] { new StoredFile(Guid.CreateVersion7(), file.Name), StoredFile.New(file.ClinicId), file.Thumbnail })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Store.PlaceOf(elsewhere))!);
            File.Copy(Store.PlaceOf(file), Store.PlaceOf(elsewhere));
            await Assert.ThrowsAsync<EncryptionException>(() => ReadAsync(elsewhere));
        }
    }

    [Fact]
    public async Task After_a_new_key_old_files_open_and_without_the_old_one_the_missing_key_is_named()
    {
        var (old, fresh) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        await new FolderFileStore(root, TestKeys.Configured("old", ("old", old))).WriteAsync(file, new byte[] { 7 }, default);
        var both = new FolderFileStore(root, TestKeys.Configured("new", ("old", old), ("new", fresh)));
        Assert.Equal([7], await ReadAsync(file, both));
        var lost = new FolderFileStore(root, TestKeys.Configured("new", ("new", fresh)));
        var named = await Assert.ThrowsAsync<EncryptionException>(() => ReadAsync(file, lost));
        Assert.Contains("'old'", named.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_dies_leaves_no_file_under_the_name()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync(file, new byte[Block], stop.Token));
        Assert.Null(await Store.OpenAsync(file, default));
        Assert.Empty(Directory.GetFiles(root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task While_it_is_written_a_file_lies_where_nobody_reads_and_a_dead_half_is_cleared_away()
    {
        // What a killed process leaves: half a file in the incoming folder.
        var half = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "incoming")).FullName, file.Name);
        await File.WriteAllBytesAsync(half, new byte[10]);
        Assert.Null(await Store.OpenAsync(file, default));
        Store.ClearIncoming(File.GetLastWriteTimeUtc(half).AddMinutes(-1));
        Assert.True(File.Exists(half));
        Store.ClearIncoming(File.GetLastWriteTimeUtc(half).AddMinutes(1));
        Assert.False(File.Exists(half));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("")]
    public void A_name_that_was_not_made_here_never_becomes_a_path(string name)
    {
        Assert.Throws<ArgumentException>(() => new StoredFile(Guid.CreateVersion7(), name));
        Assert.Null(StoredFile.Of(Guid.CreateVersion7(), name));
    }

    private Task<byte[]> ReadAsync(StoredFile which) => ReadAsync(which, Store);

    private static async Task<byte[]> ReadAsync(StoredFile which, FolderFileStore store)
    {
        await using var content = await store.OpenAsync(which, default);
        using var read = new MemoryStream();
        await content!.CopyToAsync(read);
        return read.ToArray();
    }
}
