using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;

namespace VetCare.Web.Data.Seeding;

/// <summary>Gives the demo pets their vaccinations, with due dates proposed by the clinic's own rules.</summary>
internal static class DemoDoses
{
    private static readonly string[] Sites = ["Left shoulder", "Right shoulder", "Left hind leg", "Right hind leg"];

    /// <summary>Doses of the years before, taken over from the paper card: they make today's doses boosters.</summary>
    public static void TakeOverHistory(DemoWorld world, DemoPatient patient, DateOnly firstVisit)
    {
        var (born, vet) = (patient.Born, world.Crew.Vets[0]);
        foreach (var name in Core(patient.Pet.Species))
        {
            var product = Find(world, name, patient.Pet.Species);
            var finish = born.AddDays(7 * Math.Max(17, product.MinimumAgeWeeks + 1));
            if (product.PrimaryDoses > 1)
                Earlier(finish.AddDays(-product.SeriesIntervalDays));
            Earlier(finish);
            var recent = firstVisit.AddMonths(-Math.Min(12, product.DurationMonths)).AddDays(-world.Dice.Between(0, 20));
            if (recent > finish.AddDays(200) && world.Dice.Chance(0.35))
                Earlier(recent);

            void Earlier(DateOnly day)
            {
                if (day < firstVisit.AddDays(-20))
                    Record(world, patient, product, null, day, vet);
            }
        }
    }

    /// <summary>What a wellness visit gives: core vaccines when due, yearly ones by way of life.</summary>
    public static void AtVisit(DemoWorld world, DemoPatient patient, Encounter visit)
    {
        var date = world.Time.LocalDate(visit.OpenedAt);
        var dice = world.Dice;
        foreach (var name in Core(patient.Pet.Species))
            if (IsDue(world, patient, name, date))
                Give(world, patient, name, visit, date);
        string[] wanted = patient.Pet.Species switch
        {
            Species.Dog =>
            [
                .. dice.Chance(0.55) ? [VaccineCatalog.Leptospira] : Array.Empty<string>(),
                .. dice.Chance(0.35) ? [VaccineCatalog.Bordetella] : Array.Empty<string>(),
                .. dice.Chance(0.15) ? [VaccineCatalog.Lyme] : Array.Empty<string>(),
            ],
            Species.Cat => dice.Chance(0.35) ? [VaccineCatalog.Felv] : [],
            _ => [],
        };
        foreach (var name in wanted)
            if (IsDue(world, patient, name, date))
                Give(world, patient, name, visit, date);
    }

    public static Vaccination Give(DemoWorld world, DemoPatient patient, string name, Encounter? visit, DateOnly date) =>
        Record(world, patient, Find(world, name, patient.Pet.Species), visit?.Id, date, visit?.VeterinarianId ?? world.Crew.Vets[0]);

    private static IReadOnlyList<string> Core(Species species) =>
        species switch
        {
            Species.Dog => [VaccineCatalog.Dhpp, VaccineCatalog.Rabies3],
            Species.Cat => [VaccineCatalog.Fvrcp, VaccineCatalog.Rabies1],
            Species.Rabbit => [VaccineCatalog.RabbitMyxoRhd],
            Species.Ferret => [VaccineCatalog.FerretDistemper, VaccineCatalog.Rabies1],
            Species.Horse => [VaccineCatalog.Tetanus, VaccineCatalog.EquineInfluenza],
            _ => [],
        };

    private static bool IsDue(DemoWorld world, DemoPatient patient, string name, DateOnly date)
    {
        var label = Find(world, name, patient.Pet.Species).Label;
        if (DueDateRules.OldEnoughOn(label, patient.Born) is { } allowed && date < allowed)
            return false;
        var days = patient.Doses(name);
        if (days.Count == 0)
            return true;
        var last = days.Max();
        var due = DueDateRules.Propose(label, patient.Born, last, [.. days.Where(day => day != last)]).NextDue;
        return due <= date.AddDays(21) && date >= last.AddDays(DueDateRules.MinimumGapDays);
    }

    private static VaccineProduct Find(DemoWorld world, string name, Species species) =>
        world.Products.First(product => product.Name == name && product.Species == species);

    private static Vaccination Record(DemoWorld world, DemoPatient patient, VaccineProduct product, Guid? visit, DateOnly date, Guid by)
    {
        var days = patient.Doses(product.Name);
        var proposed = DueDateRules.Propose(product.Label, patient.Born, date, days);
        var vaccination = Vaccination
            .Give(
                world.Clinic.Id,
                patient.Pet.Id,
                visit,
                patient.Born,
                new VaccinationDetails
                {
                    Product = product,
                    LotNumber = Lot(product, date),
                    LotExpiry = Expiry(product, date),
                    DateGiven = date,
                    NextDueDate = proposed.NextDue,
                    ValidFrom = product.IsRabies ? DueDateRules.ProtectedFrom(date, proposed.Stage != DoseStage.Booster, 28) : null,
                    Route = product.Route,
                    Site = product.Route == VaccineRoute.Intranasal ? null : world.Dice.Pick(Sites),
                    VolumeMl = product.DoseMl,
                },
                by,
                world.Today
            )
            .Value;
        days.Add(date);
        world.Clinical.Add(vaccination);
        return vaccination;
    }

    private static DateOnly Expiry(VaccineProduct product, DateOnly date) =>
        new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1).AddMonths(14 + (product.Name.Length % 6)).AddDays(-1);

    /// <summary>One lot per product and quarter, as deliveries come, so that a recall finds several pets.</summary>
    private static string Lot(VaccineProduct product, DateOnly date)
    {
        var letters = string.Concat(product.Name.Where(char.IsAsciiLetter).Take(2)).ToUpperInvariant();
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{letters}-{(date.Year * 4 + ((date.Month - 1) / 3)) * 11 % 90_000 + 10_000}"
        );
    }
}
