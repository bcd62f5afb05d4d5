namespace VetCare.Domain.Pets;

/// <summary>The kind of animal, as far as the practice treats kinds differently.</summary>
public enum Species
{
    Dog,
    Cat,
    Rabbit,
    Ferret,
    GuineaPig,
    Hamster,
    Rat,
    Mouse,
    Gerbil,
    Chinchilla,
    Hedgehog,
    Bird,
    Reptile,
    Amphibian,
    Fish,
    Horse,
    Donkey,
    Cattle,
    Sheep,
    Goat,
    Pig,
    Camelid,
    Other,
}
