using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>What pets are called, and what everybody must know before touching some of them.</summary>
internal static class DemoPetNames
{
    public static readonly string[] Dogs =
    [
        "Luna",
        "Charlie",
        "Bella",
        "Max",
        "Milo",
        "Coco",
        "Teddy",
        "Ruby",
        "Bruno",
        "Poppy",
        "Rocky",
        "Daisy",
        "Archie",
        "Lola",
        "Oscar",
        "Molly",
        "Finn",
        "Nala",
        "Toby",
        "Willow",
        "Jasper",
        "Hazel",
        "Rusty",
        "Maggie",
        "Duke",
        "Pepper",
        "Ziggy",
        "Juno",
        "Otis",
        "Biscuit",
        "Murphy",
        "Stella",
        "Ollie",
        "Tilly",
        "Bear",
        "Roxy",
        "Sam",
        "Penny",
        "Gizmo",
        "Honey",
        "Barnaby",
        "Fenja",
        "Krümel",
        "Šárka",
        "Nikos",
        "Kona",
    ];

    public static readonly string[] Cats =
    [
        "Mochi",
        "Simba",
        "Cleo",
        "Oreo",
        "Misty",
        "Shadow",
        "Felix",
        "Nala",
        "Smokey",
        "Pumpkin",
        "Lily",
        "Tiger",
        "Olive",
        "Salem",
        "Ginger",
        "Minka",
        "Sushi",
        "Tofu",
        "Dusty",
        "Pixie",
        "Leo",
        "Saffron",
        "Bagheera",
        "Marble",
        "Socks",
        "Mitzi",
        "Fig",
        "Clementine",
        "Zora",
        "Koshka",
    ];

    public static readonly string[] Others =
    [
        "Thumper",
        "Clover",
        "Nibbles",
        "Peanut",
        "Hazelnut",
        "Pip",
        "Sunny",
        "Rio",
        "Bandit",
        "Noodle",
        "Basil",
        "Pebbles",
        "Domino",
        "Sherlock",
        "Mango",
    ];

    public static readonly string[] Alerts =
    [
        "Bites when held: muzzle",
        "Scratches: towel wrap",
        "Fearful of men: female handler if possible",
        "Seizures under stress: dim the light",
        "Aggressive to other dogs: side entrance",
        "Collapsing trachea: harness only",
        "Heart patient: short handling, no struggling",
    ];

    public static readonly string[] Allergies =
    [
        "penicillin",
        "chicken protein",
        "flea saliva",
        "cephalosporins",
        "meloxicam",
        "beef protein",
    ];

    public static IReadOnlyList<string> Of(Species species) =>
        species switch
        {
            Species.Dog => Dogs,
            Species.Cat => Cats,
            _ => Others,
        };
}
