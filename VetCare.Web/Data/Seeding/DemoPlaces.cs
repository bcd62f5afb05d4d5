using VetCare.Domain.Common;
using VetCare.Domain.Organizations;

namespace VetCare.Web.Data.Seeding;

/// <summary>How large a demo clinic is and what its neighbourhood is called.</summary>
internal sealed record DemoPlace(
    ClinicDetails Details,
    int Seed,
    int Clients,
    int Pets,
    double VisitShare,
    IReadOnlyList<string> Towns,
    IReadOnlyList<string> Streets,
    bool HouseNumberFirst = true
)
{
    public string Code => Details.Code!;
}

/// <summary>The demo organizations with their clinics.</summary>
internal static class DemoPlaces
{
    private static readonly string[] Streets =
    [
        "Orchard Road",
        "Mill Lane",
        "Elm Street",
        "Harbor View",
        "Quarry Road",
        "Church Street",
        "Maple Avenue",
        "Ferry Lane",
        "Birch Court",
        "Station Road",
        "Willow Bank",
        "High Meadow",
    ];

    public static IReadOnlyList<(string Organization, IReadOnlyList<DemoPlace> Clinics)> All { get; } =
    [
        (
            "Riverside Veterinary Group",
            [
                new(
                    new(
                        "Riverside Animal Clinic",
                        DemoStaff.Riverside,
                        "America/New_York",
                        LicenseNumber: "VC-20418",
                        Phone: "555-0100",
                        Email: "desk@riverside.example",
                        Address: new PostalAddress("12 Mill Lane", null, "Riverside", "NY", "10001")
                    ),
                    Seed: 20418,
                    Clients: 130,
                    Pets: 200,
                    VisitShare: 1,
                    ["Riverside", "Riverside", "Millbrook", "Eastfield"],
                    Streets
                ),
                new(
                    new(
                        "Lakeside Animal Clinic",
                        DemoStaff.Lakeside,
                        "America/New_York",
                        LicenseNumber: "VC-20973",
                        Phone: "555-0110",
                        Email: "desk@lakeside.example",
                        Address: new PostalAddress("3 Pier Road", null, "Lakeside", "NY", "10002")
                    ),
                    Seed: 20973,
                    Clients: 40,
                    Pets: 60,
                    VisitShare: 0.5,
                    ["Lakeside", "Northshore"],
                    Streets
                ),
            ]
        ),
        (
            "Hillside Pets",
            [
                new(
                    new(
                        "Hillside Cats and Dogs",
                        DemoStaff.Hillside,
                        "Europe/Berlin",
                        Currency: "EUR",
                        Country: "DE",
                        LicenseNumber: "B-7731",
                        Phone: "555-0120",
                        Email: "desk@hillside.example",
                        Address: new PostalAddress("Am Hang 4", null, "Berlin", null, "10115")
                    ),
                    Seed: 7731,
                    Clients: 40,
                    Pets: 60,
                    VisitShare: 0.5,
                    ["Berlin"],
                    ["Am Hang", "Lindenweg", "Gartenstraße", "Bergallee", "Mühlgasse", "Schulstraße", "Kirchplatz"],
                    HouseNumberFirst: false
                ),
            ]
        ),
    ];
}
