using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>The patient every guide and picture shows: a limping German shepherd with a long history and one vaccine overdue.</summary>
internal static class DemoRex
{
    public const string Name = "Rex";
    private const string OwnerFirst = "Ann";
    private const string OwnerLast = "Carter";

    /// <summary>Days before today, grams.</summary>
    private static readonly (int DaysAgo, int Grams)[] Weights = [(1240, 30_600), (1010, 31_000), (800, 30_900), (600, 31_400)];

    private static readonly int[] LeptospiraDaysAgo = [1846, 1818, 1453, 1088, 748];

    public static void Register(DemoWorld world)
    {
        var client = world.Clients.First(client => (client.FirstName, client.LastName) == (OwnerFirst, OwnerLast));
        var details = new PetDetails
        {
            Name = Name,
            Species = Species.Dog,
            Breed = "German shepherd",
            Color = "Black and tan",
            Sex = Sex.Male,
            NeuterStatus = NeuterStatus.Neutered,
            Microchip = "956000012345678",
            InsuranceProvider = "PawSure",
            InsurancePolicy = "88231",
            Allergies = "penicillin",
        };
        var born = new DateOnly(2017, 9, 14);
        var rex = DemoPets.Add(world, client, details, born, 31_800, world.OpenDay(world.Today.AddDays(-1900), 1));
        DemoPets.Warn(world, rex.Pet, "Bites when held: muzzle", AlertSeverity.Danger);
        foreach (var (daysAgo, grams) in Weights)
            Weigh(world, rex, daysAgo, grams);
        EarlierDoses(world, rex);
        Visits(world, rex);
    }

    /// <summary>On the schedule of Dr. Rossi: here now when the clinic is open, else on the next day it opens.</summary>
    public static void Book(DemoWorld world)
    {
        var rex = world.Patients.First(patient => patient.Pet.Name == Name);
        var column = world.Columns[0];
        var booking = new DemoBooking(rex, world.Type("Sick visit"), "Limping, left hind", 30);
        for (var date = world.Today; date < world.Today.AddDays(14); date = date.AddDays(1))
        {
            TimeOnly[] starts =
            [
                .. column
                    .Windows(world.Clinic.WorkingHours, date)
                    .SelectMany(window => Starts(window.From, window.Until))
                    .Where(at => world.Utc(date, at).AddMinutes(28) > world.Now),
            ];
            if (starts.Length == 0)
                continue;
            var begun = starts.Where(at => world.Utc(date, at) <= world.Now).ToList();
            var at =
                begun.Count > 0 ? begun[0]
                : Array.Exists(starts, start => start == new TimeOnly(10, 10)) ? new TimeOnly(10, 10)
                : starts[0];
            var appointment = world.Book.TryBook(column, date, at, booking)!;
            if (begun.Count == 0)
                return;
            DemoVisits.Arrive(world, appointment, 6);
            rex.Pet.Weigh(new Weight(32_400), appointment.CheckedInAt!.Value, world.Crew.Desk, WeightSource.CheckIn).OrFail();
            return;
        }
    }

    private static IEnumerable<TimeOnly> Starts(TimeOnly from, TimeOnly until)
    {
        for (var at = from; at.AddMinutes(30) <= until; at = at.AddMinutes(10))
            yield return at;
    }

    private static void Weigh(DemoWorld world, DemoPatient rex, int daysAgo, int grams) =>
        rex
            .Pet.Weigh(
                new Weight(grams),
                world.Utc(world.Today.AddDays(-daysAgo), new TimeOnly(10, 0)),
                world.Crew.Technician ?? world.Crew.Desk,
                WeightSource.CheckIn
            )
            .OrFail();

    private static void EarlierDoses(DemoWorld world, DemoPatient rex)
    {
        foreach (var weeks in new[] { 13, 17, 17 + 52 })
            DemoDoses.Give(world, rex, VaccineCatalog.Dhpp, null, rex.Born.AddDays(weeks * 7));
        foreach (var weeks in new[] { 17, 17 + 53 })
            DemoDoses.Give(world, rex, VaccineCatalog.Rabies3, null, rex.Born.AddDays(weeks * 7));
        foreach (var daysAgo in LeptospiraDaysAgo)
            DemoDoses.Give(world, rex, VaccineCatalog.Leptospira, null, world.Today.AddDays(-daysAgo));
        foreach (var daysAgo in new[] { 711, 346 })
            DemoDoses.Give(world, rex, VaccineCatalog.Bordetella, null, world.OpenDay(world.Today.AddDays(-daysAgo), 1));
    }

    private static void Visits(DemoWorld world, DemoPatient rex)
    {
        Hold(
            world,
            rex,
            0,
            1830,
            new(
                VisitType.Sick,
                "Stiff after walks",
                "Slow to get up after long walks, worse in cold weather.",
                "Reduced extension of both hips, mild muscle loss at the left thigh. Radiographs: shallow hip sockets.",
                "Hip dysplasia, both sides.",
                "Keep lean, swimming, joint diet. Pain relief when needed.",
                "Hip dysplasia",
                Chronic: true
            ),
            30_200
        );
        Hold(
            world,
            rex,
            0,
            389,
            new(
                VisitType.Sick,
                "Eats less",
                "Left half of his food for three days. No vomiting. Drinks normally.",
                "Bright. Belly soft. Gums pink. Hips as known.",
                "Reduced appetite, cause open.",
                "Blood taken. Light diet. Call with the results."
            ),
            31_600
        );
        var lab = Hold(
            world,
            rex,
            0,
            386,
            new(
                VisitType.FollowUp,
                "Blood results and vaccine",
                "Eats normally again.",
                "Chemistry: ALT high, other values within range. No pain in the belly.",
                "Raised ALT, watch.",
                "Repeat the chemistry in six months. Leptospirosis booster today.",
                "Raised ALT",
                Chronic: true
            ),
            31_600
        );
        DemoDoses.Give(world, rex, VaccineCatalog.Leptospira, lab, world.Time.LocalDate(lab.OpenedAt));
        var check = Hold(
            world,
            rex,
            2,
            254,
            new(
                VisitType.Wellness,
                "Annual check and vaccines",
                "Hips stiff in the morning. Otherwise well, eats and drinks normally.",
                "Bright, alert. Heart and lungs clear. Hips: mild pain on full extension.",
                "Healthy apart from hip dysplasia. Fit for vaccination.",
                "Vaccinated as listed. Joint diet. Weigh every two months."
            ),
            31_800
        );
        foreach (var name in new[] { VaccineCatalog.Dhpp, VaccineCatalog.Rabies3 })
            DemoDoses.Give(world, rex, name, check, world.Time.LocalDate(check.OpenedAt));
    }

    private static Encounter Hold(DemoWorld world, DemoPatient rex, int column, int daysAgo, DemoNote note, int grams)
    {
        var vitals = new Vitals
        {
            TemperatureCelsius = 38.6m,
            HeartRate = 88,
            RespiratoryRate = 22,
            WeightGrams = grams,
            BodyConditionScore = 5,
            CapillaryRefillSeconds = 1.5m,
            MucousMembranes = "Pink, moist",
        };
        return DemoHistory.Hold(world, rex, world.Today.AddDays(-daysAgo), note, world.Columns[column], vitals)
            ?? throw new InvalidOperationException("The demo schedule has no time for Rex.");
    }
}
