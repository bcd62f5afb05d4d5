using System.Globalization;
using VetCare.Domain.Alerts;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>Registers the demo pets in the mix of a small animal practice (SAVSNET 2017: 65 % dogs, 30 % cats, 2 % rabbits).</summary>
internal static class DemoPets
{
    private static readonly string[] ChipMakers = ["981", "985", "956", "900", "968", "977"];
    private static readonly string[] Causes =
    [
        "Euthanasia, kidney failure",
        "Euthanasia, tumour of the spleen",
        "Heart failure",
        "Old age",
    ];
    private static readonly Species[] Rare =
    [
        Species.GuineaPig,
        Species.Ferret,
        Species.Bird,
        Species.Hamster,
        Species.Reptile,
        Species.Horse,
    ];

    public static void Register(DemoWorld world, IReadOnlyList<DemoNamedPet> named)
    {
        foreach (var pet in named)
            AddNamed(world, pet);
        if (named.Count > 0)
            AddBreeder(world);
        // Everybody has a pet before anybody has a second one.
        var withPet = world.Patients.Select(patient => patient.Client.Id).ToHashSet();
        foreach (var client in world.Clients.Where(client => !withPet.Contains(client.Id)).ToList())
            AddAny(world, client);
        while (world.Patients.Count < world.Place.Pets)
        {
            var client = world.Dice.Pick(world.Clients);
            if (client.LastName != DemoNamed.BreederLast)
                AddAny(world, client);
        }
    }

