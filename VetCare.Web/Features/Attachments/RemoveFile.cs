using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>Takes a file out of sight. Content and row stay, so that it can be taken back; doing it twice does no harm.</summary>
public sealed class RemoveFile(UseCaseContext context) : UseCase<RemoveFile.Request, Done>(context)
{
    public sealed record Request(Guid AttachmentId);

    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var row = await db.Attachments.FirstOrDefaultAsync(row => row.Id == request.AttachmentId, cancellationToken);
        if (row is null)
            return default(Done);
        var found = actor.ForChange(row);
        if (!found.TryGet(out var file))
            return found.Error;
        db.Attachments.Remove(file);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
