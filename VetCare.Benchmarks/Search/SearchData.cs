using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Web.Data.Encryption;

namespace VetCare.Benchmarks.Search;

/// <summary>Clinics full of clients and pets, three pets to two clients; the index is built by the start-up of the application.</summary>
internal sealed class SearchData(BenchmarkDatabase database, int clinics, int clientsPerClinic)
{
    public async Task FillAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var organization = Organization.Found("Benchmark").Value;
        await using (var db = database.System.Open())
        {
            db.Add(organization);
            await db.SaveChangesAsync();
        }
        for (var n = 0; n < clinics; n++)
            await FillClinicAsync(organization.Id, n);
        // Most rows went past the application: let the next start build the index from them.
        await using var connection = new SqliteConnection(database.Options.ConnectionString);
        await connection.OpenAsync();
        await using var forget = connection.CreateCommand();
        forget.CommandText = "DELETE FROM search_shape";
        await forget.ExecuteNonQueryAsync();
        await Console.Error.WriteLineAsync($"Rows written in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s.");
    }

    private async Task FillClinicAsync(Guid organizationId, int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"B{number}");
        var clinic = Clinic.Open(organizationId, new ClinicDetails($"Clinic {number}", code, "Europe/Warsaw", Phone: "555-0100")).Value;
        var client = Client
            .Register(
                clinic.Id,
                new ClientDetails
                {
                    FirstName = "Ann",
                    LastName = "Model",
                    Phone = "555-0148",
                }
            )
            .Value;
        var details = new PetDetails
        {
            Name = "Model",
            Species = Species.Dog,
            Microchip = "956000012345678",
        };
        var pet = Pet.Register(clinic.Id, client.Id, details, new DateOnly(2026, 1, 1)).Value;
        await using (var db = database.System.OpenFor(clinic.Id))
        {
            CipherScope.Enter(clinic.Id);
            db.AddRange(clinic, client, pet);
            await db.SaveChangesAsync();
        }
        Copy(new Dice((uint)number + 17), client.Id, pet);
    }

    private void Copy(Dice dice, Guid model, Pet modelPet)
    {
        using var connection = new SqliteConnection(database.Options.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var clients = new BulkTable(
            transaction,
            "clients",
            "id",
            "first_name",
            "last_name",
            "phone",
            "email",
            "address_line1",
            "city",
            "postal_code",
            "is_active",
            "search_text"
        );
        using var pets = new BulkTable(transaction, "pets", "id", "client_id", "name", "microchip_id", "is_deceased", "search_text");
        using var owners = new BulkTable(transaction, "pet_owners", "id", "pet_id", "client_id");
        using var chips = new BulkTable(transaction, "pet_microchips", "id", "pet_id", "code");
        for (var n = 0; n < clientsPerClinic; n++)
        {
            var client = Guid.CreateVersion7();
            var (first, last) = (dice.Popular(SearchNames.First), dice.Popular(SearchNames.Last));
            var phone = $"({200 + dice.Next(700)}) {200 + dice.Next(800)}-{dice.Next(10_000):0000}";
            var email =
                $"{SearchWords.Literal(SearchText.Fold(first))}.{SearchWords.Literal(SearchText.Fold(last))}{dice.Next(100)}@example.com";
            var street = $"{1 + dice.Next(300)} {dice.Any(SearchNames.Streets)}";
            clients.Add(
                model,
                client,
                first,
                last,
                phone,
                email,
                street,
                dice.Any(SearchNames.Towns),
                $"{dice.Next(100_000):00000}",
                dice.Next(20) > 0,
                SearchText.Fold(last, first)
            );
            for (var m = 1 + ((n + 1) % 2); m > 0; m--)
                AddPet(client);
        }
        transaction.Commit();

        void AddPet(Guid client)
        {
            var id = Guid.CreateVersion7();
            var name = dice.Popular(SearchNames.Pets);
            var chip = dice.Next(2) == 0 ? null : $"9850{dice.Next(1_000_000):000000}{dice.Next(100_000):00000}";
            pets.Add(modelPet.Id, id, client, name, chip, dice.Next(8) == 0, SearchText.Fold(name, chip));
            owners.Add(modelPet.Owners[0].Id, Guid.CreateVersion7(), id, client);
            if (chip is not null)
                chips.Add(modelPet.Microchips[0].Id, Guid.CreateVersion7(), id, chip);
        }
    }
}
