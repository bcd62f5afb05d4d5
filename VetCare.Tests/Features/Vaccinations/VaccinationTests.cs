using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Vaccinations;
using VetCare.Tests.Documents;
using VetCare.Tests.Support;
using VetCare.Web.Features.Vaccinations;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Vaccinations;

public sealed class VaccinationTests
{
    private static RecordVaccination.Request Dose(World world, DateOnly? given = null, string? lot = "RB-1") =>
        new(
            world.Riverside.Ids.PetId,
            world.Riverside.Ids.DraftId,
            world.Riverside.Ids.ProductId,
            lot,
            new DateOnly(2027, 5, 31),
            given ?? FakeTime.Today,
            new DateOnly(2027, 11, 23),
            null,
            VaccineRoute.Subcutaneous,
            "Right hind leg",
            1m,
            "T-100",
            null
        );

    private static Task<Result<IssueCertificate.Result>> IssueAsync(World world) =>
        world.SendAsync<IssueCertificate, IssueCertificate.Request, IssueCertificate.Result>(world.AsVet(), new(world.Riverside.Ids.PetId));

    [OnEachDatabase]
    public async Task A_technician_records_a_dose_in_the_visit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.SendAsync<RecordVaccination, RecordVaccination.Request, Guid>(world.AsTechnician(), Dose(world))).Value;
        var dose = (await world.FindAsync<Vaccination>(world.AsVet(), id))!;
        Assert.Equal(("RB-1", world.Riverside.Ids.EncounterId, "T-100"), (dose.LotNumber, dose.EncounterId, dose.RabiesTag));
    }

    [OnEachDatabase]
    public async Task A_dose_without_lot_or_in_the_future_is_refused_beside_its_fields(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await world.SendAsync<RecordVaccination, RecordVaccination.Request, Guid>(
            world.AsVet(),
            Dose(world, FakeTime.Today.AddDays(1), lot: " ")
        );
        Assert.Equal(["DateGiven", "LotNumber"], refused.Errors.Select(error => error.Field).Order());
    }

    [OnEachDatabase]
    public async Task The_second_rabies_dose_within_a_year_is_proposed_twelve_months_on(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ids = world.Riverside.Ids;
        var request = new ProposeDueDate.Request(ids.PetId, ids.ProductId, FakeTime.Today.AddDays(60));
        var proposed = (await world.SendAsync<ProposeDueDate, ProposeDueDate.Request, ProposeDueDate.Result>(world.AsVet(), request)).Value;
        Assert.Equal(DoseStage.Booster, proposed.Proposal.Stage);
        Assert.Equal(FakeTime.Today.AddDays(60).AddMonths(12), proposed.Proposal.NextDue);
        Assert.Equal(FakeTime.Today.AddDays(60), proposed.ValidFrom);
    }

    [OnEachDatabase]
    public async Task Ten_certificates_at_once_get_ten_serial_numbers_without_a_gap(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var issued = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => IssueAsync(world))));
        Assert.All(issued, result => Assert.True(result.IsSuccess));
        Assert.Equal(
            Enumerable.Range(2, 10).Select(number => $"{world.Riverside.Clinic.Code}-2026-{number:D6}"),
            issued.Select(result => result.Value.SerialNumber).Order(StringComparer.Ordinal)
        );
    }

    [OnEachDatabase]
    public async Task A_certificate_is_printed_as_issued_whatever_the_owner_is_called_later(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await IssueAsync(world)).Value.CertificateId;
        var before = await world.FindAsync<Certificate>(world.AsVet(), id);
        await world.ChangeAsync<Client>(
            world.AsVet(),
            world.Riverside.Ids.ClientId,
            client =>
                client.Edit(
                    new ClientDetails
                    {
                        FirstName = "Ann",
                        LastName = "Renamed",
                        Phone = "555-0148",
                    }
                )
        );
        var after = (await world.FindAsync<Certificate>(world.AsVet(), id))!;
        Assert.Equal(before!.Snapshot, after.Snapshot);
        Assert.DoesNotContain("Renamed", after.Snapshot, StringComparison.Ordinal);
        var file = (
            await world.SendAsync<CertificateFile, CertificateFile.Request, CertificateFile.Result>(world.AsReceptionist(), new(id))
        ).Value;
        Assert.Equal(after.Document, file.Document.ToArray());
        Assert.Equal(1, await world.CountAsync<AuditLog>(world.AsVet(), row => row.Action == AuditAction.Print));
    }

    [OnEachDatabase]
    public async Task Without_a_licence_number_nobody_issues_a_certificate(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using (var db = world.Database.SystemDb.Open())
        {
            var vet = await db.Users.SingleAsync(user => user.Id == world.AsVet().UserId);
            vet.LicenseNumber = null;
            await db.SaveChangesAsync();
        }
        Assert.Equal(VaccinationErrors.NoLicense, (await IssueAsync(world)).Error);
    }

    [OnEachDatabase]
    public async Task A_receptionist_may_print_but_not_issue(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var refused = await world.SendAsync<IssueCertificate, IssueCertificate.Request, IssueCertificate.Result>(
            world.AsReceptionist(),
            new(world.Riverside.Ids.PetId)
        );
        Assert.Equal(UseCaseErrors.NotAllowed, refused.Error);
    }

    [PdfToolFact("pdftotext")]
    public async Task The_pdf_names_pet_owner_lot_and_veterinarian()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var id = (await IssueAsync(world)).Value.CertificateId;
        var text = PdfTool.Text((await world.FindAsync<Certificate>(world.AsVet(), id))!.Document);
        foreach (var wanted in new[] { $"Rex {world.Riverside.Name}", $"Carter {world.Riverside.Name}", "RB-88213", "NY-045511" })
            Assert.Contains(PdfTool.WithoutSpaces(wanted), PdfTool.WithoutSpaces(text), StringComparison.Ordinal);
    }
}
