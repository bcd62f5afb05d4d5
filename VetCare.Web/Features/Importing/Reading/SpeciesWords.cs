using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>What other systems call a species. A word that is not here is never guessed: the person says what it means, or its rows are refused.</summary>
internal static class SpeciesWords
{
    private static readonly Dictionary<string, Species> Known = Build();

    public static string Bare(string word) => SearchText.Fold(word);

    public static Species? Find(string word, IReadOnlyDictionary<string, Species> said)
    {
        var bare = Bare(word);
        if (said.TryGetValue(bare, out var own))
            return own;
        return Known.TryGetValue(bare, out var species) ? species : null;
    }

    private static Dictionary<string, Species> Build()
    {
        var words = SpeciesFacts.All.ToDictionary(facts => facts.Name, facts => facts.Species, StringComparer.Ordinal);
        Add(words, Species.Dog, "canine", "k9", "puppy", "dogs", "hund", "canis familiaris", "canine (dog)");
        Add(words, Species.Cat, "feline", "kitten", "cats", "katze", "felis catus", "feline (cat)");
        Add(words, Species.Rabbit, "lagomorph", "bunny", "rabbits", "kaninchen", "leporine");
        Add(words, Species.Ferret, "ferrets", "mustelid", "frettchen");
        Add(words, Species.GuineaPig, "guineapig", "cavy", "guinea pigs", "meerschweinchen");
        Add(words, Species.Hamster, "hamsters");
        Add(words, Species.Bird, "avian", "birds", "parrot", "budgie", "budgerigar", "poultry", "chicken", "vogel");
        Add(words, Species.Reptile, "reptiles", "reptilian", "snake", "lizard", "tortoise", "turtle", "reptil");
        Add(words, Species.Amphibian, "frog", "axolotl");
        Add(words, Species.Horse, "equine", "horses", "pony", "pferd");
        Add(words, Species.Donkey, "mule");
        Add(words, Species.Cattle, "bovine", "cow", "cows", "bull", "rind");
        Add(words, Species.Sheep, "ovine", "schaf");
        Add(words, Species.Goat, "caprine", "goats", "ziege");
        Add(words, Species.Pig, "porcine", "swine", "pigs", "schwein");
        Add(words, Species.Camelid, "alpaca", "llama", "camel");
        return words;
    }

    private static void Add(Dictionary<string, Species> words, Species species, params string[] said)
    {
        foreach (var word in said)
            words[word] = species;
    }
}
