using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Attachments;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Files;
using VetCare.Web.Features.Attachments.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>
/// Keeps a file with a client or a pet. What it is, is told from its content; a content that is already there is pointed out first. The bytes are on disk
/// before the row that names them, so that no row ever names a file that is not there.
/// </summary>
public sealed class UploadFile(UseCaseContext context, IFileStore files) : UseCase<UploadFile.Request, UploadFile.Answer>(context)
{
    public sealed record Request
    {
        /// <summary>Exactly one of client and pet is given.</summary>
        public Guid? ClientId { get; init; }
        public Guid? PetId { get; init; }

        /// <summary>The visit it belongs to, if any.</summary>
        public Guid? EncounterId { get; init; }

        /// <summary>Null: a picture is a photo, everything else is something else.</summary>
        public AttachmentCategory? Category { get; init; }

        /// <summary>As the browser tells it.</summary>
        public string FileName { get; init; } = "";
        public ReadOnlyMemory<byte> Content { get; init; }

        /// <summary>Drawn by the browser; taken only if it is a small JPEG picture.</summary>
        public byte[]? Thumbnail { get; init; }

        /// <summary>Keep it although the same content is there already.</summary>
        public bool KeepTwice { get; init; }
    }

    /// <param name="FileId">The file that was kept, or the one that is there already.</param>
    /// <param name="AlreadyThere">Nothing was kept: the same content is there under <paramref name="Name"/>.</param>
    public sealed record Answer(Guid FileId, bool AlreadyThere, string Name);

    public override string Requires => Permissions.UpdatePets;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.ClientId is null == request.PetId is null)
            yield return AttachmentErrors.Nobody;
        else if (
            !actor.MayChange(request.ClientId) || !actor.May(request.ClientId is null ? Permissions.ReadPets : Permissions.ReadClients)
        )
            yield return UseCaseErrors.NotAllowed;
    }

    protected override async Task<Result<Answer>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var sniffed = FileContent.Sniff(request.Content, request.FileName);
        if (!sniffed.TryGet(out var kind))
            return sniffed.Error;
        var category = request.Category ?? (kind.Group == FileGroup.Picture ? AttachmentCategory.Photo : AttachmentCategory.Other);
        if (!actor.MayFile(category))
            return AttachmentErrors.ClinicalCategory;
        await using var db = Open(actor);
        if (await RefusalAsync(db, request, cancellationToken) is { } refusal)
            return refusal;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(request.Content.Span));
        if (!request.KeepTwice && await SameAsync(db, request, actor, sha256, cancellationToken) is { } same)
            return same;
        return await KeepAsync(db, request, (kind, category, sha256), actor, cancellationToken);
    }

    private static async Task<Error?> RefusalAsync(VetCareDbContext db, Request request, CancellationToken cancellationToken)
    {
        if (request.PetId is { } petId)
        {
            if (!await db.Pets.AnyAsync(row => row.Id == petId, cancellationToken))
                return PetErrors.NotFound;
            if (
                request.EncounterId is { } visit
                && !await db.Encounters.AnyAsync(row => row.Id == visit && row.PetId == petId, cancellationToken)
            )
                return AttachmentErrors.Visit;
        }
        else if (!await db.Clients.AnyAsync(row => row.Id == request.ClientId, cancellationToken))
            return ClientErrors.NotFound;
        else if (request.EncounterId is not null)
            return AttachmentErrors.Visit;
        return await Of(db, request).CountAsync(cancellationToken) >= AttachmentRules.MostFiles ? AttachmentErrors.TooMany : null;
    }

    private static Task<Answer?> SameAsync(
        VetCareDbContext db,
        Request request,
        Actor actor,
        string sha256,
        CancellationToken cancellationToken
    ) =>
        Of(db, request)
            .SeenBy(actor)
            .Where(row => row.Sha256 == sha256)
            .OrderBy(row => row.CreatedAt)
            .Select(row => new Answer(row.Id, true, row.Title ?? row.FileName))
            .FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<Attachment> Of(VetCareDbContext db, Request request) =>
        db.Attachments.AsNoTracking().Where(row => request.PetId == null ? row.ClientId == request.ClientId : row.PetId == request.PetId);

    private async Task<Result<Answer>> KeepAsync(
        VetCareDbContext db,
        Request request,
        (FileKind Kind, AttachmentCategory Category, string Sha256) found,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var file = StoredFile.New(actor.ClinicId);
        var thumbnail = found.Kind.Group == FileGroup.Picture ? Thumbnails.Plain(request.Thumbnail) : null;
        var name = FileNames.For(found.Kind, request.FileName);
        var kept = Attachment.Keep(
            actor.ClinicId,
            new AttachmentDetails(request.ClientId, request.PetId, request.EncounterId, found.Category, name, null),
            new StoredContent(found.Kind.MediaType, request.Content.Length, found.Sha256, file.Name, thumbnail is not null),
            actor.UserId
        );
        if (!kept.TryGet(out var attachment))
            return kept.Error;
        if (!await WriteAsync(file, request.Content, thumbnail, cancellationToken))
            return AttachmentErrors.Storage;
        db.Attachments.Add(attachment);
        // A save that seems to fail may have been committed, so the file stays from here on; without a row the sweep takes it away.
        await db.SaveChangesAsync(CancellationToken.None);
        return new Answer(attachment.Id, false, name);
    }

    /// <returns>False when the folder took nothing.</returns>
    private async Task<bool> WriteAsync(
        StoredFile file,
        ReadOnlyMemory<byte> content,
        byte[]? thumbnail,
        CancellationToken cancellationToken
    )
    {
        var written = false;
        try
        {
            await files.WriteAsync(file, content, cancellationToken);
            if (thumbnail is not null)
                await files.WriteAsync(file.Thumbnail, thumbnail, cancellationToken);
            written = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Answered in words below.
        }
        finally
        {
            if (!written)
            {
                files.Forget(file);
                files.Forget(file.Thumbnail);
            }
        }
        return written;
    }
}
