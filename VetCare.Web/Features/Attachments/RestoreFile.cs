using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>Takes a removal back. A portrait is one again only if nobody has chosen another meanwhile.</summary>
public sealed class RestoreFile(UseCaseContext context) : UseCase<RestoreFile.Request, Done>(context)
{
    public sealed record Request(Guid AttachmentId);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var found = actor.ForChange(
            await db
                .Attachments.IgnoreQueryFilters([Filters.Deleted])
                .FirstOrDefaultAsync(row => row.Id == request.AttachmentId, cancellationToken)
        );
        if (!found.TryGet(out var file))
            return found.Error;
        if (
            file.IsPortrait
            && await db.Attachments.AnyAsync(row => row.PetId == file.PetId && row.IsPortrait && row.Id != file.Id, cancellationToken)
        )
            file.StopBeingPortrait();
        file.Restore();
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
