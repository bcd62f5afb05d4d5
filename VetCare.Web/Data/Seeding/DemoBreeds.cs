using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>A breed with the usual weight of an adult.</summary>
internal sealed record DemoBreed(string Name, int AdultGrams);

/// <summary>Breeds in the order practices see them (most common first), with adult weights of breed standards and colours of the species.</summary>
internal static class DemoBreeds
{
    private static readonly DemoBreed[] Dogs =
    [
        new("Crossbreed", 18_000),
        new("Labrador retriever", 30_000),
        new("Jack Russell terrier", 7_000),
        new("Cockapoo", 10_000),
        new("French bulldog", 12_500),
        new("Golden retriever", 31_000),
        new("German shepherd", 33_000),
        new("Cocker spaniel, English", 13_500),
        new("Border collie", 18_500),
        new("Staffordshire bull terrier", 15_000),
        new("Cavalier King Charles spaniel", 7_800),
        new("Shih tzu", 6_200),
        new("Chihuahua", 2_400),
        new("Pug", 7_600),
        new("Beagle", 12_000),
        new("Yorkshire terrier", 3_100),
        new("Dachshund, miniature", 4_800),
        new("Boxer", 29_000),
        new("English springer spaniel", 21_000),
        new("Schnauzer, miniature", 7_200),
        new("Siberian husky", 23_000),
        new("Rottweiler", 46_000),
        new("Whippet", 12_500),
        new("Goldendoodle", 26_000),
        new("Corgi, Pembroke Welsh", 12_000),
        new("Great Dane", 62_000),
        new("Vizsla", 25_000),
        new("Bernese mountain dog", 45_000),
        new("Mastiff", 74_000),
        new("Papillon", 3_800),
    ];

    private static readonly DemoBreed[] Cats =
    [
        new("Domestic shorthair", 4_500),
        new("Domestic longhair", 4_700),
        new("Domestic mediumhair", 4_600),
        new("British shorthair", 5_300),
        new("Maine coon", 6_800),
        new("Ragdoll", 5_900),
        new("Siamese", 4_000),
        new("Bengal", 4_900),
        new("Persian", 4_200),
        new("Siberian", 5_600),
        new("Russian blue", 4_300),
        new("Burmese", 4_600),
        new("Sphynx", 3_900),
        new("Norwegian forest cat", 5_900),
        new("Birman", 4_500),
    ];

    /// <summary>Most common first.</summary>
    public static IReadOnlyList<DemoBreed> Of(Species species) =>
        species switch
        {
            Species.Dog => Dogs,
            Species.Cat => Cats,
            Species.Rabbit =>
            [
                new("Crossbreed", 2_300),
                new("Mini lop", 2_400),
                new("Netherland dwarf", 1_050),
                new("Lionhead", 1_500),
                new("Dutch", 2_200),
            ],
            Species.GuineaPig => [new("American", 950), new("Abyssinian", 980), new("Peruvian", 1_000)],
            Species.Ferret => [new("Ferret", 1_100)],
            Species.Hamster => [new("Syrian", 140), new("Roborovski dwarf", 24)],
            Species.Bird => [new("Cockatiel", 92), new("Budgerigar", 36), new("African grey parrot", 450)],
            Species.Reptile => [new("Bearded dragon", 420), new("Hermann's tortoise", 1_800), new("Leopard gecko", 65)],
            Species.Horse => [new("Haflinger", 480_000), new("Welsh pony", 290_000)],
            _ => [new("Crossbreed", 1_000)],
        };

    /// <summary>Years an animal of the species may well reach, for drawing ages.</summary>
    public static int Lifespan(Species species) =>
        species switch
        {
            Species.Dog => 15,
            Species.Cat => 18,
            Species.Rabbit => 9,
            Species.GuineaPig or Species.Ferret => 6,
            Species.Hamster => 2,
            Species.Horse => 24,
            _ => 12,
        };

    public static IReadOnlyList<string> Colors(Species species) =>
        species switch
        {
            Species.Dog =>
            [
                "Black",
                "Black and tan",
                "Golden",
                "Chocolate",
                "White",
                "Brindle",
                "Tricolour",
                "Sable",
                "Blue merle",
                "Fawn",
                "Red",
            ],
            Species.Cat => ["Black", "Tabby", "Grey", "Ginger", "Tortoiseshell", "Calico", "Tuxedo", "Cream", "Seal point", "White"],
            Species.Rabbit or Species.GuineaPig => ["Agouti", "White", "Black and white", "Grey", "Fawn"],
            Species.Horse => ["Chestnut", "Bay", "Grey", "Palomino"],
            Species.Bird => ["Grey", "Green", "Yellow", "Blue"],
            Species.Ferret => ["Sable", "Albino", "Silver"],
            _ => ["Brown", "Sand", "Golden"],
        };
}
