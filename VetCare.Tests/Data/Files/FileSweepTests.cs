using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Domain.Attachments;
using VetCare.Tests.Support;
using VetCare.Web.Data.Files;
using Xunit;

namespace VetCare.Tests.Data.Files;

public sealed class FileSweepTests
{
    [OnEachDatabase]
    public async Task A_file_without_its_row_is_set_aside_after_a_day_and_a_removed_one_stays(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var root = Directory.CreateTempSubdirectory("vetcare-sweep-").FullName;
        var store = new FolderFileStore(root, TestKeys.Source());
        var clinic = world.Riverside.Id;
        var (orphan, removed, young) = (StoredFile.New(clinic), StoredFile.New(clinic), StoredFile.New(clinic));
        foreach (var file in new[] { orphan, orphan.Thumbnail, removed, young })
        {
            await store.WriteAsync(file, new byte[10], default);
            File.SetLastWriteTimeUtc(store.PlaceOf(file), world.Time.GetUtcNow().UtcDateTime.AddHours(file == young ? -2 : -30));
        }
        await using (var db = world.Open(world.AsVet()))
        {
            var row = Attachment.Keep(
                clinic,
                new AttachmentDetails(null, world.Riverside.Ids.PetId, null, AttachmentCategory.Photo, "a.jpg", null),
                new StoredContent("image/jpeg", 10, new string('a', 64), removed.Name, false),
                world.AsVet().UserId
            );
            db.Attachments.Add(row.Value);
            await db.SaveChangesAsync();
            db.Attachments.Remove(row.Value);
            await db.SaveChangesAsync();
        }
        using var sweep = new FileSweep(world.Database.SystemDb, store, world.Time, NullLogger<FileSweep>.Instance);
        Assert.Equal(1, await sweep.RunAsync());
        Assert.False(File.Exists(store.PlaceOf(orphan)));
        Assert.False(File.Exists(store.PlaceOf(orphan.Thumbnail)));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(root, "set-aside"), "*", SearchOption.AllDirectories).Length);
        Assert.True(File.Exists(store.PlaceOf(removed)));
        Assert.True(File.Exists(store.PlaceOf(young)));
        Assert.Equal(0, await sweep.RunAsync());
        Directory.Delete(root, recursive: true);
    }
}
