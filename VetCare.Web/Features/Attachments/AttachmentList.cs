using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Attachments;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Attachments.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>The files of a client or a pet, or of one visit of it, the newest first. One query.</summary>
public sealed class AttachmentList(UseCaseContext context) : UseCase<AttachmentList.Request, IReadOnlyList<AttachmentList.Row>>(context)
{
    /// <param name="ClientId">Exactly one of client and pet is given.</param>
    public sealed record Request(Guid? ClientId, Guid? PetId, Guid? EncounterId = null);

    /// <param name="Size">Bytes.</param>
    /// <param name="UploadedAt">UTC.</param>
    public sealed record Row(
        Guid Id,
        int Version,
        AttachmentCategory Category,
        string FileName,
        string? Title,
        string MediaType,
        long Size,
        bool HasThumbnail,
        bool IsPortrait,
        string UploadedBy,
        DateTime UploadedAt
    )
    {
        public string Name => Title ?? FileName;
    }

    public override string Requires => Permissions.ReadPets;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.ClientId is null == request.PetId is null)
            yield return AttachmentErrors.NotFound;
        else if (request.ClientId is not null && !actor.May(Permissions.ReadClients))
            yield return UseCaseErrors.NotAllowed;
    }

    protected override async Task<Result<IReadOnlyList<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var rows = await (
            from file in db.Attachments.AsNoTracking().SeenBy(actor)
            join member in db.Memberships on file.UploadedBy equals member.UserId
            join person in db.Users on member.UserId equals person.Id
            where request.PetId == null ? file.ClientId == request.ClientId : file.PetId == request.PetId
            where request.EncounterId == null || file.EncounterId == request.EncounterId
            orderby file.CreatedAt descending, file.Id descending
            select new Row(
                file.Id,
                file.Version,
                file.Category,
                file.FileName,
                file.Title,
                file.MediaType,
                file.Size,
                file.HasThumbnail,
                file.IsPortrait,
                (person.Title + " " + person.FirstName + " " + person.LastName).Trim(),
                file.CreatedAt
            )
        )
            .Take(AttachmentRules.MostFiles)
            .ToListAsync(cancellationToken);
        return rows;
    }
}
