namespace VetCare.Domain.Pets;

/// <summary>What the practice takes for granted about a species.</summary>
/// <remarks>
/// The weight bounds refuse slips of the keyboard and of the unit, they do not judge health: from a newborn of the smallest breed to
/// the heaviest animal on record, widened. Dog and cat follow the house table of input checks (130 kg and 20 kg).
/// </remarks>
/// <param name="Species">The species.</param>
/// <param name="Name">Plain name, in lower case for use inside a sentence.</param>
/// <param name="MinGrams">Lightest weight accepted.</param>
/// <param name="MaxGrams">Heaviest weight accepted.</param>
/// <param name="FoodProducing">Whether such an animal is taken for food-producing until somebody says otherwise.</param>
/// <param name="WeighedInGrams">Whether its weight is usually read in grams.</param>
/// <param name="MaxAgeYears">Oldest age a birth date may give.</param>
public sealed record SpeciesFacts(
    Species Species,
    string Name,
    int MinGrams,
    int MaxGrams,
    bool FoodProducing = false,
    bool WeighedInGrams = false,
    int MaxAgeYears = 60
)
{
    private static readonly Dictionary<Species, SpeciesFacts> Table = Enum.GetValues<Species>().ToDictionary(s => s, Describe);

    /// <summary>All species in the order a list shows them.</summary>
    public static IReadOnlyList<SpeciesFacts> All { get; } = [.. Enum.GetValues<Species>().Select(Of)];

    /// <summary>Name of the Material Symbols picture.</summary>
    public string Icon => Species == Species.Rabbit ? "cruelty_free" : "pets";

    /// <summary>The name at the start of a sentence or in a list.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..];

    public static SpeciesFacts Of(Species species) => Table[species];

    private static SpeciesFacts Describe(Species species) =>
        species switch
        {
            Species.Dog => new(species, "dog", 40, 130_000),
            Species.Cat => new(species, "cat", 40, 20_000),
            Species.Rabbit => new(species, "rabbit", 20, 15_000),
            Species.Ferret => new(species, "ferret", 5, 5_000, WeighedInGrams: true),
            Species.GuineaPig => new(species, "guinea pig", 30, 4_000, WeighedInGrams: true),
            Species.Hamster => new(species, "hamster", 1, 400, WeighedInGrams: true),
            Species.Rat => new(species, "rat", 3, 1_500, WeighedInGrams: true),
            Species.Mouse => new(species, "mouse", 1, 150, WeighedInGrams: true),
            Species.Gerbil => new(species, "gerbil", 1, 300, WeighedInGrams: true),
            Species.Chinchilla => new(species, "chinchilla", 20, 2_000, WeighedInGrams: true),
            Species.Hedgehog => new(species, "hedgehog", 5, 2_500, WeighedInGrams: true),
            Species.Bird => new(species, "bird", 1, 180_000, WeighedInGrams: true, MaxAgeYears: 120),
            Species.Reptile => new(species, "reptile", 1, 600_000, WeighedInGrams: true, MaxAgeYears: 250),
            Species.Amphibian => new(species, "amphibian", 1, 60_000, WeighedInGrams: true, MaxAgeYears: 120),
            Species.Fish => new(species, "fish", 1, 300_000, WeighedInGrams: true, MaxAgeYears: 120),
            Species.Horse => new(species, "horse", 4_000, 1_500_000, MaxAgeYears: 70),
            Species.Donkey => new(species, "donkey", 4_000, 700_000, MaxAgeYears: 70),
            Species.Cattle => new(species, "cattle", 8_000, 2_000_000, FoodProducing: true),
            Species.Sheep => new(species, "sheep", 500, 250_000, FoodProducing: true),
            Species.Goat => new(species, "goat", 400, 200_000, FoodProducing: true),
            Species.Pig => new(species, "pig", 200, 700_000, FoodProducing: true),
            Species.Camelid => new(species, "camelid", 3_000, 1_200_000),
            Species.Other => new(species, "other", 1, 10_000_000, MaxAgeYears: 250),
        };
}
