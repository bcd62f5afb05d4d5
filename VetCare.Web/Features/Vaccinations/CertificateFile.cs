using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>The PDF of a certificate exactly as it was issued. Opening it is audited as a print; a document that does not match its check sum is not handed out.</summary>
public sealed class CertificateFile(UseCaseContext context) : UseCase<CertificateFile.Request, CertificateFile.Result>(context)
{
    public sealed record Request(Guid CertificateId);

    public sealed record Result(ReadOnlyMemory<byte> Document, string FileName);

    public override string Requires => Permissions.PrintVaccinations;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var found = await db
            .Certificates.AsNoTracking()
            .Where(row => row.Id == request.CertificateId)
            .Select(row => new
            {
                row.Document,
                row.DocumentSha256,
                row.SerialNumber,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return VaccinationErrors.CertificateNotFound;
        if (Convert.ToHexStringLower(SHA256.HashData(found.Document)) != found.DocumentSha256)
            return VaccinationErrors.Damaged;
        db.Audit(AuditAction.Print, "certificates", request.CertificateId, Now);
        await db.SaveChangesAsync(cancellationToken);
        return new Result(found.Document, found.SerialNumber + ".pdf");
    }
}
