using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Documents;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>What a certificate issued now would state, what stands against it, and what wants a second look before it is issued for good.</summary>
public sealed class CertificatePreview(UseCaseContext context) : UseCase<CertificatePreview.Request, CertificatePreview.Result>(context)
{
    public sealed record Request(Guid PetId);

    /// <param name="Refusals">Sentences; none means it can be issued.</param>
    /// <param name="Warnings">Sentences; the veterinarian may issue all the same.</param>
    public sealed record Result(
        string PetName,
        string Owner,
        string Veterinarian,
        IReadOnlyList<CertificateVaccination> Vaccinations,
        IReadOnlyList<string> Refusals,
        IReadOnlyList<string> Warnings
    );

    public override string Requires => Permissions.IssueCertificates;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var found = await CertificateFacts.LoadAsync(db, request.PetId, actor, cancellationToken);
        if (!found.TryGet(out var facts))
            return Result<Result>.Refuse(found.Errors);
        var today = Today(actor);
        var snapshot = facts.Snapshot(new CertificateSerial(actor.Clinic.Code, today.Year, 0), chip: null, today);
        return new Result(
            facts.Pet.Name,
            facts.Owner.FullName,
            facts.Veterinarian.DisplayName,
            snapshot.Vaccinations,
            [.. facts.Refusals(today).Select(error => error.Message)],
            [.. Warnings(facts, snapshot)]
        );
    }

    private static IEnumerable<string> Warnings(CertificateFacts facts, CertificateSnapshot snapshot)
    {
        if (facts.Pet.MicrochipId is null)
            yield return "No microchip is recorded. Authorities often want one on the certificate.";
        if (facts.Owner.Address.Lines.Count == 0)
            yield return "The owner's address is not recorded.";
        if (snapshot.Vaccinations.Any(dose => dose.Lapsed))
            yield return "Some vaccinations have lapsed; the certificate says so beside them.";
        if (facts.Doses.Any(dose => dose.ValidFrom > snapshot.IssuedOn))
            yield return "Protection against rabies has not begun yet; the certificate states the first day.";
        if (VaccinationCertificate.Unprintable(snapshot) is { Count: > 0 } missing)
            yield return $"The printed font lacks these characters, they become boxes: {string.Join(' ', missing)}";
    }
}
