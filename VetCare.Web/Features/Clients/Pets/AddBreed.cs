using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Adds a breed that was just typed to the clinic's list. One that stands there already is offered again; nothing else changes.</summary>
public sealed class AddBreed(UseCaseContext context) : UseCase<AddBreed.Request, Done>(context)
{
    public sealed record Request(Species Species, string? Name);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var breed = Breed.Add(actor.ClinicId, request.Species, request.Name);
        if (!breed.IsSuccess)
            return Result<Done>.Refuse(breed.Errors);
        var kept = await db.Breeds.FirstOrDefaultAsync(
            row => row.Species == request.Species && row.Name == breed.Value.Name,
            cancellationToken
        );
        if (kept is { IsHidden: true })
            kept.Describe(Grams(kept.AdultMinGrams), Grams(kept.AdultMaxGrams));
        else if (kept is null && !BreedCatalog.For(request.Species).Contains(breed.Value.Name, StringComparer.OrdinalIgnoreCase))
            db.Breeds.Add(breed.Value);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }

    private static Weight? Grams(int? grams) => grams is { } known ? Weight.FromGrams(known) : null;
}
