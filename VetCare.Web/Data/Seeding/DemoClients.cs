using System.Globalization;
using VetCare.Domain.Alerts;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Web.Data.Seeding;

/// <summary>Registers the demo clients: the named ones first, then invented ones.</summary>
internal static class DemoClients
{
    public static void Register(DemoWorld world, IEnumerable<(string First, string Last)> named)
    {
        var taken = new HashSet<(string, string)>();
        foreach (var (first, last) in named)
            if (taken.Add((first, last)))
                Add(world, first, last);
        while (world.Clients.Count < world.Place.Clients)
        {
            var (first, last) = (world.Dice.Pick(DemoNames.First), world.Dice.Pick(DemoNames.Last));
            if (taken.Add((first, last)))
                Add(world, first, last);
        }
    }

    private static void Add(DemoWorld world, string first, string last)
    {
        var dice = world.Dice;
        var number = world.Clients.Count + 1;
        var street = dice.Pick(world.Place.Streets);
        var house = dice.Between(1, 140).ToString(CultureInfo.InvariantCulture);
        var clinicAddress = world.Place.Details.Address!;
        var isAnn = (first, last) == ("Ann", "Carter");
        var client = Client
            .Register(
                world.Clinic.Id,
                new ClientDetails
                {
                    FirstName = first,
                    LastName = last,
                    Phone = isAnn ? "555-0148" : Phone(number),
                    Mobile = dice.Chance(0.4) ? Phone(number + 400) : null,
                    Email = dice.Chance(0.85) || isAnn ? Email(first, last, number) : null,
                    Address = new PostalAddress(
                        isAnn ? "7 Orchard Road"
                            : world.Place.HouseNumberFirst ? $"{house} {street}"
                            : $"{street} {house}",
                        null,
                        dice.Pick(world.Place.Towns),
                        clinicAddress.State,
                        clinicAddress.PostalCode
                    ),
                    EmergencyContactName = dice.Chance(0.2) ? $"{dice.Pick(DemoNames.First)} {last}" : null,
                    EmergencyContactPhone = dice.Chance(0.15) ? Phone(number + 700) : null,
                    Preferences = new CommunicationPreferences(
                        dice.Pick([ContactChannel.Email, ContactChannel.Sms, ContactChannel.Call]),
                        world.Place.Code == DemoStaff.Hillside ? "de" : "en",
                        Marketing: dice.Chance(0.2)
                    ),
                    Notes = dice.Chance(0.12) ? dice.Pick(Notes) : null,
                }
            )
            .Value;
        world.Clients.Add(client);
        if (dice.Chance(0.04))
            world.Clinical.Add(Alert.OnClient(world.Clinic.Id, client.Id, dice.Pick(Alerts), AlertSeverity.Caution).Value);
    }

    private static readonly string[] Notes =
    [
        "Works night shifts: call after 14:00.",
        "Prefers to wait in the car with the dog.",
        "Wants an estimate before every treatment.",
        "Needs a step-free entrance.",
    ];

    private static readonly string[] Alerts =
    [
        "Pays in advance",
        "Hard of hearing: write, do not call",
        "Speaks little English: plan more time",
    ];

    /// <summary>Numbers reserved for fiction. There are a hundred of them, so an area code tells clients apart.</summary>
    private static string Phone(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"({201 + (number / 100 * 7)}) 555-01{number % 100:00}");

    private static string Email(string first, string last, int number)
    {
        var bare = string.Concat($"{first}.{last}".Where(c => char.IsAsciiLetterOrDigit(c) || c == '.')).Trim('.');
        var name = bare.Length < 4 ? "client" : bare.Replace("..", ".", StringComparison.Ordinal);
#pragma warning disable CA1308 // addresses are written in lower case
        return string.Create(CultureInfo.InvariantCulture, $"{name.ToLowerInvariant()}{number}@mail.example");
#pragma warning restore CA1308
    }
}
