using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Seeding;
using VetCare.Web.Identity;
using Xunit;
using Xunit.Abstractions;

namespace VetCare.Tests.Data;

public sealed class DemoSeedTests(DemoDatabase demo, ITestOutputHelper output) : IClassFixture<DemoDatabase>
{
    [Fact]
    public async Task Seeding_twice_changes_nothing()
    {
        await using var db = demo.System.Open();
        var before = await db.AuditLogs.CountAsync();
        await demo.Seed.RunAsync();
        Assert.Equal(before, await db.AuditLogs.CountAsync());
    }

    [Fact]
    public async Task There_are_two_organizations_and_three_clinics_of_the_promised_size()
    {
        await using var db = demo.System.Open();
        Assert.Equal(["Hillside Pets", "Riverside Veterinary Group"], await db.Organizations.Select(o => o.Name).Order().ToListAsync());
        var sizes = new Dictionary<string, (int Clients, int Pets)>();
        foreach (var clinic in await demo.Clinics())
            sizes[clinic.Code] = ((await demo.All<Client>(clinic)).Count, (await demo.All<Pet>(clinic)).Count);
        Assert.Equal((130, 201), sizes[DemoStaff.Riverside]);
        Assert.Equal((40, 60), sizes[DemoStaff.Lakeside]);
        Assert.Equal((40, 60), sizes[DemoStaff.Hillside]);
        output.WriteLine($"seeded in {demo.SeedingTook.TotalMilliseconds:0} ms; audit rows {await db.AuditLogs.CountAsync()}");
        output.WriteLine($"appointments {(await demo.All<Appointment>()).Count}, visits {(await demo.All<Encounter>()).Count}");
        output.WriteLine($"doses {(await demo.All<Vaccination>()).Count}, weights {(await demo.All<PetWeight>()).Count}");
    }

    [Fact]
    public async Task Every_role_works_at_Riverside_and_every_account_opens_with_the_documented_password()
    {
        await using var db = demo.System.Open();
        var roles = await db.Roles.ToDictionaryAsync(role => role.Id, role => role.Code);
        var riverside = await demo.Clinic(DemoStaff.Riverside);
        var members = await demo.All<ClinicMembership>(riverside, rows => rows.Include(member => member.Roles));
        Assert.Equal(
            SystemRoles.All.Order(),
            members.SelectMany(member => member.Roles).Select(held => roles[held.RoleId]).Distinct().Order()
        );
        var users = await db.Users.ToListAsync();
        Assert.Equal(DemoStaff.All.Select(account => account.Email).Order(), users.Select(user => user.Email!).Order());
        Assert.True(DemoStaff.Password.Length >= 12);
        var outcome = new PasswordHasher<StaffUser>().VerifyHashedPassword(users[0], users[0].PasswordHash!, DemoStaff.Password);
        Assert.Equal(PasswordVerificationResult.Success, outcome);
        Assert.All(users, user => Assert.Equal((users[0].PasswordHash, true), (user.PasswordHash, user.EmailConfirmed)));
    }

    [Fact]
    public async Task Every_pet_keeps_the_rules_of_the_desk()
    {
        foreach (var clinic in await demo.Clinics())
        {
            var today = clinic.Time.LocalDate(demo.Now);
            var pets = await demo.All<Pet>(
                clinic,
                rows => rows.Include(pet => pet.Owners).Include(pet => pet.Weights).Include(pet => pet.Microchips).AsSplitQuery()
            );
            var clients = (await demo.All<Client>(clinic)).Select(client => client.Id).ToHashSet();
            foreach (var pet in pets)
            {
                Assert.Contains(pet.ClientId, clients);
                Assert.Equal(pet.ClientId, Assert.Single(pet.Owners, owner => owner.IsPrimary && owner.OwnedUntil is null).ClientId);
                Assert.True(PetRules.BirthDate(pet.Species, pet.BirthDate, today, "").IsSuccess, pet.Name);
                Assert.NotEmpty(pet.Weights);
                Assert.All(
                    pet.Weights,
                    weight => Assert.True(PetRules.WeightPlausible(pet.Species, new Weight(weight.Grams), "").IsSuccess)
                );
                Assert.All(pet.Weights, weight => Assert.True(weight.MeasuredAt <= demo.Now));
                Assert.All(pet.Microchips, chip => Assert.True(MicrochipNumber.Parse(chip.Code, "").IsSuccess));
            }
            var chips = pets.SelectMany(pet => pet.Microchips).Select(chip => chip.Code).ToList();
            Assert.Equal(chips.Count, chips.Distinct().Count());
        }
    }

    [Fact]
    public async Task The_mix_of_species_is_that_of_a_small_animal_practice()
    {
        var pets = await demo.All<Pet>(await demo.Clinic(DemoStaff.Riverside));
        Assert.InRange(pets.Count(pet => pet.Species == Species.Dog), 110, 150);
        Assert.InRange(pets.Count(pet => pet.Species == Species.Cat), 45, 80);
        Assert.Contains(pets, pet => pet.IsDeceased);
        Assert.Contains(pets.GroupBy(pet => pet.ClientId), owned => owned.Count() == 12);
    }

