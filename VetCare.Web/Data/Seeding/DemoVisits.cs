using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Data.Seeding;

/// <summary>Lets demo appointments happen: statuses at their times, the visit, its note, the weight.</summary>
internal static class DemoVisits
{
    /// <summary>The whole visit, from the door to the signed note.</summary>
    public static Encounter Hold(
        DemoWorld world,
        DemoPatient patient,
        Appointment appointment,
        DemoNote note,
        bool signed = true,
        Vitals? measured = null
    )
    {
        Attend(world, appointment);
        var encounter = Open(world, patient, appointment);
        var closed = appointment.CompletedAt!.Value;
        var record = Write(world, patient, encounter, note, measured);
        if (signed)
        {
            record.Sign(encounter.VeterinarianId, closed).OrFail();
            encounter.Close(closed);
        }
        return encounter;
    }

    /// <summary>Checked in, seen and done, without a note: nail trims and the like.</summary>
    public static void Attend(DemoWorld world, Appointment appointment)
    {
        Begin(world, appointment);
        var end = appointment.EndTime.AddMinutes(-world.Dice.Between(1, 4));
        appointment.Complete(Caretaker(world, appointment), NotLater(world, end)).OrFail();
    }

    public static void Arrive(DemoWorld world, Appointment appointment, int minutesEarly) =>
        appointment.CheckIn(world.Crew.Desk, NotLater(world, appointment.StartTime.AddMinutes(-minutesEarly))).OrFail();

    public static void Begin(DemoWorld world, Appointment appointment)
    {
        Arrive(world, appointment, world.Dice.Between(2, 12));
        var started = NotLater(world, appointment.StartTime.AddMinutes(world.Dice.Between(0, 3)));
        appointment.Room(started).OrFail();
        appointment.Start(Caretaker(world, appointment), started).OrFail();
    }

    public static Encounter Open(DemoWorld world, DemoPatient patient, Appointment appointment)
    {
        var encounter = Encounter.Open(
            world.Clinic.Id,
            patient.Pet.Id,
            patient.Client.Id,
            appointment.Id,
            appointment.VeterinarianId!.Value,
            appointment.StartedAt!.Value
        );
        world.Clinical.Add(encounter);
        return encounter;
    }

    public static MedicalRecord Write(DemoWorld world, DemoPatient patient, Encounter encounter, DemoNote note, Vitals? measured = null)
    {
        var date = world.Time.LocalDate(encounter.OpenedAt);
        var vitals = measured ?? DemoVitals.Of(world.Dice, patient.Pet.Species, patient.WeightOn(date, world.Dice), note.Fever);
        var record = MedicalRecord.Begin(encounter, note.Type, note.Reason, encounter.OpenedAt);
        record
            .Write(
                new SoapText(note.Reason, note.Subjective, note.Objective, note.Assessment, note.Plan),
                vitals,
                patient.Pet.Species,
                note.FollowUpDays is { } days ? date.AddDays(days) : null
            )
            .OrFail();
        if (note.Diagnosis is { } diagnosis)
        {
            var status =
                note.Chronic ? DiagnosisStatus.Chronic
                : world.Today.DayNumber - date.DayNumber < 21 ? DiagnosisStatus.Active
                : DiagnosisStatus.Resolved;
            record.Diagnose(diagnosis, null, status).OrFail();
        }
        if (vitals.WeightGrams is { } grams)
            patient.Pet.Weigh(new Weight(grams), encounter.OpenedAt, encounter.VeterinarianId, WeightSource.Note).OrFail();
        world.Clinical.Add(record);
        return record;
    }

    private static Guid Caretaker(DemoWorld world, Appointment appointment) =>
        appointment.VeterinarianId ?? world.Crew.Technician ?? world.Crew.Desk;

    private static DateTime NotLater(DemoWorld world, DateTime instant) => instant < world.Now ? instant : world.Now;
}

/// <summary>Vitals inside the reference range of the species, so that no demo chart warns by accident.</summary>
internal static class DemoVitals
{
    public static Vitals Of(DemoDice dice, Species species, Weight weight, bool fever)
    {
        var temperature = Within(dice, VitalRanges.Temperature(species), 1);
        return new Vitals
        {
            TemperatureCelsius =
                fever && VitalRanges.Temperature(species).Reference is { } normal
                    ? decimal.Round(normal.High + 0.3m + (0.1m * dice.Between(0, 6)), 1)
                    : temperature,
            HeartRate = (int?)Within(dice, VitalRanges.HeartRate(species), 0),
            RespiratoryRate = (int?)Within(dice, VitalRanges.RespiratoryRate(species), 0),
            WeightGrams = weight.Grams,
            BodyConditionScore = dice.Pick([4, 5, 5, 5, 6, 6, 7]),
            CapillaryRefillSeconds = species is Species.Dog or Species.Cat or Species.Horse ? 1.5m : null,
            MucousMembranes = species is Species.Dog or Species.Cat ? "Pink, moist" : null,
        };
    }

    private static decimal? Within(DemoDice dice, VitalBands bands, int decimals) =>
        bands.Reference is { } range
            ? decimal.Round(range.Low + ((range.High - range.Low) * (0.2m + (0.6m * (decimal)dice.Share()))), decimals)
            : null;
}
