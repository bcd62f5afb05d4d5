using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>What a demo visit was about and what was written.</summary>
internal sealed record DemoNote(
    VisitType Type,
    string Reason,
    string Subjective,
    string Objective,
    string Assessment,
    string Plan,
    string? Diagnosis = null,
    bool Chronic = false,
    int? FollowUpDays = null,
    bool Fever = false
);

/// <summary>Finds a note that suits the species; every species has at least a wellness and a sick note.</summary>
internal static class DemoNotes
{
    public static IReadOnlyList<DemoNote> Of(Species species, VisitType type) =>
        type switch
        {
            VisitType.Wellness => DemoHealthyNotes.Wellness(species),
            VisitType.Sick => DemoSickNotes.Of(species),
            VisitType.FollowUp => DemoHealthyNotes.FollowUp,
            VisitType.Surgery => species is Species.Dog or Species.Cat ? DemoOtherNotes.Surgery : DemoHealthyNotes.Wellness(species),
            VisitType.Consultation => species == Species.Dog ? DemoOtherNotes.DogConsultation : DemoOtherNotes.Consultation,
            VisitType.Emergency => species is Species.Dog or Species.Cat ? DemoOtherNotes.Emergency : DemoSickNotes.Of(species),
        };
}