    [Fact]
    public async Task Rex_has_the_history_the_guides_show()
    {
        var riverside = await demo.Clinic(DemoStaff.Riverside);
        var rex = (await demo.All<Pet>(riverside, rows => rows.Include(pet => pet.Weights))).Single(pet => pet.Name == "Rex");
        Assert.Equal(("956000012345678", "penicillin", new DateOnly(2017, 9, 14)), (rex.MicrochipId, rex.Allergies, rex.BirthDate!.Value));
        Assert.Equal(("PawSure", "88231", 32_400), (rex.InsuranceProvider, rex.InsurancePolicy, rex.WeightGrams!.Value));
        Assert.Equal("Bites when held: muzzle", Assert.Single(await demo.All<Alert>(riverside), alert => alert.PetId == rex.Id).Text);

        var today = riverside.Time.LocalDate(demo.Now);
        var due = (await demo.All<Vaccination>(riverside))
            .Where(dose => dose.PetId == rex.Id)
            .GroupBy(dose => dose.VaccineName)
            .ToDictionary(doses => doses.Key, doses => doses.MaxBy(dose => dose.DateGiven)!.NextDueDate);
        Assert.InRange(today.DayNumber - due[VaccineCatalog.Leptospira].DayNumber, 14, 28);
        Assert.InRange(due[VaccineCatalog.Bordetella].DayNumber - today.DayNumber, 14, 28);
        Assert.True(due[VaccineCatalog.Dhpp] > today.AddYears(2));
        Assert.True(due[VaccineCatalog.Rabies3] > today.AddYears(2));

        var records = (await demo.All<MedicalRecord>(riverside, rows => rows.Include(record => record.Diagnoses)))
            .Where(record => record.PetId == rex.Id)
            .OrderBy(record => record.VisitDate)
            .ToList();
        Assert.Equal([VisitType.Sick, VisitType.Sick, VisitType.FollowUp, VisitType.Wellness], records.Select(record => record.VisitType));
        Assert.All(records, record => Assert.True(record.IsLocked));
        Assert.StartsWith("Hips stiff in the morning.", records[^1].Subjective);
        Assert.Equal(DiagnosisStatus.Chronic, Assert.Single(records[0].Diagnoses).Status);

        var now = (await demo.All<Appointment>(riverside)).Where(appointment => appointment.PetId == rex.Id).MaxBy(row => row.StartTime)!;
        Assert.Equal((AppointmentStatus.CheckedIn, "Limping, left hind"), (now.Status, now.Reason));
    }

    [Fact]
    public async Task Today_shows_visits_done_visits_now_and_visits_to_come()
    {
        var riverside = await demo.Clinic(DemoStaff.Riverside);
        var (start, end) = riverside.Time.DayBounds(riverside.Time.LocalDate(demo.Now));
        var statuses = (await demo.All<Appointment>(riverside))
            .Where(row => row.StartTime >= start && row.StartTime < end)
            .GroupBy(row => row.Status)
            .ToDictionary(group => group.Key, group => group.Count());
        output.WriteLine(string.Join(", ", statuses));
        Assert.InRange(statuses.Values.Sum(), 25, 65);
        Assert.True(statuses[AppointmentStatus.Completed] >= 5);
        Assert.True(statuses[AppointmentStatus.InProgress] >= 1);
        Assert.True(statuses[AppointmentStatus.CheckedIn] >= 1);
        Assert.True(statuses[AppointmentStatus.Scheduled] + statuses[AppointmentStatus.Confirmed] >= 8);
    }

    [Fact]
    public async Task Some_notes_wait_for_a_signature_and_some_vaccines_are_overdue()
    {
        var riverside = await demo.Clinic(DemoStaff.Riverside);
        Assert.InRange((await demo.All<MedicalRecord>(riverside)).Count(record => !record.IsLocked), 1, 15);
        var today = riverside.Time.LocalDate(demo.Now);
        var latest = (await demo.All<Vaccination>(riverside))
            .GroupBy(dose => (dose.PetId, dose.VaccineName))
            .Select(doses => doses.Max(dose => dose.NextDueDate))
            .ToList();
        output.WriteLine(
            $"overdue {latest.Count(due => due < today)}, soon {latest.Count(due => due >= today && due < today.AddDays(30))}"
        );
        Assert.InRange(latest.Count(due => due < today), 15, latest.Count / 2);
        Assert.Contains(latest, due => due >= today && due < today.AddDays(30));
    }

    [Fact]
    public async Task Vitals_of_routine_visits_lie_inside_the_reference_of_the_species()
    {
        foreach (var clinic in await demo.Clinics())
        {
            var species = (await demo.All<Pet>(clinic)).ToDictionary(pet => pet.Id, pet => pet.Species);
            foreach (var record in (await demo.All<MedicalRecord>(clinic)).Where(record => record.VisitType == VisitType.Wellness))
            {
                Assert.Null(VitalRules.Flag(species[record.PetId], VitalSign.Temperature, record.Temperature));
                Assert.Null(VitalRules.Flag(species[record.PetId], VitalSign.HeartRate, record.HeartRate));
                Assert.Null(VitalRules.Flag(species[record.PetId], VitalSign.RespiratoryRate, record.RespiratoryRate));
            }
        }
    }

    [Fact]
    public async Task Nothing_is_sent_about_invented_bookings()
    {
        await using var db = demo.System.Open();
        Assert.False(await db.OutboxMessages.IgnoreQueryFilters([Filters.Clinic]).AnyAsync());
    }
}
