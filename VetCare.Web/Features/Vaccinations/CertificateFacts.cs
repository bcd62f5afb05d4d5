using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>Gathers what a certificate states, as it stands today: four queries.</summary>
internal sealed record CertificateFacts(Clinic Clinic, Pet Pet, Client Owner, StaffUser Veterinarian, IReadOnlyList<Vaccination> Doses)
{
    private const int Most = 500;

    public static async Task<Result<CertificateFacts>> LoadAsync(
        VetCareDbContext db,
        Guid petId,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var subject = await (
            from pet in db.Pets.AsNoTracking()
            join client in db.Clients on pet.ClientId equals client.Id
            where pet.Id == petId
            select new { pet, client }
        ).SingleOrDefaultAsync(cancellationToken);
        if (subject is null)
            return PetErrors.NotFound;
        var issuer = await (
            from member in db.Memberships.AsNoTracking()
            join person in db.Users on member.UserId equals person.Id
            join clinic in db.Clinics on member.ClinicId equals clinic.Id
            where member.UserId == actor.UserId
            select new { person, clinic }
        ).SingleAsync(cancellationToken);
        // Told but not seen is never certified.
        var doses = await db
            .Vaccinations.AsNoTracking()
            .Where(dose => dose.PetId == petId && dose.IsVerified)
            .OrderByDescending(dose => dose.DateGiven)
            .ThenByDescending(dose => dose.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        IReadOnlyList<Vaccination> latest = [.. doses.DistinctBy(dose => dose.ProductId)];
        return new CertificateFacts(issuer.clinic, subject.pet, subject.client, issuer.person, latest);
    }

    /// <summary>What stands against issuing.</summary>
    public IEnumerable<Error> Refusals(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Veterinarian.LicenseNumber))
            yield return VaccinationErrors.NoLicense;
        else if (Veterinarian.LicenseExpiresOn < today)
            yield return VaccinationErrors.LicenseExpired;
        if (Doses.Count == 0)
            yield return VaccinationErrors.NothingToCertify;
    }

    public CertificateSnapshot Snapshot(CertificateSerial serial, PetMicrochip? chip, DateOnly today) =>
        new(
            "en",
            serial.ToString(),
            today,
            new CertificateClinic(Clinic.Name, Clinic.LicenseNumber, Clinic.Address.Lines, Clinic.Phone, Clinic.Email),
            new CertificateAnimal(
                Pet.Name,
                SpeciesFacts.Of(Pet.Species).Title,
                Pet.Breed,
                Capital(Signalment.SexText(Pet.Sex, Pet.NeuterStatus)),
                Pet.BirthDate,
                Pet.BirthDateEstimated,
                Pet.Color,
                Pet.MicrochipId,
                chip?.ImplantedOn,
                chip?.LastReadOn
            ),
            new CertificateOwner(Owner.FullName, Owner.Address.Lines, Owner.Phone ?? Owner.Mobile),
            [.. Doses.Select(dose => Certified(dose, today))],
            new CertificateVeterinarian(Veterinarian.DisplayName, License())
        );

    private static CertificateVaccination Certified(Vaccination dose, DateOnly today)
    {
        var antigens = Capital(string.Join(", ", dose.Antigens.Select(AntigenFacts.Name)));
        return new(
            dose.VaccineName,
            dose.RabiesTag is { } tag ? $"{antigens}, tag {tag}" : antigens,
            dose.Manufacturer,
            dose.LotNumber,
            dose.LotExpiry,
            dose.DateGiven,
            dose.ValidFrom,
            dose.NextDueDate,
            Lapsed: dose.NextDueDate < today
        );
    }

    private string? License() =>
        Veterinarian.LicenseNumber is not { } number ? null
        : Veterinarian.LicenseState is { Length: > 0 } state && !number.StartsWith(state, StringComparison.OrdinalIgnoreCase)
            ? $"{number} ({state})"
        : number;

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
