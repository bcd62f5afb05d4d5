using System.Globalization;
using VetCare.Domain.Alerts;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Vaccinations;
using Xunit;

namespace VetCare.Tests.Data;

/// <summary>The demo is built around whatever the clock shows; it must stand on any day and at any hour.</summary>
public sealed class DemoClockTests
{
    [Theory]
    [InlineData("2026-11-21T03:00:00Z")] // Friday night in New York, Saturday morning in Berlin
    [InlineData("2026-11-22T16:00:00Z")] // Sunday
    [InlineData("2027-03-14T07:00:00Z")] // the hour New York skips
    [InlineData("2027-11-07T05:30:00Z")] // the hour New York has twice
    [InlineData("2028-02-29T15:00:00Z")] // leap day
    [InlineData("2027-06-02T13:05:00Z")] // Wednesday, five past opening
    public async Task The_schedule_never_overlaps_keeps_lunch_free_and_fits_the_clock(string at)
    {
        var demo = new DemoDatabase(DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        try
        {
            await demo.InitializeAsync();
            foreach (var clinic in await demo.Clinics())
            {
                var appointments = await demo.All<Appointment>(clinic);
                Assert.NotEmpty(appointments);
                foreach (var column in appointments.GroupBy(row => row.ResourceId))
                    NoneOverlap(column);
                foreach (var pet in appointments.GroupBy(row => row.PetId))
                    NoneOverlap(pet);
                foreach (var vet in appointments.Where(row => row.VeterinarianId is not null).GroupBy(row => row.VeterinarianId))
                    NoneOverlap(vet);
                foreach (var row in appointments)
                    Fits(row, clinic, demo.Now);
                await RecordsFit(demo, clinic);
            }
            var rossi = (await demo.All<Appointment>()).Where(row => row.VeterinarianId is not null).GroupBy(row => row.VeterinarianId);
            foreach (var vet in rossi)
                NoneOverlap(vet);
        }
        finally
        {
            await demo.DisposeAsync();
        }
    }

    private static void NoneOverlap(IEnumerable<Appointment> rows)
    {
        var held = rows.Where(row => row.HoldsItsTime).OrderBy(row => row.StartTime).ToList();
        foreach (var (earlier, later) in held.Zip(held.Skip(1)))
            Assert.True(
                earlier.EndTime <= later.StartTime,
                $"{earlier.Reason} {earlier.StartTime:u} and {later.Reason} {later.StartTime:u}"
            );
    }

    private static void Fits(Appointment row, VetCare.Domain.Organizations.Clinic clinic, DateTime now)
    {
        var hours = clinic.WorkingHours.On(row.PromisedDate)!;
        var end = clinic.Time.LocalTime(row.EndTime);
        Assert.True(hours.Covers(row.PromisedTime, end));
        if (hours is { LunchFrom: { } lunch, LunchUntil: { } back })
            Assert.True(end <= lunch || row.PromisedTime >= back);
        if (row.EndTime <= now)
            Assert.Contains(row.Status, new[] { AppointmentStatus.Completed, AppointmentStatus.NoShow, AppointmentStatus.Cancelled });
        if (row.StartTime > now)
            Assert.DoesNotContain(
                row.Status,
                new[] { AppointmentStatus.Completed, AppointmentStatus.NoShow, AppointmentStatus.InProgress }
            );
        DateTime?[] happened = [row.CheckedInAt, row.RoomedAt, row.StartedAt, row.CompletedAt, row.CancelledAt];
        Assert.All(happened, instant => Assert.True(instant is null || instant <= now));
    }

    private static async Task RecordsFit(DemoDatabase demo, VetCare.Domain.Organizations.Clinic clinic)
    {
        var today = clinic.Time.LocalDate(demo.Now);
        var pets = (await demo.All<Pet>(clinic)).ToDictionary(pet => pet.Id);
        var visits = (await demo.All<Encounter>(clinic)).ToDictionary(visit => visit.Id);
        foreach (var record in await demo.All<MedicalRecord>(clinic))
        {
            Assert.Equal(record.PetId, visits[record.EncounterId].PetId);
            Assert.False(string.IsNullOrWhiteSpace(record.Subjective));
            var pet = pets[record.PetId];
            Assert.True(pet.DeceasedDate is null || clinic.Time.LocalDate(record.VisitDate) <= pet.DeceasedDate);
        }
        foreach (var dose in await demo.All<Vaccination>(clinic))
        {
            Assert.InRange(dose.DateGiven, pets[dose.PetId].BirthDate!.Value, today);
            Assert.True(dose.LotExpiry >= dose.DateGiven);
        }
        Assert.All(await demo.All<Alert>(clinic), alert => Assert.True(alert.PetId is not null || alert.ClientId is not null));
    }
}
