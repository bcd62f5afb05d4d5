namespace VetCare.Domain.Pets;

/// <summary>Usual adult weights of common breeds, both sexes together; a clinic's own figures go before these.</summary>
/// <remarks>Ranges of the kennel club and cat fancy breed standards, rounded; breeds without a usual weight, such as crossbreeds, are not listed.</remarks>
public static class BreedWeights
{
    private static readonly Dictionary<string, WeightBand> Dogs = Kilograms(
        ("Akita", 32, 59),
        ("Alaskan malamute", 34, 43),
        ("American bulldog", 27, 54),
        ("American Staffordshire terrier", 18, 32),
        ("Australian cattle dog", 15, 22),
        ("Australian shepherd", 16, 32),
        ("Basset hound", 20, 30),
        ("Beagle", 9, 16),
        ("Belgian Malinois", 20, 36),
        ("Bernese mountain dog", 32, 52),
        ("Bichon frise", 4, 8),
        ("Border collie", 13, 25),
        ("Border terrier", 5, 8),
        ("Boston terrier", 5, 11),
        ("Boxer", 23, 36),
        ("Bullmastiff", 41, 59),
        ("Cairn terrier", 5, 8),
        ("Cavalier King Charles spaniel", 5.5, 9.5),
        ("Chihuahua", 1.5, 3.5),
        ("Chow chow", 20, 32),
        ("Cocker spaniel, American", 9, 14),
        ("Cocker spaniel, English", 12, 16),
        ("Collie, rough", 18, 34),
        ("Corgi, Pembroke Welsh", 9, 14),
        ("Dachshund, miniature", 3.5, 5.5),
        ("Dachshund, standard", 7, 15),
        ("Dalmatian", 20, 32),
        ("Dobermann", 27, 45),
        ("English bulldog", 18, 26),
        ("English setter", 20, 36),
        ("English springer spaniel", 16, 25),
        ("French bulldog", 8, 14),
        ("German shepherd", 22, 40),
        ("German shorthaired pointer", 20, 32),
        ("Golden retriever", 25, 36),
        ("Great Dane", 46, 80),
        ("Greyhound", 26, 36),
        ("Havanese", 3, 6),
        ("Irish setter", 25, 34),
        ("Jack Russell terrier", 5, 8),
        ("Labrador retriever", 25, 36),
        ("Lhasa apso", 5, 8),
        ("Maltese", 2, 4),
        ("Mastiff", 54, 104),
        ("Newfoundland", 45, 70),
        ("Papillon", 2, 5),
        ("Pekingese", 3, 6.5),
        ("Pomeranian", 1.5, 3.5),
        ("Poodle, miniature", 4.5, 9),
        ("Poodle, standard", 18, 32),
        ("Poodle, toy", 1.8, 4.5),
        ("Pug", 6, 9),
        ("Rhodesian ridgeback", 29, 41),
        ("Rottweiler", 36, 60),
        ("Saint Bernard", 54, 82),
        ("Samoyed", 16, 30),
        ("Schnauzer, giant", 25, 48),
        ("Schnauzer, miniature", 5, 9),
        ("Shar pei", 18, 30),
        ("Shetland sheepdog", 6, 12),
        ("Shiba inu", 7, 11),
        ("Shih tzu", 4, 8),
        ("Siberian husky", 16, 27),
        ("Staffordshire bull terrier", 11, 17),
        ("Vizsla", 18, 30),
        ("Weimaraner", 25, 40),
        ("West Highland white terrier", 6, 10),
        ("Whippet", 10, 19),
        ("Yorkshire terrier", 2, 3.5)
    );

    private static readonly Dictionary<string, WeightBand> Cats = Kilograms(
        ("Domestic shorthair", 3.2, 5.5),
        ("Domestic mediumhair", 3.2, 5.8),
        ("Domestic longhair", 3.2, 6),
        ("Abyssinian", 3, 5),
        ("Bengal", 3.5, 7),
        ("Birman", 3.5, 6.5),
        ("British shorthair", 3.5, 7.5),
        ("Burmese", 3.5, 6),
        ("Devon rex", 2.3, 4.5),
        ("Exotic shorthair", 3.5, 6.5),
        ("Maine coon", 4.5, 10),
        ("Norwegian forest cat", 4, 8),
        ("Persian", 3.2, 6),
        ("Ragdoll", 4, 9),
        ("Russian blue", 3, 6),
        ("Scottish fold", 3, 6),
        ("Siamese", 2.5, 5.5),
        ("Siberian", 3.5, 8),
        ("Sphynx", 3, 5.5)
    );

    private static readonly Dictionary<string, WeightBand> Rabbits = Kilograms(
        ("Dutch", 1.8, 2.5),
        ("Flemish giant", 5.5, 8),
        ("Lionhead", 1.1, 1.8),
        ("Mini lop", 1.8, 2.7),
        ("Mini rex", 1.4, 2),
        ("Netherland dwarf", 0.7, 1.2),
        ("New Zealand", 4, 5.5),
        ("Rex", 3, 4.8)
    );

    /// <summary>The usual range of adults, or null where none is known.</summary>
    public static WeightBand? Adult(Species species, string? breed)
    {
        var table = species switch
        {
            Species.Dog => Dogs,
            Species.Cat => Cats,
            Species.Rabbit => Rabbits,
            _ => null,
        };
        return breed is null ? null : table?.GetValueOrDefault(breed.Trim());
    }

    private static Dictionary<string, WeightBand> Kilograms(params (string Breed, double From, double To)[] rows) =>
        rows.ToDictionary(
            row => row.Breed,
            row => new WeightBand((int)Math.Round(row.From * 1000), (int)Math.Round(row.To * 1000)),
            StringComparer.OrdinalIgnoreCase
        );
}
