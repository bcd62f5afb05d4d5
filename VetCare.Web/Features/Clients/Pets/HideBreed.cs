using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Takes a breed off the clinic's list. Pets keep the breed they have; doing it twice does no harm.</summary>
public sealed class HideBreed(UseCaseContext context) : UseCase<HideBreed.Request, Done>(context)
{
    public sealed record Request(Species Species, string Name);

    public override string Requires => Permissions.UpdateAdministration;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var kept = await db.Breeds.FirstOrDefaultAsync(
            row => row.Species == request.Species && row.Name == request.Name,
            cancellationToken
        );
        var builtIn = BreedCatalog.For(request.Species).Contains(request.Name, StringComparer.OrdinalIgnoreCase);
        if (kept is not null && builtIn)
            kept.Hide();
        else if (kept is not null)
            db.Breeds.Remove(kept);
        else if (builtIn)
            db.Breeds.Add(Breed.Hide(actor.ClinicId, request.Species, request.Name));
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
