using VetCare.Domain.Staff;

namespace VetCare.Web.Data.Seeding;

/// <summary>A role at one demo clinic, named by the clinic's short code.</summary>
public sealed record DemoPost(string ClinicCode, string Role);

/// <summary>A person of the demo organization who can sign in. The first post is the clinic that opens after signing in.</summary>
public sealed record DemoAccount(
    string Email,
    string FirstName,
    string LastName,
    string Phone,
    IReadOnlyList<DemoPost> Posts,
    string? Title = null,
    string? LicenseNumber = null,
    string? LicenseState = null
)
{
    public string Role => Posts[0].Role;
    public string ClinicCode => Posts[0].ClinicCode;
    public string DisplayName => Title is null ? $"{FirstName} {LastName}" : $"{Title} {FirstName} {LastName}";
}

/// <summary>The demo accounts and their documented password. They exist only where the demo data was seeded, which is Development.</summary>
public static class DemoStaff
{
    /// <summary>Shared by every demo account and meant to be read by everybody.</summary>
    public const string Password = "demo-clinic-2026";

    public const string Riverside = "RV";
    public const string Lakeside = "LS";
    public const string Hillside = "HC";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("admin@riverside.example", "Priya", "Nair", "555-0101", [new(Riverside, SystemRoles.Admin), new(Lakeside, SystemRoles.Admin)]),
        new(
            "vet@riverside.example",
            "Laura",
            "Rossi",
            "555-0102",
            [new(Riverside, SystemRoles.Veterinarian), new(Lakeside, SystemRoles.Veterinarian)],
            "Dr.",
            "NY-045511",
            "NY"
        ),
        Vet("novak@riverside.example", "Petr", "Novak", "555-0103", Riverside, "NY-046207", "NY"),
        Vet("kim@riverside.example", "Soo-jin", "Kim", "555-0104", Riverside, "NY-047390", "NY"),
        Staff("technician@riverside.example", "Marcus", "Bell", "555-0105", Riverside, SystemRoles.Technician),
        Staff("reception@riverside.example", "Julia", "Meyer", "555-0106", Riverside, SystemRoles.Receptionist),
        Staff("assistant@riverside.example", "Aisha", "Rahman", "555-0107", Riverside, SystemRoles.Assistant),
        Vet("vet@lakeside.example", "Daniel", "Okafor", "555-0112", Lakeside, "NY-048115", "NY"),
        Staff("reception@lakeside.example", "Nora", "Lind", "555-0116", Lakeside, SystemRoles.Receptionist),
        Staff("admin@hillside.example", "Katrin", "Scholz", "555-0121", Hillside, SystemRoles.Admin),
        Vet("vet@hillside.example", "Jonas", "Brandt", "555-0122", Hillside, "BE-10384", "BE"),
        Staff("reception@hillside.example", "Lena", "Vogt", "555-0126", Hillside, SystemRoles.Receptionist),
    ];

    private static DemoAccount Staff(string email, string first, string last, string phone, string clinic, string role) =>
        new(email, first, last, phone, [new(clinic, role)]);

    private static DemoAccount Vet(string email, string first, string last, string phone, string clinic, string license, string state) =>
        new(email, first, last, phone, [new(clinic, SystemRoles.Veterinarian)], "Dr.", license, state);
}
