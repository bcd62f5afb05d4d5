using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>A pet of the demo that has a name of its own, because guides and pictures speak of it.</summary>
internal sealed record DemoNamedPet(
    string Pet,
    Species Species,
    string Breed,
    int AdultGrams,
    int AgeMonths,
    Sex Sex,
    string First,
    string Last,
    string Reason,
    bool Neutered = true
);

/// <summary>The named pets of Riverside, and the breeder with a dozen dogs.</summary>
internal static class DemoNamed
{
    public const string BreederFirst = "Judith";
    public const string BreederLast = "Marlowe";
    public const int BreederPets = 12;

    public static IReadOnlyList<DemoNamedPet> Riverside { get; } =
    [
        new("Bella", Species.Dog, "Labrador retriever", 28_000, 75, Sex.Female, "Maria", "Lindqvist", "Annual check"),
        new("Mochi", Species.Cat, "Domestic shorthair", 4_400, 26, Sex.Male, "Tom", "Adeyemi", "Vomiting"),
        new("Thumper", Species.Rabbit, "Mini lop", 2_300, 14, Sex.Male, "Zoë", "Żółć", "Nail trim", Neutered: false),
        new("Luna", Species.Cat, "Siamese", 3_900, 50, Sex.Female, "Piotr", "Wójcik", "Recheck, ear"),
        new("Pixel", Species.Dog, "Cockapoo", 8_500, 8, Sex.Male, "Sam", "Osei", "Puppy check", Neutered: false),
        new("Oscar", Species.Dog, "Beagle", 12_400, 38, Sex.Male, "Elena", "Petrova", "Booster"),
        new("Nala", Species.Cat, "Maine coon", 6_100, 86, Sex.Female, "Đorđe", "Ilić", "Weight loss"),
        new("Kiwi", Species.Bird, "Cockatiel", 92, 62, Sex.Unknown, "Ines", "Costa", "Feather loss", Neutered: false),
        new("Milo", Species.Dog, "Boxer", 29_500, 27, Sex.Male, "Grace", "Lee", "Castration", Neutered: false),
        new("Daisy", Species.Dog, "Cavalier King Charles spaniel", 8_200, 134, Sex.Female, "Omar", "Haddad", "Cardiac recheck"),
        new("Simba", Species.Cat, "Domestic shorthair", 4_300, 15, Sex.Male, "Hana", "Sato", "Second vaccination"),
        new("Buddy", Species.Dog, "Golden retriever", 32_000, 63, Sex.Male, "Noah", "Weber", "Skin"),
        new("Argos", Species.Dog, "Crossbreed", 21_000, 54, Sex.Male, "Ελένη", "Παπαδοπούλου", "Annual check"),
        new("Misty", Species.Cat, "Domestic longhair", 4_200, 70, Sex.Female, "Ann", "Carter", "Annual check"),
        new("Leo", Species.Cat, "Domestic shorthair", 4_600, 33, Sex.Male, "Tomasz", "Żółć", "Not eating"),
    ];
}
