using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Attachments;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>Gives a file a title and says what it is about.</summary>
public sealed class DescribeFile(UseCaseContext context) : UseCase<DescribeFile.Request, Done>(context)
{
    /// <param name="Version">The version the form was filled from.</param>
    public sealed record Request(Guid AttachmentId, int Version, string? Title, AttachmentCategory Category);

    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var found = actor.ForChange(await db.Attachments.FirstOrDefaultAsync(row => row.Id == request.AttachmentId, cancellationToken));
        if (!found.TryGet(out var file))
            return found.Error;
        if (file.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        if (!actor.MayFile(request.Category))
            return AttachmentErrors.ClinicalCategory;
        var described = file.Describe(request.Title, request.Category);
        if (!described.IsSuccess)
            return described.Error;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
