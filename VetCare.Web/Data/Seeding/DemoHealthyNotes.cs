using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>Notes of wellness visits and rechecks.</summary>
internal static class DemoHealthyNotes
{
    private static readonly DemoNote[] Dogs =
    [
        Well(
            "Annual check",
            "Doing well at home. Eats a complete dry food, normal stools. No cough, no limping. Tick and flea product given monthly.",
            "Bright and alert. Eyes and ears clean. Grade 1 tartar on the upper premolars. Heart and lungs clear. Abdomen soft. Joints move freely.",
            "Healthy adult dog. Mild dental tartar.",
            "Brush teeth daily, dental chews. Continue parasite control. Next check in one year."
        ),
        Well(
            "Annual check and vaccines",
            "No concerns. Walks twice a day, swims in summer. Appetite good.",
            "Good coat. Mucous membranes pink and moist. No murmur. Lymph nodes normal. No pain on palpation of the back.",
            "Healthy. Fit for vaccination.",
            "Vaccinated as listed. Rest today, call if tired for more than two days."
        ),
        Well(
            "Booster",
            "Ate well this morning. No reaction after earlier vaccinations.",
            "Quiet, friendly. Chest clear, abdomen comfortable. Skin and ears without findings.",
            "Clinically healthy.",
            "Booster given. Advice on ticks for the season."
        ),
        Well(
            "Weight and diet check",
            "Owner reduced treats. More active than last time.",
            "Ribs felt under a thin layer of fat. Heart and lungs clear. Gait normal.",
            "On the way to ideal weight.",
            "Keep the measured ration. Weigh again in six weeks, at no charge."
        ),
        Well(
            "Senior check",
            "Sleeps more, slower on stairs, drinks as usual. No medication.",
            "Nuclear sclerosis in both eyes, vision good. Soft lipoma on the chest, unchanged. Slight stiffness of the hips.",
            "Healthy senior dog with early stiffness.",
            "Blood and urine check offered. Joint diet, shorter and more frequent walks."
        ),
    ];

    private static readonly DemoNote[] Cats =
    [
        Well(
            "Annual check",
            "Indoor cat, eats wet food, uses the tray normally. No vomiting apart from hairballs.",
            "Calm in the carrier. Ears clean, eyes clear. Slight gingivitis at the upper molars. No murmur. Kidneys normal in size.",
            "Healthy adult cat. Mild gingivitis.",
            "Dental diet or brushing. Check again in one year."
        ),
        Well(
            "Annual check and vaccines",
            "Goes outdoors, hunts. Eats well. Wormed two months ago.",
            "Good coat. Heart and lungs clear. Abdomen soft, bladder small. No wounds.",
            "Healthy. Fit for vaccination.",
            "Vaccinated as listed. Worming every three months because of hunting."
        ),
        Well(
            "Second vaccination",
            "Playful, no reaction to the first dose.",
            "Lively. Temperature normal. Teeth changing as expected. Chest clear.",
            "Healthy, fit for vaccination.",
            "Vaccine given. Neutering discussed. Keep indoors until then."
        ),
        Well(
            "Senior check",
            "Drinks a little more, appetite good, jumps less high.",
            "Coat slightly unkempt at the back. Thyroid not felt. Kidneys small but smooth. No murmur.",
            "Senior cat, early loss of mobility.",
            "Blood pressure, blood and urine check advised. Ramp to the favourite window."
        ),
    ];

    private static readonly DemoNote[] Small =
    [
        Well(
            "Health check",
            "Eats and passes droppings normally. Lives with a companion.",
            "Alert. Front teeth well aligned. Eyes and nose dry. Skin and feet without findings. Belly soft.",
            "Healthy.",
            "Feeding and housing checked, nothing to change. See again in six months."
        ),
        Well(
            "Nail trim and check",
            "Nails catch on the blanket. Otherwise well.",
            "Nails overgrown. Body condition good. No parasites found.",
            "Healthy, overgrown nails.",
            "Nails trimmed. Show owner how to check them every month."
        ),
        Well(
            "Annual check",
            "No complaints. Owner asks about the right diet.",
            "Good condition, quiet breathing, clean vent. Mouth without findings.",
            "Healthy adult.",
            "Diet explained and written down. Weigh weekly at home."
        ),
    ];

    public static readonly DemoNote[] FollowUp =
    [
        Recheck(
            "Recheck, ear",
            "No more head shaking. Drops given as shown.",
            "Ear canals clean and pale, drum visible on both sides.",
            "Ear infection healed.",
            "Stop the drops. Clean every two weeks."
        ),
        Recheck(
            "Recheck, skin",
            "Itches much less, sleeps through.",
            "Redness gone, hair growing back at the flanks.",
            "Good response to treatment.",
            "Taper as planned. Return if itching comes back."
        ),
        Recheck(
            "Recheck after stomach upset",
            "Eating normally again, stools formed since three days.",
            "Belly soft and comfortable. Well hydrated.",
            "Recovered.",
            "Back to the usual food over four days."
        ),
        Recheck(
            "Wound check",
            "Has not licked it. Wears the collar at night.",
            "Wound dry and closed, edges flat, no swelling.",
            "Healing as expected.",
            "Collar for four more days, then normal life."
        ),
        Recheck(
            "Recheck, lameness",
            "Walks well, still stiff after lying down.",
            "Sound at walk, mild shortening at trot. Less pain on extension.",
            "Improving.",
            "Lead walks for two more weeks, then build up."
        ),
        Recheck(
            "Cardiac recheck",
            "Coughs less since the tablets. Sleeping rate at home 22 per minute.",
            "Murmur unchanged, lungs clear, pulse strong. Blood pressure normal.",
            "Heart disease, stable.",
            "Continue the tablets. Count the sleeping rate weekly, return above 30."
        ),
        Recheck(
            "Weight check",
            "Appetite good.",
            "Weighed, body condition scored. No new findings.",
            "Weight as planned.",
            "Keep the ration. Weigh again in two months."
        ),
    ];

    public static IReadOnlyList<DemoNote> Wellness(Species species) =>
        species switch
        {
            Species.Dog => Dogs,
            Species.Cat => Cats,
            _ => Small,
        };

    private static DemoNote Well(string reason, string s, string o, string a, string p) => new(VisitType.Wellness, reason, s, o, a, p);

    private static DemoNote Recheck(string reason, string s, string o, string a, string p) => new(VisitType.FollowUp, reason, s, o, a, p);
}
