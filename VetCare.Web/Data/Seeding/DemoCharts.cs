using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>Charts with more in them than a name: an alert everybody reads, chips with their story, a growing cat, one that loses weight, a litter.</summary>
internal static class DemoCharts
{
    private const string LitterName = "Petrova's beagles";

    public static void Fill(DemoWorld world)
    {
        DemoPets.Warn(
            world,
            Named(world, "Milo").Pet,
            "Fear aggression: two people, basket muzzle",
            AlertSeverity.Danger,
            mustAcknowledge: true
        );
        Chips(world);
        Grow(world, Named(world, "Simba"));
        Lose(world, Named(world, "Nala"));
        Litter(world);
    }

    private static DemoPatient Named(DemoWorld world, string name)
    {
        var (first, last) = DemoNamed.Riverside.Where(pet => pet.Pet == name).Select(pet => (pet.First, pet.Last)).Single();
        return world.Patients.First(patient =>
            patient.Pet.Name == name && (patient.Client.FirstName, patient.Client.LastName) == (first, last)
        );
    }

    private static void Chips(DemoWorld world)
    {
        var bella = Named(world, "Bella");
        var place = new MicrochipPlace(bella.Born.AddDays(60), "Left side of the neck", "Dr. Kim", "PetLink", world.Today.AddDays(-140));
        bella.Pet.DescribeMicrochip(bella.Pet.Microchips[0].Id, place, world.Today).OrFail();

        // An old 125 kHz chip that travel papers do not accept, and the ISO chip placed beside it.
        var daisy = Named(world, "Daisy");
        var first = new MicrochipPlace(daisy.Born.AddDays(70), "Between the shoulders", null, "AVID");
        daisy.Pet.DescribeMicrochip(daisy.Pet.Microchips[0].Id, first, world.Today).OrFail();
        var iso = MicrochipNumber.Parse("040098100111917", "Microchip").Value;
        var second = new MicrochipPlace(
            world.Today.AddDays(-410),
            "Left side of the neck",
            "Dr. Rossi",
            "PetLink",
            world.Today.AddDays(-60)
        );
        daisy.Pet.AddMicrochip(iso, second, world.Today).OrFail();
    }

    private static void Grow(DemoWorld world, DemoPatient kitten)
    {
        // The curve all demo weights of the young lie on, without the chance of a single weighing.
        foreach (var week in new[] { 9, 14, 19, 25, 31, 38, 48 })
        {
            var grown = Math.Min(1.0, 0.15 + (0.85 * week * 7 / 300));
            Weigh(world, kitten, kitten.Born.AddDays(week * 7), (int)(kitten.AdultGrams * grown / 10) * 10, 5m);
        }
    }

    private static void Lose(DemoWorld world, DemoPatient cat)
    {
        (int DaysAgo, int Grams, decimal Condition)[] weighings =
        [
            (400, 7_000, 6m),
            (220, 6_950, 6m),
            (85, 6_900, 5.5m),
            (50, 6_600, 5m),
            (12, 6_250, 4.5m),
        ];
        foreach (var (daysAgo, grams, condition) in weighings)
            Weigh(world, cat, world.Today.AddDays(-daysAgo), grams, condition);
    }

    private static void Weigh(DemoWorld world, DemoPatient patient, DateOnly day, int grams, decimal condition)
    {
        if (day >= world.Today)
            return;
        patient
            .Pet.Weigh(
                new Weight(grams),
                world.Utc(day, new TimeOnly(10, 0)),
                world.Crew.Technician ?? world.Crew.Desk,
                WeightSource.CheckIn,
                WeightUnit.Kilograms,
                BodyCondition.Of(condition, 9, "Condition").Value
            )
            .OrFail();
    }

    private static void Litter(DemoWorld world)
    {
        var born = world.Today.AddDays(-38);
        var details = new PetDetails
        {
            Name = LitterName,
            Species = Species.Dog,
            Breed = "Beagle",
            BirthDate = born,
            Kind = PatientKind.Litter,
            MemberCount = 5,
        };
        var owner = world.Clients.First(client => (client.FirstName, client.LastName) == ("Elena", "Petrova"));
        var litter = Pet.Register(world.Clinic.Id, owner.Id, details, world.Today.AddDays(-30)).Value;
        // All five on one scale.
        litter
            .Weigh(
                new Weight(7_400),
                world.Utc(world.Today.AddDays(-9), new TimeOnly(10, 0)),
                world.Crew.Desk,
                WeightSource.CheckIn,
                WeightUnit.Kilograms
            )
            .OrFail();
        world.Clinical.Add(litter);
        foreach (var mark in new[] { "Red collar", "Blue collar", "Green collar", "Yellow collar", "White blaze, no collar" })
            world.Clinical.Add(PetGroupMember.Join(litter, null, mark, world.Today.AddDays(-30)).Value);
    }
}
