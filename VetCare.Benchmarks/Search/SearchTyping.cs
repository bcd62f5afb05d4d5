using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Web.Data.Conventions;

namespace VetCare.Benchmarks.Search;

/// <summary>A pet somebody is on the phone about, and what the desk types to find it.</summary>
internal sealed record SearchTyping(
    Guid ClinicId,
    Guid OrganizationId,
    string First,
    string Last,
    string? Phone,
    string? Street,
    string? Email,
    string Pet,
    string? Chip
)
{
    private const int PerClinic = 60;

    public static async Task<IReadOnlyList<SearchTyping>> SampleAsync(BenchmarkDatabase database)
    {
        await using var db = database.System.Open();
        List<SearchTyping> sample = [];
        foreach (var clinic in await db.Clinics.AsNoTracking().ToListAsync())
        {
            var pets =
                from pet in db.Pets.IgnoreQueryFilters([Filters.Clinic])
                join client in db.Clients.IgnoreQueryFilters([Filters.Clinic]) on pet.ClientId equals client.Id
                where pet.ClinicId == clinic.Id
                orderby pet.Id
                select new SearchTyping(
                    clinic.Id,
                    clinic.OrganizationId,
                    client.FirstName,
                    client.LastName,
                    client.Phone,
                    client.AddressLine1,
                    client.Email,
                    pet.Name,
                    pet.MicrochipId
                );
            sample.AddRange(await pets.Skip(sample.Count % 997).Take(PerClinic).ToListAsync());
        }
        return sample;
    }

    /// <summary>Mostly the first letters of a surname, growing; then pets, full names, numbers, an address.</summary>
    public string Text(Dice dice) =>
        dice.Next(20) switch
        {
            < 8 => Start(Last, 2 + dice.Next(6)),
            < 11 => Start(Pet, 2 + dice.Next(4)),
            < 13 => $"{Start(First, 2 + dice.Next(5))} {Start(Last, 1 + dice.Next(5))}",
            13 => $"{Start(Last, 3 + dice.Next(3))} {Start(Pet, 2 + dice.Next(3))}",
            14 => ContactRules.Digits(Phone)[^4..],
            15 => Start(Phone ?? Last, 6 + dice.Next(9)),
            16 => Start(Chip ?? Last, 6 + dice.Next(10)),
            17 => Start(Email ?? Last, 5 + dice.Next(10)),
            18 => Start(Street ?? Last, 5 + dice.Next(5)),
            _ => Start(Last, 1),
        };

    private static string Start(string text, int length) => SearchText.Cut(text, Math.Min(length, text.Length));
}
