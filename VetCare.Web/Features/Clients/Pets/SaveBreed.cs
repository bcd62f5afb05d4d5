using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Keeps a breed on the clinic's list with its usual adult weight: a new one, a changed one, or a hidden one that is offered again.</summary>
public sealed class SaveBreed(UseCaseContext context) : UseCase<SaveBreed.Request, Done>(context)
{
    /// <param name="AdultFrom">Usual adult weight from; both or neither are given.</param>
    public sealed record Request(Species Species, string? Name, Weight? AdultFrom = null, Weight? AdultTo = null);

    public override string Requires => Permissions.UpdateAdministration;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var breed = Breed.Add(actor.ClinicId, request.Species, request.Name, request.AdultFrom, request.AdultTo);
        if (!breed.IsSuccess)
            return Result<Done>.Refuse(breed.Errors);
        var kept = await db.Breeds.FirstOrDefaultAsync(
            row => row.Species == request.Species && row.Name == breed.Value.Name,
            cancellationToken
        );
        if (kept is null)
            db.Breeds.Add(breed.Value);
        else
            kept.Describe(request.AdultFrom, request.AdultTo);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
