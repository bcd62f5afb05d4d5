using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Seeding;

/// <summary>Notes of sick visits of dogs and cats.</summary>
internal static class DemoSickNotes
{
    private static readonly DemoNote[] Dogs =
    [
        Sick(
            "Ear, shaking head",
            "Scratches the right ear for a week.",
            "Right canal red with brown wax, drum intact. Left clean.",
            "Otitis externa, yeast on cytology.",
            "Ear cleaned. Drops daily for 10 days.",
            "Otitis externa",
            10
        ),
        Sick(
            "Vomiting since Sunday",
            "Vomited four times after stealing food. Drinks.",
            "Slightly tense belly, no foreign body felt. Mild dehydration.",
            "Acute gastritis, dietary.",
            "Fluids under the skin, anti-emetic, light diet for three days.",
            "Acute gastritis"
        ),
        Sick(
            "Diarrhoea",
            "Soft stools with mucus for three days, eats well.",
            "Belly soft, gassy bowel. Temperature normal.",
            "Acute colitis.",
            "Light diet, probiotic. Stool sample if not better in three days.",
            "Acute colitis"
        ),
        Sick(
            "Cough",
            "Dry cough since the boarding stay, worse at night.",
            "Cough on light pressure on the windpipe. Lungs clear.",
            "Infectious tracheobronchitis.",
            "Rest, harness instead of collar, keep away from dogs for two weeks.",
            "Infectious tracheobronchitis",
            10,
            Fever: true
        ),
        Sick(
            "Limping, left hind",
            "Lame since a run on the beach.",
            "Grade 2 lameness left hind. Stifle stable, no effusion. Pain on hip extension.",
            "Soft tissue strain.",
            "Lead walks for 10 days, pain relief for five days with food.",
            "Soft tissue strain",
            14
        ),
        Sick(
            "Skin, itching",
            "Licks paws and belly every summer.",
            "Red interdigital skin, belly slightly red. No fleas found.",
            "Atopic dermatitis suspected.",
            "Itch relief for four weeks, strict flea control, diary.",
            "Atopic dermatitis",
            28,
            Chronic: true
        ),
        Sick(
            "Hot spot",
            "Wet sore patch on the cheek since yesterday.",
            "Moist, painful 4 cm patch. Rest of the skin normal.",
            "Acute moist dermatitis.",
            "Clipped and cleaned. Collar. Spray twice a day.",
            "Acute moist dermatitis",
            7
        ),
        Sick(
            "Scooting",
            "Slides over the carpet, licks under the tail.",
            "Both anal sacs full, thick content, no blood.",
            "Impacted anal sacs.",
            "Expressed. More fibre in the food.",
            "Anal sac impaction"
        ),
        Sick(
            "Red eye",
            "Left eye half closed since the walk.",
            "Conjunctiva red, small superficial ulcer by fluorescein. Eye pressure normal.",
            "Superficial corneal ulcer.",
            "Antibiotic drops four times a day, collar. No cortisone.",
            "Corneal ulcer",
            3
        ),
        Sick(
            "Bad breath",
            "Smell from the mouth, chews on one side.",
            "Grade 3 tartar, loose lower premolar, gums bleed.",
            "Periodontal disease.",
            "Dental cleaning with X-rays under anaesthesia planned.",
            "Periodontal disease",
            Chronic: true
        ),
        Sick(
            "Drinks more",
            "Empties the bowl twice a day for two weeks.",
            "Slight weight loss, belly soft, no other finding.",
            "Polydipsia, cause open.",
            "Blood and morning urine taken. Call with results tomorrow.",
            "Polydipsia",
            7
        ),
        Sick(
            "Tick bite, tired",
            "Tick removed last week, tired since yesterday.",
            "Warm, lymph nodes slightly enlarged, joints not painful.",
            "Fever after tick bite.",
            "Tick-borne disease test. Start treatment, check in 48 hours.",
            "Fever of unknown origin",
            2,
            Fever: true
        ),
    ];

    private static readonly DemoNote[] Cats =
    [
        Sick(
            "Sneezing",
            "Sneezes, watery eyes, eats less.",
            "Clear discharge from nose and eyes. Lungs clear. Mouth without ulcers.",
            "Upper airway infection.",
            "Moist air, warm soft food. Eye drops for a week.",
            "Upper respiratory infection",
            7,
            Fever: true
        ),
        Sick(
            "Straining in the tray",
            "Goes to the tray often, small drops.",
            "Bladder small, walls thick, painful. Passes urine.",
            "Cystitis without stones on ultrasound.",
            "Pain relief, wet food, second tray. Return at once if no urine is passed.",
            "Idiopathic cystitis",
            7
        ),
        Sick(
            "Vomiting",
            "Vomits foam in the morning, two weeks.",
            "Belly soft, bowel slightly thickened. Weight stable.",
            "Chronic enteropathy suspected.",
            "Diet trial for six weeks, blood taken.",
            "Chronic enteropathy",
            42,
            Chronic: true
        ),
        Sick(
            "Bite wound",
            "Came home limping after a fight.",
            "Two punctures on the left foreleg, warm swelling.",
            "Abscess after a cat bite.",
            "Clipped, flushed and drained. Antibiotic for seven days.",
            "Bite abscess",
            4,
            Fever: true
        ),
        Sick(
            "Weight loss",
            "Eats more but gets thinner. Restless.",
            "Heart rate at the upper end, small nodule at the neck.",
            "Hyperthyroidism suspected.",
            "Thyroid hormone and blood count taken, blood pressure measured.",
            "Hyperthyroidism",
            10,
            Chronic: true
        ),
        Sick(
            "Not eating",
            "Hides since yesterday, refuses food.",
            "Dry gums, painful mouth at the lower premolar.",
            "Tooth resorption.",
            "Pain relief today. Dental X-rays and extraction planned.",
            "Tooth resorption",
            3
        ),
        Sick(
            "Itching, hair loss",
            "Licks belly bald, flea dirt on the pillow.",
            "Symmetrical hair loss, flea dirt found.",
            "Flea allergy.",
            "Treat all animals and the home. Itch relief for two weeks.",
            "Flea allergy dermatitis",
            21
        ),
        Sick(
            "Eye discharge",
            "One eye runs for four days.",
            "Left conjunctiva red, cornea intact.",
            "Conjunctivitis.",
            "Drops three times a day for a week.",
            "Conjunctivitis",
            7
        ),
        Sick(
            "Drinks more",
            "Water bowl empty every evening.",
            "Small kidneys, slightly dry. Blood pressure 150.",
            "Chronic kidney disease, early.",
            "Kidney diet, more wet food. Blood and urine check in a month.",
            "Chronic kidney disease",
            30,
            Chronic: true
        ),
    ];

    public static IReadOnlyList<DemoNote> Of(Species species) =>
        species switch
        {
            Species.Dog => Dogs,
            Species.Cat => Cats,
            _ => DemoSickExotics.Of(species),
        };

    public static DemoNote Sick(
        string reason,
        string s,
        string o,
        string a,
        string p,
        string diagnosis,
        int? followUp = null,
        bool Chronic = false,
        bool Fever = false
    ) => new(VisitType.Sick, reason, s, o, a, p, diagnosis, Chronic, followUp, Fever);
}
