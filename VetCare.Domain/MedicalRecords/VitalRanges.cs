using VetCare.Domain.Pets;

namespace VetCare.Domain.MedicalRecords;

/// <summary>A closed range of a measurement, both ends included.</summary>
public readonly record struct VitalRange(decimal Low, decimal High)
{
    public bool Holds(decimal value) => value >= Low && value <= High;
}

/// <summary>The three bands of one measurement of one species.</summary>
/// <param name="Reference">Outside it the value is flagged low or high; null when the species has none.</param>
/// <param name="Confirm">Outside it a person is asked to confirm.</param>
/// <param name="Possible">Outside it the value is taken for a slip and refused.</param>
public sealed record VitalBands(VitalRange? Reference, VitalRange? Confirm, VitalRange Possible);

/// <summary>Resting reference ranges of adults, and the wider bands made from them.</summary>
/// <remarks>
/// Sources of the reference ranges: dog, cat, rabbit, horse and ferret, merged veterinary charts (vetdepot, cprcert, petsvetcheck) with
/// Texas A&amp;M AgriLife 2009 for rabbit, horse and farm animals; guinea pig, rat and mouse, lay tables, wide; birds, WikiVet (parrots).
/// Hamster, gerbil, chinchilla, hedgehog, donkey and camelid are professional rules of thumb without a named source.
/// Ranges differ with age, size and stress, so they warn and never block. Reptiles, amphibians and fish have no body temperature of their own.
/// Confirm bands of dog and cat are the house table; those of other species reach half a degree and 30 % beyond the reference.
/// </remarks>
public static class VitalRanges
{
    /// <summary>Normal capillary refill, seconds, every species.</summary>
    public static readonly VitalBands CapillaryRefill = new(new(1m, 2m), new(0.5m, 3m), new(0m, 10m));

    public static VitalBands Temperature(Species species) =>
        species switch
        {
            Species.Dog => new(new(37.5m, 39.2m), new(37m, 39.5m), Warmblooded),
            Species.Cat => new(new(37.8m, 39.2m), new(37m, 39.5m), Warmblooded),
            Species.Rabbit => Warm(38.3m, 40.0m),
            Species.Ferret => Warm(37.8m, 40.0m),
            Species.GuineaPig => Warm(37.2m, 39.5m),
            Species.Hamster => Warm(36.5m, 38.5m),
            Species.Rat or Species.Mouse => Warm(37.5m, 39.0m),
            Species.Gerbil => Warm(37.0m, 39.0m),
            Species.Chinchilla => Warm(36.5m, 38.5m),
            Species.Hedgehog => Warm(35.0m, 37.0m),
            Species.Bird => Warm(40.0m, 42.0m),
            Species.Horse => Warm(37.2m, 38.5m),
            Species.Donkey => Warm(36.5m, 38.5m),
            Species.Cattle => Warm(38.0m, 39.5m),
            Species.Sheep => Warm(38.9m, 39.7m),
            Species.Goat => Warm(38.6m, 39.6m),
            Species.Pig => Warm(38.5m, 39.5m),
            Species.Camelid => Warm(37.2m, 38.9m),
            Species.Reptile or Species.Amphibian or Species.Fish or Species.Other => new(null, null, new(0m, 50m)),
        };

    public static VitalBands HeartRate(Species species) =>
        species switch
        {
            Species.Dog => new(new(60m, 140m), new(50m, 180m), new(10m, 400m)),
            Species.Cat => new(new(120m, 220m), new(100m, 240m), new(10m, 400m)),
            Species.Rabbit => Rate(120m, 300m, 500m),
            Species.Ferret => Rate(200m, 400m, 600m),
            Species.GuineaPig => Rate(130m, 310m, 500m),
            Species.Hamster => Rate(250m, 500m, 800m),
            Species.Rat => Rate(260m, 450m, 700m),
            Species.Mouse => Rate(500m, 600m, 1000m),
            Species.Gerbil => Rate(260m, 600m, 1000m),
            Species.Chinchilla => Rate(100m, 250m, 500m),
            Species.Hedgehog => Rate(160m, 300m, 500m),
            Species.Bird => Rate(93m, 494m, 1200m),
            Species.Reptile => new(new(40m, 120m), null, new(1m, 300m)),
            Species.Horse => Rate(28m, 44m, 300m),
            Species.Donkey => Rate(36m, 52m, 300m),
            Species.Cattle => Rate(60m, 80m, 300m),
            Species.Sheep => Rate(60m, 120m, 350m),
            Species.Goat => Rate(70m, 135m, 350m),
            Species.Pig => Rate(55m, 86m, 350m),
            Species.Camelid => Rate(60m, 90m, 300m),
            Species.Amphibian or Species.Fish or Species.Other => new(null, null, new(1m, 1500m)),
        };

    public static VitalBands RespiratoryRate(Species species) =>
        species switch
        {
            Species.Dog => new(new(10m, 34m), new(8m, 50m), new(1m, 300m)),
            Species.Cat => new(new(16m, 40m), new(12m, 60m), new(1m, 300m)),
            Species.Rabbit => Breaths(30m, 60m),
            Species.Ferret => Breaths(33m, 36m),
            Species.GuineaPig => Breaths(42m, 150m),
            Species.Hamster => Breaths(35m, 135m),
            Species.Rat => Breaths(70m, 150m),
            Species.Mouse => Breaths(100m, 250m),
            Species.Gerbil => Breaths(70m, 130m),
            Species.Chinchilla => Breaths(40m, 80m),
            Species.Hedgehog => Breaths(25m, 50m),
            Species.Bird => Breaths(12m, 85m),
            Species.Reptile => new(new(10m, 40m), null, new(1m, 300m)),
            Species.Horse => Breaths(10m, 16m),
            Species.Donkey => Breaths(12m, 28m),
            Species.Cattle => Breaths(27m, 40m),
            Species.Sheep or Species.Goat => Breaths(12m, 20m),
            Species.Pig => Breaths(8m, 20m),
            Species.Camelid => Breaths(10m, 30m),
            Species.Amphibian or Species.Fish or Species.Other => new(null, null, new(1m, 600m)),
        };

    private static readonly VitalRange Warmblooded = new(25m, 45m);

    private static VitalBands Warm(decimal low, decimal high) => new(new(low, high), new(low - 0.5m, high + 0.5m), Warmblooded);

    private static VitalBands Rate(decimal low, decimal high, decimal possible) =>
        new(new(low, high), new(decimal.Round(low * 0.7m), decimal.Round(high * 1.3m)), new(5m, possible));

    private static VitalBands Breaths(decimal low, decimal high) =>
        new(new(low, high), new(decimal.Round(low * 0.7m), decimal.Round(high * 1.3m)), new(1m, 600m));
}
