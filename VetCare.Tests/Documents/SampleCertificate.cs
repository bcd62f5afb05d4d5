using VetCare.Domain.Vaccinations;

namespace VetCare.Tests.Documents;

/// <summary>An ordinary certificate to vary in tests.</summary>
internal static class SampleCertificate
{
    public static CertificateSnapshot Ordinary { get; } =
        new(
            "en",
            "RV-2026-000417",
            new DateOnly(2026, 11, 23),
            new CertificateClinic(
                "Riverside Animal Clinic",
                "VC-20418",
                ["12 Mill Lane, Riverside, NY 10001"],
                "555-0100",
                "desk@riverside.example"
            ),
            new CertificateAnimal(
                "Rex",
                "Dog",
                "German shepherd",
                "Male, neutered",
                new DateOnly(2017, 9, 14),
                BornEstimated: false,
                "Black and tan",
                "956000012345678",
                new DateOnly(2018, 1, 8),
                new DateOnly(2026, 11, 23)
            ),
            new CertificateOwner("Ann Carter", ["7 Orchard Road", "Riverside, NY 10001"], "555-0148"),
            [
                Dose("Rabies", "RB-88213", new DateOnly(2026, 3, 14), new DateOnly(2029, 3, 14), lapsed: false),
                Dose("DHPP", "DH-10442", new DateOnly(2026, 3, 14), new DateOnly(2029, 3, 14), lapsed: false),
                Dose("Leptospira", "LP-55120", new DateOnly(2025, 11, 2), new DateOnly(2026, 11, 2), lapsed: true),
            ],
            new CertificateVeterinarian("Dr. Laura Rossi, DVM", "NY-045511, accreditation 118204")
        );

    public static CertificateVaccination Dose(string vaccine, string lot, DateOnly given, DateOnly until, bool lapsed) =>
        new(vaccine, "booster", "Example Biologics", lot, new DateOnly(2027, 5, 31), given, given, until, lapsed);

    /// <summary>The same certificate with this text wherever a person can type one.</summary>
    public static CertificateSnapshot With(string text)
    {
        var ordinary = Ordinary;
        return ordinary with
        {
            Clinic = new CertificateClinic(text, text, [text, text], text, text),
            Animal = ordinary.Animal with { Name = text, Species = text, Breed = text, Sex = text, Color = text, Microchip = text },
            Owner = new CertificateOwner(text, [text, text], text),
            Vaccinations = [ordinary.Vaccinations[0] with { Vaccine = text, Detail = text, Manufacturer = text, LotNumber = text }],
            Veterinarian = new CertificateVeterinarian(text, text),
        };
    }
}
