using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>Adds later text below a signed note, with author, time and reason.</summary>
public sealed class AddAddendum(UseCaseContext context) : UseCase<AddAddendum.Request, Guid>(context)
{
    public sealed record Request(Guid RecordId, string? Text, string? Reason);

    public override string Requires => Permissions.UpdateRecords;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var note = await db.MedicalRecords.SingleOrDefaultAsync(row => row.Id == request.RecordId, cancellationToken);
        if (note is null)
            return RecordErrors.NotFound;
        var added = note.Append(request.Text, request.Reason, actor.UserId, Now);
        if (!added.IsSuccess)
            return Result<Guid>.Refuse(added.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return added.Value.Id;
    }
}
