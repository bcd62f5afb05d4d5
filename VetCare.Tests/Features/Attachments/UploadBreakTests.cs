using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Tests.Support;
using VetCare.Web.Data.Files;
using VetCare.Web.Features.Attachments;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Attachments;

/// <summary>Uploads that break off between the file and its row.</summary>
public sealed class UploadBreakTests
{
    [OnEachDatabase]
    public async Task A_file_whose_bytes_are_on_disk_is_kept_although_the_person_goes_away(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        using var gone = new CancellationTokenSource();
        var upload = Upload(world, new BreakingStore(gone.CancelAsync));
        var kept = await upload.ExecuteAsync(world.Photo("late.jpg"), gone.Token);
        Assert.NotEmpty(await world.BytesAsync(world.AsVet(), kept.Value.FileId));
        Assert.Contains("late.jpg", await world.ListAsync(world.AsVet()));
    }

    [OnEachDatabase]
    public async Task A_file_that_could_not_be_written_whole_leaves_nothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var store = new BreakingStore(() => throw new IOException("the disk is full"));
        var refused = await Upload(world, store).ExecuteAsync(world.Photo("full.jpg"));
        Assert.Equal("attachment.storage", refused.Error.Code);
        Assert.Equal(2, store.Forgotten.Count);
        Assert.DoesNotContain("full.jpg", await world.ListAsync(world.AsVet()));
    }

    private static UploadFile Upload(World world, IFileStore store) =>
        new(
            new UseCaseContext(new World.FixedActor(world.AsVet()), world.Database.ClinicDb, world.Time, NullLoggerFactory.Instance),
            store
        );

    /// <summary>Does something in the moment the last byte is written.</summary>
    private sealed class BreakingStore(Func<Task> last) : IFileStore
    {
        public List<StoredFile> Forgotten { get; } = [];

        public async Task WriteAsync(StoredFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            await TestFiles.Store.WriteAsync(file, content, CancellationToken.None);
            if (file.Name != file.PlainName)
                await last();
        }

        public Task<Stream?> OpenAsync(StoredFile file, CancellationToken cancellationToken) =>
            TestFiles.Store.OpenAsync(file, cancellationToken);

        public void Forget(StoredFile file)
        {
            Forgotten.Add(file);
            TestFiles.Store.Forget(file);
        }
    }
}
