using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;

namespace VetCare.Web.Data.Seeding;

/// <summary>
/// The vaccine shelf a new clinic starts with. Series, ages and durations follow common labels and guidelines (AAHA canine 2022, AAHA/AAFP
/// feline 2020, AAEP equine charts); the makers are invented, and a clinic replaces these by the products it really stocks.
/// </summary>
public static class VaccineCatalog
{
    public const string Manufacturer = "Example Biologics";
    public const string Dhpp = "DHPP";
    public const string Leptospira = "Leptospira 4";
    public const string Bordetella = "Bordetella";
    public const string Lyme = "Lyme";
    public const string Rabies1 = "Rabies 1-year";
    public const string Rabies3 = "Rabies 3-year";
    public const string Fvrcp = "FVRCP";
    public const string Felv = "FeLV";
    public const string RabbitMyxoRhd = "Myxo-RHD";
    public const string FerretDistemper = "Ferret distemper";
    public const string Tetanus = "Tetanus toxoid";
    public const string EquineInfluenza = "Equine influenza";

    private const VaccineRoute Under = VaccineRoute.Subcutaneous;
    private const VaccineRoute Muscle = VaccineRoute.Intramuscular;

    /// <summary>The products of one clinic, grouped by species in the order they are offered.</summary>
    public static IReadOnlyList<VaccineProduct> Usual(Guid clinicId) =>
        [
            Of(clinicId, Dhpp, Species.Dog, [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv, Antigen.Cpiv], Series(36, 2, 28, 16, 6), Under),
            Of(clinicId, Rabies1, Species.Dog, [Antigen.Rabies], Single(12, 12), Under),
            Of(clinicId, Rabies3, Species.Dog, [Antigen.Rabies], Single(36, 12), Under),
            Of(clinicId, Leptospira, Species.Dog, [Antigen.Leptospira], Series(12, 2, 28, null, 8), Under),
            Of(clinicId, Bordetella, Species.Dog, [Antigen.Bordetella], Single(12, 8), VaccineRoute.Intranasal),
            Of(clinicId, Lyme, Species.Dog, [Antigen.Lyme], Series(12, 2, 21, null, 8), Under),
            Of(clinicId, Fvrcp, Species.Cat, [Antigen.Fhv1, Antigen.Fcv, Antigen.Fpv], Series(36, 2, 28, 16, 6), Under),
            Of(clinicId, Rabies1, Species.Cat, [Antigen.Rabies], Single(12, 12), Under),
            Of(clinicId, Rabies3, Species.Cat, [Antigen.Rabies], Single(36, 12), Under),
            Of(clinicId, Felv, Species.Cat, [Antigen.Felv], Series(12, 2, 28, null, 8), Under),
            Of(clinicId, RabbitMyxoRhd, Species.Rabbit, [Antigen.Myxomatosis, Antigen.Rhdv, Antigen.Rhdv2], Single(12, 5), Under, 0.5m),
            Of(clinicId, FerretDistemper, Species.Ferret, [Antigen.Cdv], Series(12, 2, 21, 14, 8), Under),
            Of(clinicId, Rabies1, Species.Ferret, [Antigen.Rabies], Single(12, 12), Under),
            Of(clinicId, Tetanus, Species.Horse, [Antigen.Tetanus], Series(12, 2, 28, null, 24), Muscle),
            Of(clinicId, EquineInfluenza, Species.Horse, [Antigen.EquineInfluenza], Series(6, 2, 28, null, 26), Muscle),
        ];

    private static VaccineProduct Of(
        Guid clinicId,
        string name,
        Species species,
        IReadOnlyList<Antigen> antigens,
        Schedule schedule,
        VaccineRoute route,
        decimal doseMl = 1m
    ) =>
        VaccineProduct.Of(
            clinicId,
            name,
            Manufacturer,
            new VaccineLabel(
                species,
                antigens,
                schedule.Months,
                schedule.Doses,
                schedule.IntervalDays,
                schedule.FinishAgeWeeks,
                schedule.MinimumAgeWeeks
            ),
            route,
            doseMl
        );

    private static Schedule Single(int months, int minimumAgeWeeks) => new(months, 1, 0, null, minimumAgeWeeks);

    private static Schedule Series(int months, int doses, int intervalDays, int? finishAgeWeeks, int minimumAgeWeeks) =>
        new(months, doses, intervalDays, finishAgeWeeks, minimumAgeWeeks);

    private sealed record Schedule(int Months, int Doses, int IntervalDays, int? FinishAgeWeeks, int MinimumAgeWeeks);
}
