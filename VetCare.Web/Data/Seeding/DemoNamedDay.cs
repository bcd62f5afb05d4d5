using VetCare.Domain.MedicalRecords;

namespace VetCare.Web.Data.Seeding;

/// <summary>Books the named pets on the day everybody looks at first: today, or the next day the clinic opens.</summary>
internal static class DemoNamedDay
{
    public static void Book(DemoWorld world, IReadOnlyList<DemoNamedPet> named)
    {
        var date = world.OpenDay(world.Today, 1);
        foreach (var wanted in named)
        {
            var patient = world.Patients.First(patient =>
                patient.Pet.Name == wanted.Pet && patient.Client.LastName == wanted.Last && patient.Client.FirstName == wanted.First
            );
            var note = NoteFor(world, patient, wanted.Reason);
            Book(world, patient, note, UseFor(wanted.Reason), date);
        }
    }

    private static void Book(DemoWorld world, DemoPatient patient, DemoNote note, DemoUse use, DateOnly date)
    {
        var type = use == DemoUse.Nursing ? world.Type("Recheck") : world.TypeFor(note.Type);
        var minutes = use == DemoUse.Theatre ? 75 : type.DefaultMinutes;
        foreach (var column in world.Dice.Shuffle(world.Columns.Where(column => column.Use == use)))
        foreach (var (from, until) in world.Dice.Shuffle(column.Windows(world.Clinic.WorkingHours, date)))
        {
            var steps = ((int)(until - from).TotalMinutes - minutes) / 10;
            for (var attempt = 0; attempt < 5 && steps >= 0; attempt++)
            {
                var at = from.AddMinutes(10 * world.Dice.Between(0, steps));
                if (world.Book.TryBook(column, date, at, new DemoBooking(patient, type, note.Reason, minutes)) is not { } appointment)
                    continue;
                DemoSchedule.Happen(world, patient, appointment, note);
                return;
            }
        }
    }

    private static DemoUse UseFor(string reason) =>
        reason switch
        {
            "Nail trim" => DemoUse.Nursing,
            "Castration" => DemoUse.Theatre,
            _ => DemoUse.Visits,
        };

    private static DemoNote NoteFor(DemoWorld world, DemoPatient patient, string reason)
    {
        var notes = DemoNotes.Of(patient.Pet.Species, TypeFor(reason));
        return reason == "Castration"
            ? DemoOtherNotes.Neuter with
            {
                Reason = reason,
            }
            : notes.FirstOrDefault(note => note.Reason == reason)
                ?? notes.FirstOrDefault(note => note.Reason.StartsWith(reason, StringComparison.Ordinal))
                ?? world.Dice.Pick(notes) with
                {
                    Reason = reason,
                };
    }

    private static VisitType TypeFor(string reason) =>
        reason switch
        {
            "Annual check" or "Booster" or "Second vaccination" or "Puppy check" or "Nail trim" => VisitType.Wellness,
            "Recheck, ear" or "Cardiac recheck" => VisitType.FollowUp,
            "Castration" => VisitType.Surgery,
            _ => VisitType.Sick,
        };
}
