using VetCare.Domain.Pets;
using static VetCare.Web.Data.Seeding.DemoSickNotes;

namespace VetCare.Web.Data.Seeding;

/// <summary>Notes of sick visits of everything that is neither dog nor cat.</summary>
internal static class DemoSickExotics
{
    private static readonly DemoNote[] Rabbits =
    [
        Sick(
            "Eats less",
            "Leaves the hay, small droppings.",
            "Sharp edges on the lower cheek teeth, belly gassy.",
            "Dental disease with slow gut.",
            "Pain relief, assisted feeding, dental burring tomorrow.",
            "Dental disease",
            2,
            Chronic: true
        ),
        Sick(
            "Head tilt",
            "Head to the left since the morning.",
            "Tilt left, eyes move horizontally. Ears clean.",
            "Vestibular disease, E. cuniculi suspected.",
            "Treatment for 28 days, padded housing.",
            "Vestibular disease",
            7
        ),
        Sick(
            "Runny nose",
            "Sneezes white discharge.",
            "White discharge, matted forepaws, lungs clear.",
            "Snuffles.",
            "Nose swab, antibiotic, dust-free hay.",
            "Pasteurellosis",
            10
        ),
    ];

    private static readonly DemoNote[] Birds =
    [
        Sick(
            "Feather loss",
            "Plucks the chest since the move.",
            "Bare patch on the chest, skin calm. Crop and vent normal.",
            "Feather damaging behaviour.",
            "More hours of sleep, foraging toys, bath spray.",
            "Feather damaging behaviour",
            30
        ),
        Sick(
            "Fluffed up",
            "Sits low, sleeps in the day.",
            "Keel slightly sharp, breathing quiet, droppings watery.",
            "Unspecific illness, infection suspected.",
            "Warmth, droppings sent in, treatment by water.",
            "Enteritis",
            3
        ),
    ];

    private static readonly DemoNote[] Reptiles =
    [
        Sick(
            "Not eating",
            "Refuses food for two weeks. New lamp in the tank.",
            "Good muscle tone, mouth pale pink, no swelling.",
            "Husbandry: too cold a basking place.",
            "Correct heat and UV lamp, measure with a probe, weigh weekly.",
            "Husbandry-related anorexia",
            14
        ),
        Sick(
            "Retained shed",
            "Old skin on the toes.",
            "Rings of dry skin on three toes, circulation good.",
            "Incomplete shedding.",
            "Soaked and removed. Humid hide.",
            "Dysecdysis",
            14
        ),
    ];

    private static readonly DemoNote[] Horses =
    [
        Sick(
            "Cough at work",
            "Coughs at the start of the ride.",
            "Slight nasal discharge, lung sounds rough after re-breathing.",
            "Equine asthma.",
            "Soaked hay, dust-free bedding, more turnout.",
            "Equine asthma",
            21,
            Chronic: true
        ),
        Sick(
            "Lame, right fore",
            "Sudden lameness since yesterday.",
            "Strong pulse at the right fore, pain at the toe by hoof testers.",
            "Hoof abscess.",
            "Opened, poultice for three days. Tetanus status checked.",
            "Hoof abscess",
            3
        ),
    ];

    private static readonly DemoNote[] Small =
    [
        Sick(
            "Itching",
            "Scratches and loses hair on the back.",
            "Broken hairs and scale on the back, mites on the tape strip.",
            "Mites.",
            "Treatment on the neck, three times two weeks apart. Clean the cage.",
            "Mite infestation",
            14
        ),
        Sick(
            "Soft droppings",
            "Too much fresh food at the weekend.",
            "Belly slightly gassy, rear soiled, drinks.",
            "Diarrhoea from diet.",
            "Hay or dry food only for two days, clean bedding.",
            "Dietary diarrhoea",
            3
        ),
        Sick(
            "Lump",
            "Lump on the flank, noticed on Monday.",
            "Movable 1 cm lump under the skin, not painful.",
            "Skin mass, probably a cyst.",
            "Needle sample taken, measure every two weeks.",
            "Skin mass",
            14
        ),
    ];

    public static IReadOnlyList<DemoNote> Of(Species species) =>
        species switch
        {
            Species.Rabbit => Rabbits,
            Species.Bird => Birds,
            Species.Reptile => Reptiles,
            Species.Horse => Horses,
            _ => Small,
        };
}
