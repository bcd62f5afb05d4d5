using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Merging;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>Pets that may be there twice: same microchip, or like names of one owner's animals of one species. It only asks. Four queries.</summary>
public sealed class PetDuplicates(UseCaseContext context) : UseCase<PetDuplicates.Request, Suspicions>(context)
{
    public sealed record Request;

    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<Suspicions>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var chips = await DuplicateKeys.ChipsAsync(db, cancellationToken);
        var names = await DuplicateKeys.NamesOfPetsAsync(db, cancellationToken);
        Guid[] ids = [.. chips.Concat(names).Select(key => key.Id).Distinct()];
        var animals = await AnimalsAsync(db, ids, cancellationToken);
        var settled = await SettledAsync(db, ids, cancellationToken);

        HashSet<(Guid, Guid)> Found(IReadOnlyList<SharedKey> keys) =>
            [.. Pairing.Pairs(keys, id => animals.GetValueOrDefault(id)?.Name).Where(pair => !settled.Contains(pair))];
        var byChip = Found(chips).Where(pair => animals[pair.Item1].Species == animals[pair.Item2].Species).ToHashSet();
        var byName = Found(names).Where(pair => AreAlike(animals[pair.Item1], animals[pair.Item2]));
        var pairs = byChip
            .Union(byName)
            .Select(pair => Judge(animals[pair.Item1], animals[pair.Item2], byChip.Contains(pair)))
            .OrderBy(pair => pair.Certainty)
            .ThenBy(pair => pair.First.Name, StringComparer.Ordinal)
            .ToList();
        return new Suspicions(
            [.. pairs.Take(Pairing.MostPairs)],
            pairs.Count > Pairing.MostPairs || chips.Count >= DuplicateKeys.MostRows || names.Count >= DuplicateKeys.MostRows
        );
    }

    // Two animals that carry different chips today are two animals.
    private static bool AreAlike(Animal first, Animal second) =>
        Likeness.OfNames(first.Name, second.Name) && (first.Chip is null || second.Chip is null || first.Chip == second.Chip);

    private static Suspicion Judge(Animal first, Animal second, bool chip)
    {
        List<string> reasons = [];
        if (chip)
            reasons.Add("Same microchip");
        var name = Likeness.OfNames(first.Name, second.Name);
        if (name)
            reasons.Add(first.Name == second.Name ? "Same name" : "Like names");
        var owner = first.ClientId == second.ClientId;
        if (owner)
            reasons.Add("Same owner and species");
        var born = first.BirthDate is not null && first.BirthDate == second.BirthDate;
        if (born)
            reasons.Add("Same birth date");
        var points = (chip ? 3 : 0) + (name ? 1 : 0) + (owner ? 1 : 0) + (born ? 1 : 0) + (name && first.Name == second.Name ? 1 : 0);
        return new Suspicion(Side(first), Side(second), Pairing.Certainty(points), reasons);
    }

    private static SuspectSide Side(Animal animal) =>
        new(
            animal.Id,
            animal.Name,
            $"/pets/{animal.Id}",
            [
                .. new[]
                {
                    string.Join(", ", new[] { SpeciesFacts.Of(animal.Species).Title, animal.Breed }.OfType<string>()),
                    animal.BirthDate is { } born
                        ? "Born " + born.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)
                        : null,
                    animal.Chip is null ? null : $"Microchip {animal.Chip}",
                    $"Owner: {animal.Owner}",
                    animal.IsDeceased ? "Deceased" : null,
                }.OfType<string>(),
            ]
        );

    private static Task<Dictionary<Guid, Animal>> AnimalsAsync(VetCareDbContext db, Guid[] ids, CancellationToken cancellationToken) =>
        db
            .Pets.AsNoTracking()
            .Where(pet => ids.Contains(pet.Id))
            .Select(pet => new Animal(
                pet.Id,
                pet.ClientId,
                pet.Name,
                pet.Species,
                pet.Breed,
                pet.BirthDate,
                pet.MicrochipId,
                pet.IsDeceased,
                db.Clients.Where(client => client.Id == pet.ClientId)
                    .Select(client => client.FirstName + " " + client.LastName)
                    .FirstOrDefault()
            ))
            .ToDictionaryAsync(animal => animal.Id, cancellationToken);

    private static async Task<HashSet<(Guid, Guid)>> SettledAsync(VetCareDbContext db, Guid[] ids, CancellationToken cancellationToken) =>
        (
            await db
                .DuplicateDismissals.AsNoTracking()
                .Where(row => row.FirstPetId != null && ids.Contains(row.FirstPetId.Value))
                .Select(row => new { First = row.FirstPetId!.Value, Second = row.SecondPetId!.Value })
                .ToListAsync(cancellationToken)
        )
            .Select(row => (row.First, row.Second))
            .ToHashSet();

    private sealed record Animal(
        Guid Id,
        Guid ClientId,
        string Name,
        Species Species,
        string? Breed,
        DateOnly? BirthDate,
        string? Chip,
        bool IsDeceased,
        string? Owner
    );
}
