using VetCare.Domain.Alerts;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Identity;

namespace VetCare.Tests.Support;

/// <summary>Ordinary things of a clinic, to vary in tests.</summary>
public static class A
{
    public static Organization Organization(string name = "Valley Animal Care") =>
        VetCare.Domain.Organizations.Organization.Found(name).Value;

    public static Clinic Clinic(Guid organizationId, string name = "Riverside", string code = "RV") =>
        VetCare
            .Domain.Organizations.Clinic.Open(
                organizationId,
                new ClinicDetails(
                    name,
                    code,
                    "America/New_York",
                    LicenseNumber: "VC-20418",
                    Phone: "555-0100",
                    Email: "desk@clinic.example"
                )
            )
            .Value;

    public static StaffUser Staff(Clinic clinic, string role)
    {
        var email = $"{role}@{clinic.Name}.example";
        return new StaffUser
        {
            OrganizationId = clinic.OrganizationId,
            HomeClinicId = clinic.Id,
            FirstName = role,
            LastName = clinic.Name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LicenseNumber = "NY-045511",
        };
    }

    public static Client Client(Guid clinicId, string lastName = "Carter", string? notes = null) =>
        VetCare
            .Domain.Clients.Client.Register(
                clinicId,
                new ClientDetails
                {
                    FirstName = "Ann",
                    LastName = lastName,
                    Phone = "555-0148",
                    Email = "ann.carter@example.com",
                    Notes = notes,
                }
            )
            .Value;

    public static Pet Pet(Guid clinicId, Guid clientId, string name = "Rex", string? microchip = "956000012345678") =>
        VetCare
            .Domain.Pets.Pet.Register(
                clinicId,
                clientId,
                new PetDetails
                {
                    Name = name,
                    Species = Species.Dog,
                    Breed = "German shepherd",
                    Sex = Sex.Male,
                    NeuterStatus = NeuterStatus.Neutered,
                    BirthDate = new DateOnly(2019, 9, 14),
                    Microchip = microchip,
                },
                FakeTime.Today
            )
            .Value;

    public static ScheduleResource Resource(Guid clinicId, string name = "Dr. Rossi", Guid? userId = null) =>
        ScheduleResource.Of(clinicId, name, userId is null ? ResourceKind.Room : ResourceKind.Veterinarian, userId);

    public static AppointmentType AppointmentType(Guid clinicId, string name = "Sick visit", OverlapPolicy overlap = OverlapPolicy.Never) =>
        VetCare.Domain.Scheduling.AppointmentType.Of(clinicId, name, AppointmentKind.Sick, 30, overlap: overlap);

    public static VaccineProduct RabiesVaccine(Guid clinicId, string name = "Rabies 3-year") =>
        VaccineProduct.Of(
            clinicId,
            name,
            "Example Biologics",
            new VaccineLabel(Species.Dog, [Antigen.Rabies], 36, 1, 28, null, 12),
            VaccineRoute.Subcutaneous,
            1m
        );

    public static Alert Alert(Guid clinicId, Guid petId, string text = "Bites when touched at the ears") =>
        VetCare.Domain.Alerts.Alert.OnPet(clinicId, petId, text, AlertSeverity.Danger).Value;

    /// <summary>An appointment made the only way there is: by its day.</summary>
    public static Appointment Appointment(ScheduleDay day, AppointmentRequest request, TimeOnly at, int minutes = 30) =>
        day.Book(request, at, minutes, [], Rules(day)).Value;

    public static DayRules Rules(ScheduleDay day) =>
        new(ClinicTime.For("America/New_York").Value, WorkingWeek.Usual.On(day.LocalDate), "Dr. Rossi", FakeTime.Start.UtcDateTime);
}
