using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>Deals living pets one after the other, so that nobody comes twice before everybody came once.</summary>
internal sealed class DemoDeck(DemoWorld world)
{
    private readonly List<DemoPatient> waiting = [];

    /// <summary>The next pet for a column and what it comes for.</summary>
    public (DemoPatient Patient, DemoNote Note) Next(DemoUse use, DateOnly date)
    {
        var patient = Take(candidate => !world.Book.Comes(candidate, date) && candidate.KnownSince <= date && Suits(candidate, use));
        var type = use == DemoUse.Theatre ? VisitType.Surgery : Draw();
        return (patient, world.Dice.Pick(DemoNotes.Of(patient.Pet.Species, type)));
    }

    private static bool Suits(DemoPatient patient, DemoUse use) =>
        patient.Pet.Name != DemoRex.Name && (use != DemoUse.Theatre || patient.Pet.Species is Species.Dog or Species.Cat);

    private DemoPatient Take(Predicate<DemoPatient> suits)
    {
        var at = waiting.FindIndex(suits);
        if (at < 0)
        {
            waiting.AddRange(world.Dice.Shuffle(world.Patients.Where(patient => patient.IsAlive)));
            at = waiting.FindIndex(suits);
        }
        var patient = waiting[at];
        waiting.RemoveAt(at);
        return patient;
    }

    /// <summary>The mix of a day: a third wellness, a third sick, the rest rechecks, talks and what cannot wait.</summary>
    private VisitType Draw() =>
        world.Dice.Share() switch
        {
            < 0.38 => VisitType.Wellness,
            < 0.70 => VisitType.Sick,
            < 0.86 => VisitType.FollowUp,
            < 0.95 => VisitType.Consultation,
            _ => VisitType.Emergency,
        };
}
