using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>The breeds of a species as this clinic keeps them: the built-in ones, its own, and the hidden ones. One query.</summary>
public sealed class BreedList(UseCaseContext context) : UseCase<BreedList.Request, IReadOnlyList<BreedList.Row>>(context)
{
    private const int MostRows = 1_000;

    public sealed record Request(Species Species);

    /// <param name="IsOwn">Added by the clinic.</param>
    /// <param name="IsHidden">Built in, but not offered here.</param>
    /// <param name="Adult">Usual adult weight, the clinic's figure before the built-in one; null where unknown.</param>
    /// <param name="AdultIsOwn">The figure is the clinic's.</param>
    public sealed record Row(string Name, bool IsOwn, bool IsHidden, WeightBand? Adult, bool AdultIsOwn);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<IReadOnlyList<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var kept = await db
            .Breeds.AsNoTracking()
            .Where(row => row.Species == request.Species)
            .OrderBy(row => row.Name)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var byName = kept.ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);
        var builtIn = BreedCatalog.For(request.Species);
        var known = builtIn.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return builtIn
            .Select(name => Of(name, byName.GetValueOrDefault(name), isOwn: false, request.Species))
            .Concat(kept.Where(row => !known.Contains(row.Name)).Select(row => Of(row.Name, row, isOwn: true, request.Species)))
            .ToList();
    }

    private static Row Of(string name, Breed? kept, bool isOwn, Species species) =>
        kept is { AdultMinGrams: { } from, AdultMaxGrams: { } to }
            ? new Row(name, isOwn, kept.IsHidden, new WeightBand(from, to), AdultIsOwn: true)
            : new Row(name, isOwn, kept?.IsHidden ?? false, BreedWeights.Adult(species, name), AdultIsOwn: false);
}
