using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>The vaccines on the shelf for this pet's species, with route and volume of the label.</summary>
public sealed class VaccineChoices(UseCaseContext context) : UseCase<VaccineChoices.Request, VaccineChoices.Result>(context)
{
    private const int Most = 200;

    public sealed record Request(Guid PetId);

    public sealed record Result(string PetName, Species Species, IReadOnlyList<Product> Products);

    public sealed record Product(Guid Id, string Name, string? Manufacturer, bool IsRabies, VaccineRoute Route, decimal? DoseMl);

    public override string Requires => Permissions.AdministerVaccinations;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db
            .Pets.AsNoTracking()
            .Where(row => row.Id == request.PetId)
            .Select(row => new { row.Name, row.Species })
            .SingleOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var products = await db
            .VaccineProducts.AsNoTracking()
            .Where(row => row.Species == pet.Species && row.IsActive)
            .OrderBy(row => row.Name)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return new Result(
            pet.Name,
            pet.Species,
            [.. products.Select(row => new Product(row.Id, row.Name, row.Manufacturer, row.IsRabies, row.Route, row.DoseMl))]
        );
    }
}
