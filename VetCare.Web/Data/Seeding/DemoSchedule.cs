using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Data.Seeding;

/// <summary>The days around today, full, with statuses that fit the clinic's clock: seen before, here now, expected later.</summary>
internal static class DemoSchedule
{
    /// <summary>Days before today that are as full as today.</summary>
    public const int DaysBack = 4;
    private const int DaysAhead = 24;

    private static readonly string[] NursingReasons =
    [
        "Nail trim",
        "Weight check",
        "Blood sample",
        "Suture removal",
        "Bandage change",
        "Blood pressure",
        "Ear cleaning shown",
        "Anal sacs",
    ];

    public static void Fill(DemoWorld world)
    {
        var deck = new DemoDeck(world);
        for (var offset = -DaysBack; offset <= DaysAhead; offset++)
        {
            var date = world.Today.AddDays(offset);
            foreach (var column in world.Columns)
                FillColumn(world, deck, column, date, Fullness(world, column, offset));
        }
    }

    /// <summary>How likely the next free stretch of a column is booked; nobody is booked solid weeks ahead.</summary>
    private static double Fullness(DemoWorld world, DemoColumn column, int offset) =>
        world.Place.VisitShare
        * (column.Use == DemoUse.Nursing ? 0.5 : 1)
        * offset switch
        {
            < 0 => 0.4,
            0 or 1 => 0.55,
            < 4 => 0.4,
            < 9 => 0.25,
            _ => 0.06,
        };

    private static void FillColumn(DemoWorld world, DemoDeck deck, DemoColumn column, DateOnly date, double fullness)
    {
        foreach (var (from, until) in column.Windows(world.Clinic.WorkingHours, date))
        {
            var at = from.AddMinutes(world.Dice.Pick([0, 0, 10, 20]));
            while (at.AddMinutes(15) <= until && at >= from)
            {
                if (!world.Dice.Chance(fullness))
                {
                    at = at.AddMinutes(20);
                    continue;
                }
                var (patient, note) = deck.Next(column.Use, date);
                var type = column.Use == DemoUse.Nursing ? world.Type("Recheck") : world.TypeFor(note.Type);
                var minutes = column.Use == DemoUse.Theatre ? 75 : type.DefaultMinutes;
                var reason = column.Use == DemoUse.Nursing ? world.Dice.Pick(NursingReasons) : note.Reason;
                if (world.Book.TryBook(column, date, at, new DemoBooking(patient, type, reason, minutes)) is { } appointment)
                {
                    Happen(world, patient, appointment, note);
                    at = at.AddMinutes(minutes + world.Dice.Pick([0, 0, 5, 10]));
                }
                else
                    at = at.AddMinutes(10);
            }
        }
    }

    /// <summary>Brings a fresh booking to where the clock says it must be.</summary>
    public static void Happen(DemoWorld world, DemoPatient patient, Appointment appointment, DemoNote note)
    {
        var (dice, desk) = (world.Dice, world.Crew.Desk);
        if (appointment.EndTime <= world.Now)
        {
            if (dice.Chance(0.05))
                appointment.MarkNoShow(desk, appointment.EndTime).OrFail();
            else if (dice.Chance(0.04))
                appointment.Cancel("Cannot come today", desk, appointment.StartTime.AddMinutes(-20)).OrFail();
            else if (appointment.VeterinarianId is null)
                DemoVisits.Attend(world, appointment);
            else
            {
                // The newest notes stay drafts: they are what "records to finish" shows.
                var encounter = DemoVisits.Hold(world, patient, appointment, note, signed: !IsFresh(world, appointment));
                if (note.Type == VisitType.Wellness)
                    DemoDoses.AtVisit(world, patient, encounter);
            }
        }
        else if (appointment.StartTime <= world.Now)
        {
            if (dice.Chance(0.3))
                DemoVisits.Arrive(world, appointment, dice.Between(2, 10));
            else
                Begin(world, patient, appointment, note);
        }
        else if (appointment.StartTime <= world.Now.AddMinutes(20) && dice.Chance(0.5))
            DemoVisits.Arrive(world, appointment, 30);
        else if (dice.Chance(0.03))
            appointment.Cancel("Owner found another date", desk, world.Now.AddMinutes(-10)).OrFail();
        else if (dice.Chance(0.55))
            appointment.Confirm(desk, world.Now.AddMinutes(-dice.Between(5, 25))).OrFail();
    }

    private static void Begin(DemoWorld world, DemoPatient patient, Appointment appointment, DemoNote note)
    {
        DemoVisits.Begin(world, appointment);
        if (appointment.VeterinarianId is null)
            return;
        var draft = note with { Assessment = "", Plan = "", Diagnosis = null, FollowUpDays = null };
        DemoVisits.Write(world, patient, DemoVisits.Open(world, patient, appointment), draft);
    }

    private static bool IsFresh(DemoWorld world, Appointment appointment) => appointment.EndTime > world.FreshSince;
}