    /// <summary>A chip number of a known maker, unique in the clinic.</summary>
    public static string Chip(DemoWorld world) =>
        world.Dice.Pick(ChipMakers)
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{world.Place.Seed % 100_000:000000}{world.Patients.Count:000}{world.Dice.Between(0, 999):000}"
        );

    private static void AddNamed(DemoWorld world, DemoNamedPet named)
    {
        var client = world.Clients.First(client => (client.FirstName, client.LastName) == (named.First, named.Last));
        var details = new PetDetails
        {
            Name = named.Pet,
            Species = named.Species,
            Breed = named.Breed,
            Color = world.Dice.Pick(DemoBreeds.Colors(named.Species)),
            Sex = named.Sex,
            NeuterStatus = named.Neutered ? NeuterStatus.Neutered : NeuterStatus.Intact,
            Microchip = named.Species is Species.Dog or Species.Cat ? Chip(world) : null,
        };
        Add(world, client, details, world.Today.AddMonths(-named.AgeMonths).AddDays(-world.Dice.Between(0, 20)), named.AdultGrams);
    }

    private static void AddBreeder(DemoWorld world)
    {
        var client = world.Clients.First(client => client.LastName == DemoNamed.BreederLast);
        var names = world.Dice.Shuffle(DemoPetNames.Dogs);
        for (var count = 0; count < DemoNamed.BreederPets; count++)
        {
            var details = new PetDetails
            {
                Name = "Marlowe's " + names[count],
                Species = Species.Dog,
                Breed = "Cavalier King Charles spaniel",
                Color = world.Dice.Pick(["Blenheim", "Tricolour", "Ruby", "Black and tan"]),
                Sex = count % 4 == 0 ? Sex.Male : Sex.Female,
                NeuterStatus = count < 9 ? NeuterStatus.Intact : NeuterStatus.Neutered,
                Microchip = Chip(world),
            };
            Add(world, client, details, world.Today.AddDays(-world.Dice.Between(400, 3000)), 7_600);
        }
    }

    private static void AddAny(DemoWorld world, Client client)
    {
        var dice = world.Dice;
        var draw = dice.Share();
        var species =
            draw < 0.65 ? Species.Dog
            : draw < 0.95 ? Species.Cat
            : draw < 0.97 ? Species.Rabbit
            : dice.Pick(Rare);
        var breed = dice.PickByRank(DemoBreeds.Of(species));
        var lifespan = DemoBreeds.Lifespan(species) * 365;
        var ageDays = dice.Chance(0.1) ? dice.Between(70, 365) : (int)(90 + ((lifespan - 90) * dice.Share() * Math.Sqrt(dice.Share())));
        var (neuteredShare, chippedShare, insuredShare) = species switch
        {
            Species.Dog => (0.57, 0.53, 0.28),
            Species.Cat => (0.77, 0.40, 0.15),
            Species.Rabbit => (0.46, 0, 0.03),
            _ => (0, 0, 0.0),
        };
        var neutered = ageDays > 240 && dice.Chance(neuteredShare);
        var insured = dice.Chance(insuredShare);
        var details = new PetDetails
        {
            Name = dice.Pick(DemoPetNames.Of(species)),
            Species = species,
            Breed = breed.Name,
            Color = dice.Pick(DemoBreeds.Colors(species)),
            Sex =
                species is Species.Bird or Species.Reptile && dice.Chance(0.5) ? Sex.Unknown
                : dice.Chance(0.522) ? Sex.Male
                : Sex.Female,
            NeuterStatus =
                neutered ? NeuterStatus.Neutered
                : dice.Chance(0.3) ? NeuterStatus.Unknown
                : NeuterStatus.Intact,
            BirthDateEstimated = dice.Chance(0.25),
            Microchip = dice.Chance(chippedShare) ? Chip(world) : null,
            InsuranceProvider = insured ? "PawSure" : null,
            InsurancePolicy = insured ? dice.Between(10_000, 99_999).ToString(CultureInfo.InvariantCulture) : null,
            Allergies = dice.Chance(0.05) ? dice.Pick(DemoPetNames.Allergies) : null,
            SpecialInstructions = dice.Chance(0.05) ? "Weigh on the small scale in the nurse room." : null,
        };
        var patient = Add(world, client, details, world.Today.AddDays(-ageDays), (int)(breed.AdultGrams * dice.Around(0.18)));
        if (dice.Chance(0.06))
            Warn(world, patient.Pet, dice.Pick(DemoPetNames.Alerts), AlertSeverity.Danger);
        var old = ageDays > lifespan * 0.7;
        if (dice.Chance(old ? 0.15 : 0.01))
            Bury(world, patient);
    }

    /// <param name="since">First day in the books; drawn when not given.</param>
    public static DemoPatient Add(DemoWorld world, Client client, PetDetails details, DateOnly born, int adultGrams, DateOnly? since = null)
    {
        var (oldest, youngest) = (born.AddDays(50), world.Today.AddDays(-7));
        var drawn = world.Today.AddDays(-world.Dice.Between(30, 1500));
        var known = drawn > oldest ? drawn : oldest;
        if (known > youngest)
            known = youngest;
        known = since ?? known;
        var pet = Pet.Register(world.Clinic.Id, client.Id, details with { BirthDate = born }, known).Value;
        var patient = new DemoPatient(pet, client, born, adultGrams, known);
        pet.Weigh(
                patient.WeightOn(known, world.Dice),
                world.Utc(known, new TimeOnly(9, 0)),
                world.Crew.Technician ?? world.Crew.Desk,
                WeightSource.CheckIn
            )
            .OrFail();
        world.Patients.Add(patient);
        return patient;
    }

    public static void Warn(DemoWorld world, Pet pet, string text, AlertSeverity severity, bool mustAcknowledge = false) =>
        world.Clinical.Add(Alert.OnPet(world.Clinic.Id, pet.Id, text, severity, mustAcknowledge: mustAcknowledge).Value);

    private static void Bury(DemoWorld world, DemoPatient patient)
    {
        var days = world.Today.DayNumber - patient.KnownSince.DayNumber;
        var died = world.Today.AddDays(-world.Dice.Between(3, Math.Max(3, Math.Min(days - 1, 300))));
        if (died > patient.KnownSince)
            patient.Pet.RecordDeath(died, world.Dice.Pick(Causes), world.Today).OrFail();
    }
}
