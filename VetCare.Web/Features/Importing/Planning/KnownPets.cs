using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Pets;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>A pet as far as an import must recognise it.</summary>
/// <param name="Line">Line of the file that creates it; null for a pet the clinic has already.</param>
internal sealed record KnownPet(Guid Id, Guid OwnerId, string Name, Species Species, DateOnly? BornOn, DateOnly? DiedOn, int? Line)
{
    public string Folded { get; } = Alike.Fold(Name);
}

/// <summary>The pets of the clinic and of the file so far, by microchip and by owner.</summary>
internal sealed class KnownPets
{
    private readonly Dictionary<string, KnownPet> byChip = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<KnownPet>> byOwner = [];

    public static async Task<KnownPets> LoadAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var known = new KnownPets();
        var rows = db
            .Pets.AsNoTracking()
            .OrderBy(pet => pet.Id)
            .Select(pet => new
            {
                pet.Id,
                pet.ClientId,
                pet.Name,
                pet.Species,
                pet.BirthDate,
                pet.DeceasedDate,
                pet.MicrochipId,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            known.Add(new KnownPet(row.Id, row.ClientId, row.Name, row.Species, row.BirthDate, row.DeceasedDate, null), row.MicrochipId);
        return known;
    }

    public void Add(Pet pet, int line) =>
        Add(new KnownPet(pet.Id, pet.ClientId, pet.Name, pet.Species, pet.BirthDate, pet.DeceasedDate, line), pet.MicrochipId);

    public KnownPet? WithChip(string? chip) => chip is not null && byChip.TryGetValue(MicrochipNumber.Bare(chip), out var pet) ? pet : null;

    public IEnumerable<KnownPet> Of(Guid ownerId) => byOwner.TryGetValue(ownerId, out var pets) ? pets : [];

    private void Add(KnownPet pet, string? chip)
    {
        if (chip is not null)
            byChip.TryAdd(chip, pet);
        if (!byOwner.TryGetValue(pet.OwnerId, out var list))
            byOwner[pet.OwnerId] = list = new List<KnownPet>(1);
        list.Add(pet);
    }
}
