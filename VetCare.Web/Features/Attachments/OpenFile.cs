using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Attachments;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Files;
using VetCare.Web.Features.Attachments.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>The content of a file, to be shown or saved. Opening it is audited before the first byte goes out.</summary>
public sealed class OpenFile(UseCaseContext context, IFileStore files, ILogger<OpenFile> log)
    : UseCase<OpenFile.Request, OpenFile.Result>(context)
{
    /// <param name="Thumbnail">Only the small picture, which is not audited: it is part of a list.</param>
    public sealed record Request(Guid AttachmentId, bool Thumbnail = false);

    /// <param name="Content">To be disposed by the caller.</param>
    /// <param name="Size">Bytes; null for a small picture.</param>
    /// <param name="ShownInline">A browser may show it itself.</param>
    public sealed record Result(Stream Content, string MediaType, string FileName, long? Size, bool ShownInline);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var row = await db
            .Attachments.AsNoTracking()
            .SeenBy(actor)
            .SingleOrDefaultAsync(row => row.Id == request.AttachmentId, cancellationToken);
        if (row is null || (request.Thumbnail && !row.HasThumbnail))
            return AttachmentErrors.NotFound;
        var file = StoredFile.Of(row.ClinicId, row.StoredName);
        if (file is null || await ReadAsync(request.Thumbnail ? file.Thumbnail : file, row.Id, cancellationToken) is not { } content)
            return AttachmentErrors.Lost;
        if (request.Thumbnail)
            return new Result(content, Thumbnails.MediaType, row.FileName, null, ShownInline: true);
        try
        {
            db.Audit(AuditAction.Read, "attachments", row.Id, Now);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
        return new Result(content, row.MediaType, row.FileName, row.Size, FileKind.Of(row.MediaType) is { ShownInline: true });
    }

    private async Task<Stream?> ReadAsync(StoredFile file, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await files.OpenAsync(file, cancellationToken);
        }
        catch (Exception failure) when (failure is EncryptionException or IOException or UnauthorizedAccessException)
        {
            log.LogError(failure, "The file of attachment {AttachmentId} cannot be read", id);
            return null;
        }
    }
}
