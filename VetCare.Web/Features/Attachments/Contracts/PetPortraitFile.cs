using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments.Contracts;

/// <summary>The picture of a pet for its header, and what stands there without one. One query.</summary>
public sealed class PetPortraitFile(UseCaseContext context) : UseCase<PetPortraitFile.Request, PetPortraitFile.Result>(context)
{
    public sealed record Request(Guid PetId);

    /// <param name="FileId">Null while the pet has no portrait.</param>
    public sealed record Result(Species Species, bool IsDeceased, Guid? FileId);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var files = db.Attachments.SeenBy(actor);
        var found = await db
            .Pets.AsNoTracking()
            .Where(pet => pet.Id == request.PetId)
            .Select(pet => new Result(
                pet.Species,
                pet.IsDeceased,
                files.Where(file => file.PetId == pet.Id && file.IsPortrait).Select(file => (Guid?)file.Id).FirstOrDefault()
            ))
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? PetErrors.NotFound : found;
    }
}
