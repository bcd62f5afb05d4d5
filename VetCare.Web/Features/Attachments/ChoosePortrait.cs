using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Attachments;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>Makes a picture the portrait of its pet, or ends that. The answer is the pet.</summary>
public sealed class ChoosePortrait(UseCaseContext context) : UseCase<ChoosePortrait.Request, Guid>(context)
{
    /// <param name="Chosen">False: the pet has no portrait any more.</param>
    public sealed record Request(Guid AttachmentId, bool Chosen);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db.InOneTransactionAsync(() => ChooseAsync(db, request, actor, cancellationToken), cancellationToken);
    }

    private static async Task<Result<Guid>> ChooseAsync(
        VetCareDbContext db,
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var found = actor.ForChange(await db.Attachments.FirstOrDefaultAsync(row => row.Id == request.AttachmentId, cancellationToken));
        if (!found.TryGet(out var file))
            return found.Error;
        if (file.PetId is not { } petId || !file.HasThumbnail)
            return AttachmentErrors.NoPortrait;
        if (request.Chosen && !file.IsPortrait)
        {
            var before = await db.Attachments.FirstOrDefaultAsync(row => row.PetId == petId && row.IsPortrait, cancellationToken);
            before?.StopBeingPortrait();
            // Two saves, because the database allows one portrait at any moment.
            await db.SaveChangesAsync(cancellationToken);
            file.BecomePortrait();
        }
        else if (!request.Chosen)
            file.StopBeingPortrait();
        await db.SaveChangesAsync(cancellationToken);
        return petId;
    }
}
