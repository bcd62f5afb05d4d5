using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Documents;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>
/// Issues a vaccination certificate in the name of the veterinarian who acts: facts and PDF are frozen with a serial number of the clinic's year,
/// and never change afterwards, whatever becomes of owner, pet or clinic.
/// </summary>
public sealed class IssueCertificate(UseCaseContext context) : UseCase<IssueCertificate.Request, IssueCertificate.Result>(context)
{
    // Serial numbers are handed out one at a time here; other processes are settled by the unique index and a retry.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public sealed record Request(Guid PetId);

    public sealed record Result(Guid CertificateId, string SerialNumber);

    public override string Requires => Permissions.IssueCertificates;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var found = await CertificateFacts.LoadAsync(db, request.PetId, actor, cancellationToken);
        if (!found.TryGet(out var facts))
            return Result<Result>.Refuse(found.Errors);
        var today = Today(actor);
        Error[] refusals = [.. facts.Refusals(today)];
        if (refusals.Length > 0)
            return Result<Result>.Refuse(refusals);
        var chip = await db
            .PetMicrochips.AsNoTracking()
            .Where(row => row.PetId == request.PetId && row.IsActive)
            .FirstOrDefaultAsync(cancellationToken);

        await Turn.WaitAsync(cancellationToken);
        try
        {
            var serial = await NextAsync(db, actor.Clinic.Code, today.Year, cancellationToken);
            var snapshot = facts.Snapshot(serial, chip, today);
            var document = VaccinationCertificate.Render(snapshot);
            var certificate = new Certificate(
                actor.ClinicId,
                request.PetId,
                serial,
                actor.UserId,
                Now,
                snapshot.Language,
                JsonSerializer.Serialize(snapshot, JsonSerializerOptions.Web),
                document,
                Convert.ToHexStringLower(SHA256.HashData(document))
            );
            db.Add(certificate);
            await db.SaveChangesAsync(cancellationToken);
            return new Result(certificate.Id, certificate.SerialNumber);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<CertificateSerial> NextAsync(VetCareDbContext db, string code, int year, CancellationToken cancellationToken)
    {
        var last = await db.Certificates.Where(row => row.SerialYear == year).MaxAsync(row => (int?)row.SerialSequence, cancellationToken);
        return new CertificateSerial(code, year, (last ?? 0) + 1);
    }
}
