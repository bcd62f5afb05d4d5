using VetCare.Domain.MedicalRecords;

namespace VetCare.Web.Data.Seeding;

/// <summary>Notes of operations, consultations and emergencies.</summary>
internal static class DemoOtherNotes
{
    public static readonly DemoNote[] Surgery =
    [
        Surgical(
            "Dental",
            "Fasted since last night. Owner agreed to extractions if needed.",
            "Stable under anaesthesia. Full-mouth X-rays. Scaled and polished, two premolars extracted, sutured.",
            "Periodontal disease treated.",
            "Soft food for 10 days, pain relief for five days. Check in one week.",
            "Periodontal disease"
        ),
        Surgical(
            "Lump removal",
            "Lump on the flank grew over the summer.",
            "2 cm skin mass removed with wide margin, closed in two layers. Sample sent in.",
            "Skin mass removed.",
            "Collar until the stitches are out. Call with the laboratory result.",
            "Skin mass"
        ),
        Surgical(
            "Wound repair",
            "Cut by glass on the walk.",
            "4 cm clean cut on the pad, flushed, sutured, bandaged. No tendon involved.",
            "Laceration repaired.",
            "Bandage change in two days, keep dry.",
            "Laceration"
        ),
    ];

    /// <summary>The operation of the young; picked by name because it changes the neuter status.</summary>
    public static readonly DemoNote Neuter = Surgical(
        "Neutering",
        "Healthy, fasted. Owner signed the consent.",
        "Routine operation without bleeding, stable under anaesthesia, quiet recovery.",
        "Neutered without complication.",
        "Collar for 10 days, lead walks or indoors. Wound check in 10 days.",
        null
    );

    public static readonly DemoNote[] DogConsultation =
    [
        Talk(
            "Behaviour",
            "Barks and pulls towards other dogs on the lead since a fright in spring.",
            "Relaxed in the room, takes food. No pain on examination.",
            "Fear on the lead.",
            "Distance training explained, harness fitted, trainer recommended."
        ),
        Talk(
            "Diet plan",
            "Owner wants to cook at home.",
            "Ideal body condition, healthy coat.",
            "Healthy dog, change of diet wished.",
            "Balanced recipe with mineral mix handed over. Weigh monthly."
        ),
    ];

    public static readonly DemoNote[] Consultation =
    [
        Talk(
            "New patient talk",
            "Moved to town, brings the old records.",
            "Quiet, well cared for. No acute finding.",
            "Healthy, records taken over.",
            "Vaccination plan agreed. Microchip read."
        ),
        Talk(
            "Diet plan",
            "Owner asks for food for the older animal.",
            "Body condition slightly above ideal.",
            "Slight overweight.",
            "Ration calculated and written down. Weigh in four weeks."
        ),
    ];

    public static readonly DemoNote[] Emergency =
    [
        Urgent(
            "Ate something wrong",
            "Found chewing a package half an hour ago.",
            "Bright, heart rhythm regular, no tremor.",
            "Ingestion, amount below the toxic dose by the owner's count.",
            "Vomiting induced, charcoal given. Watched for three hours, then home.",
            "Ingestion of a foreign substance"
        ),
        Urgent(
            "Hit by a bicycle",
            "Yelped, then stood up. Happened an hour ago.",
            "Gums pink, chest clear, graze on the shoulder, sound at walk.",
            "Bruising and graze.",
            "Pain relief, wound cleaned. Watch breathing tonight, check tomorrow.",
            "Contusion"
        ),
        Urgent(
            "Swollen face",
            "Face swollen 20 minutes after a sting in the garden.",
            "Soft swelling of the lips and lids, breathing free, pulse strong.",
            "Allergic reaction to a sting.",
            "Injection given, swelling down after an hour. Return at once if breathing changes.",
            "Hypersensitivity reaction"
        ),
    ];

    private static DemoNote Surgical(string reason, string s, string o, string a, string p, string? diagnosis) =>
        new(VisitType.Surgery, reason, s, o, a, p, diagnosis, FollowUpDays: 10);

    private static DemoNote Talk(string reason, string s, string o, string a, string p) => new(VisitType.Consultation, reason, s, o, a, p);

    private static DemoNote Urgent(string reason, string s, string o, string a, string p, string diagnosis) =>
        new(VisitType.Emergency, reason, s, o, a, p, diagnosis, FollowUpDays: 1);
}
