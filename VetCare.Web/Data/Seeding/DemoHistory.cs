using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Data.Seeding;

/// <summary>The last eighteen months: yearly checks with vaccinations, illnesses with rechecks, puppies and kittens with their series.</summary>
internal static class DemoHistory
{
    private const int Days = 547;

    /// <summary>History ends here, the full schedule begins.</summary>
    private const int RecentDays = DemoSchedule.DaysBack + 1;

    public static void Write(DemoWorld world)
    {
        foreach (var patient in world.Patients.ToList())
            if (patient.Pet.Name != DemoRex.Name)
                Write(world, patient);
    }

    /// <summary>The visit on the first free time of the day or of one of the days before it; null when there is none.</summary>
    public static Encounter? Hold(
        DemoWorld world,
        DemoPatient patient,
        DateOnly wanted,
        DemoNote note,
        DemoColumn? column = null,
        Vitals? measured = null
    )
    {
        var use = note.Type == VisitType.Surgery ? DemoUse.Theatre : DemoUse.Visits;
        DemoColumn[] columns = column is null ? world.Dice.Shuffle(world.Columns.Where(other => other.Use == use)) : [column];
        var type = world.TypeFor(note.Type);
        for (var date = wanted; date > wanted.AddDays(-10) && date >= patient.KnownSince; date = date.AddDays(-1))
        {
            foreach (var candidate in columns)
            foreach (var (from, until) in candidate.Windows(world.Clinic.WorkingHours, date))
            {
                var steps = ((int)(until - from).TotalMinutes - type.DefaultMinutes) / 5;
                if (steps < 0)
                    continue;
                var at = from.AddMinutes(5 * world.Dice.Between(0, steps));
                var booking = new DemoBooking(patient, type, note.Reason, type.DefaultMinutes);
                if (world.Book.TryBook(candidate, date, at, booking) is { } appointment)
                    return DemoVisits.Hold(world, patient, appointment, note, measured: measured);
            }
        }
        return null;
    }

    private static void Write(DemoWorld world, DemoPatient patient)
    {
        var (dice, species) = (world.Dice, patient.Pet.Species);
        var last = patient.Pet.DeceasedDate?.AddDays(-1) ?? world.Today.AddDays(-RecentDays);
        var first = Later(world.Today.AddDays(-Days), patient.KnownSince);
        if (first >= last)
            return;
        var young = patient.Born.AddDays(8 * 7) >= first;
        var checks = young ? Series(patient, last) : Yearly(world, first, last);
        if (!young && checks.Count > 0 && patient.Born.AddDays(200) < checks[0])
            DemoDoses.TakeOverHistory(world, patient, checks[0]);
        foreach (var date in checks)
        {
            if (Hold(world, patient, date, dice.Pick(DemoNotes.Of(species, VisitType.Wellness))) is { } visit)
                DemoDoses.AtVisit(world, patient, visit);
        }
        if (patient.Pet.NeuterStatus == NeuterStatus.Neutered && young && patient.Born.AddDays(220) is var day && day < last)
            Hold(world, patient, day, DemoOtherNotes.Neuter);
        if (dice.Chance(0.5 * world.Place.VisitShare))
            Illness(world, patient, first, last);
        if (dice.Chance(0.06 * world.Place.VisitShare))
            Hold(world, patient, Between(dice, first, last), dice.Pick(DemoNotes.Of(species, VisitType.Surgery)));
        if (dice.Chance(0.05))
            Hold(world, patient, Between(dice, first, last), dice.Pick(DemoNotes.Of(species, VisitType.Consultation)));
        if (dice.Chance(0.03))
            Hold(world, patient, Between(dice, first, last), dice.Pick(DemoNotes.Of(species, VisitType.Emergency)));
        if (dice.Chance(0.08))
            Missed(world, patient, Between(dice, first, last));
    }

    private static List<DateOnly> Series(DemoPatient patient, DateOnly last) =>
        [
            .. new[] { 8, 12, 16, 16 + 52 }
                .Select(weeks => patient.Born.AddDays((weeks * 7) + 3))
                .Where(date => date >= patient.KnownSince && date <= last),
        ];

    /// <summary>The yearly check of this pet. Some owners come late, so a part of the yearly vaccines is overdue or due soon.</summary>
    private static List<DateOnly> Yearly(DemoWorld world, DateOnly first, DateOnly last)
    {
        var latest = world.Today.AddDays(-world.Dice.Between(RecentDays, 430));
        return [.. new[] { latest.AddDays(-365 - world.Dice.Between(-15, 25)), latest }.Where(date => date >= first && date <= last)];
    }

    private static void Illness(DemoWorld world, DemoPatient patient, DateOnly first, DateOnly last)
    {
        var note = world.Dice.Pick(DemoNotes.Of(patient.Pet.Species, VisitType.Sick));
        if (Hold(world, patient, Between(world.Dice, first, last), note) is not { } visit || !world.Dice.Chance(0.45))
            return;
        var recheck = world.Time.LocalDate(visit.OpenedAt).AddDays(Math.Max(5, Math.Min(14, note.FollowUpDays ?? 10)));
        if (recheck <= last)
            Hold(world, patient, recheck, world.Dice.Pick(DemoNotes.Of(patient.Pet.Species, VisitType.FollowUp)));
    }

    private static void Missed(DemoWorld world, DemoPatient patient, DateOnly date)
    {
        var column = world.Dice.Pick(world.Columns);
        var booking = new DemoBooking(patient, world.Type("Wellness exam"), "Annual check", 20);
        if (world.Book.TryBook(column, date, new TimeOnly(15, 0), booking) is not { } appointment)
            return;
        if (world.Dice.Chance(0.5))
            appointment.MarkNoShow(world.Crew.Desk, appointment.StartTime.AddMinutes(20)).OrFail();
        else
            appointment.Cancel("Owner ill, will call again", world.Crew.Desk, appointment.StartTime.AddMinutes(-90)).OrFail();
    }

    private static DateOnly Between(DemoDice dice, DateOnly first, DateOnly last) =>
        first.AddDays(dice.Between(0, Math.Max(0, last.DayNumber - first.DayNumber)));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
