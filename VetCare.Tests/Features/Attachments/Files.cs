using VetCare.Domain.Attachments;
using VetCare.Domain.Common;
using VetCare.Tests.Support;
using VetCare.Web.Features.Attachments;
using VetCare.Web.Identity;

namespace VetCare.Tests.Features.Attachments;

/// <summary>What people do with files in the tests.</summary>
internal static class Files
{
    public static UploadFile.Request Photo(this World world, string name = "rex.jpg", byte[]? content = null) =>
        new()
        {
            PetId = world.Riverside.Ids.PetId,
            FileName = name,
            Content = content ?? SampleFiles.Jpeg(secret: Guid.CreateVersion7().ToString()),
            Thumbnail = SampleFiles.Jpeg(),
        };

    public static Task<Result<UploadFile.Answer>> UploadAsync(this World world, Actor actor, UploadFile.Request request) =>
        world.Case<UploadFile>(actor).ExecuteAsync(request);

    public static async Task<Guid> KeptAsync(this World world, UploadFile.Request request) =>
        (await world.UploadAsync(world.AsVet(), request)).Value.FileId;

    /// <summary>The names of a pet's files as this person sees them.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(this World world, Actor actor) =>
        [.. (await world.RowsAsync(actor)).Select(row => row.Name)];

    public static async Task<IReadOnlyList<AttachmentList.Row>> RowsAsync(this World world, Actor actor) =>
        (await world.Case<AttachmentList>(actor).ExecuteAsync(new AttachmentList.Request(null, world.Riverside.Ids.PetId))).Value;

    public static async Task<byte[]> BytesAsync(this World world, Actor actor, Guid id)
    {
        var opened = (await world.Case<OpenFile>(actor).ExecuteAsync(new OpenFile.Request(id))).Value;
        await using var content = opened.Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }

    public static string CodeOf(Result result) => result.IsSuccess ? "done" : result.Error.Code;
}
