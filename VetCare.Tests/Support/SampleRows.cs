using System.Text;
using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Identity;

namespace VetCare.Tests.Support;

/// <summary>
/// The rows of one clinic of the test world. A new table of a clinic gets its sample row here; the tenant, audit and encryption tests then cover it
/// without another line.
/// </summary>
internal static class SampleRows
{
    /// <summary>Stands in every encrypted column; must never be found in the database in clear.</summary>
    public const string Secret = "zebrafinch4711";

    /// <summary>The day after the world's today: an ordinary Tuesday.</summary>
    public static readonly DateOnly Tomorrow = new(2026, 11, 24);

    public static async Task<SampleIds> AddAsync(VetCareDbContext db, Clinic clinic, IReadOnlyDictionary<string, StaffUser> staff)
    {
        var (id, now) = (clinic.Id, FakeTime.Start.UtcDateTime);
        var (vet, desk) = (staff[SystemRoles.Veterinarian].Id, staff[SystemRoles.Receptionist].Id);

        var client = A.Client(id, $"Carter {clinic.Name}", $"{Secret}: pays in cash");
        var pet = A.Pet(id, client.Id, $"Rex {clinic.Name}");
        pet.Weigh(new Weight(32_000), now, vet, WeightSource.CheckIn);
        var alert = A.Alert(id, pet.Id, $"Bites at {clinic.Name}");
        var warning = Alert.OnClient(id, client.Id, $"Owes money to {clinic.Name}", AlertSeverity.Caution).Value;

        var column = A.Resource(id, $"Dr. {clinic.Name}", vet);
        var room = A.Resource(id, $"Room {clinic.Name}");
        var type = A.AppointmentType(id, $"Sick visit {clinic.Name}");
        var emergency = A.AppointmentType(id, $"Emergency {clinic.Name}", OverlapPolicy.Allowed);
        var day = ScheduleDay.Of(id, column.Id, Tomorrow);
        var wish = new AppointmentRequest(client.Id, pet.Id, type, vet, AppointmentPriority.Routine, $"Limps {clinic.Name}", null, desk);
        var appointment = A.Appointment(day, wish, new TimeOnly(9, 0));

        var visit = Encounter.Open(id, pet.Id, client.Id, appointment.Id, vet, now);
        var draft = Note(visit);
        var signed = Note(visit);
        var diagnosis = signed.Diagnose($"Otitis {clinic.Name}", "OT-1", DiagnosisStatus.Active).Value;
        signed.Sign(vet, now);
        var addendum = signed.Append($"{Secret}: owner called back", "Late result", vet, now).Value;

        var product = A.RabiesVaccine(id, $"Rabies {clinic.Name}");
        var vaccination = Vaccination.Give(id, pet.Id, visit.Id, pet.BirthDate, Dose(product, clinic.Name), vet, FakeTime.Today).Value;
        var certificate = new Certificate(
            id,
            pet.Id,
            new CertificateSerial(clinic.Code, 2026, 1),
            vet,
            now,
            "en",
            $$"""{"secret":"{{Secret}}"}""",
            Encoding.UTF8.GetBytes($"%PDF {Secret}"),
            new string('a', 64)
        );

        db.AddRange(client, pet, alert, warning, column, room, type, emergency, day, appointment);
        db.AddRange(visit, draft, signed, product, vaccination, certificate);
        await db.SaveChangesAsync();
        var people = await SamplePeople.AddAsync(db, clinic, client, pet, alert, desk);

        return new SampleIds
        {
            People = people,
            ClientId = client.Id,
            PetId = pet.Id,
            MicrochipId = pet.Microchips[0].Id,
            WeightId = pet.Weights[0].Id,
            AlertId = alert.Id,
            ResourceId = column.Id,
            RoomId = room.Id,
            TypeId = type.Id,
            EmergencyTypeId = emergency.Id,
            AppointmentId = appointment.Id,
            EncounterId = visit.Id,
            DraftId = draft.Id,
            SignedId = signed.Id,
            AddendumId = addendum.Id,
            DiagnosisId = diagnosis.Id,
            ProductId = product.Id,
            VaccinationId = vaccination.Id,
            CertificateId = certificate.Id,
        };
    }

    public static SoapText SecretText { get; } =
        new($"{Secret} complaint", $"{Secret} subjective", $"{Secret} objective", $"{Secret} assessment", $"{Secret} plan");

    private static MedicalRecord Note(Encounter visit)
    {
        var note = MedicalRecord.Begin(visit, VisitType.Sick, "Limps", FakeTime.Start.UtcDateTime);
        var vitals = new Vitals
        {
            TemperatureCelsius = 38.6m,
            HeartRate = 90,
            WeightGrams = 32_000,
        };
        note.Write(SecretText, vitals, Species.Dog, Tomorrow);
        return note;
    }

    private static VaccinationDetails Dose(VaccineProduct product, string clinicName) =>
        new()
        {
            Product = product,
            LotNumber = "RB-88213",
            LotExpiry = new DateOnly(2027, 5, 31),
            DateGiven = FakeTime.Today,
            NextDueDate = new DateOnly(2029, 11, 23),
            Site = "Right hind leg",
            VolumeMl = 1m,
            Notes = $"Given at {clinicName}",
        };
}
