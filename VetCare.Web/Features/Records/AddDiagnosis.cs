using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>Names a diagnosis on a draft; the first one is primary.</summary>
public sealed class AddDiagnosis(UseCaseContext context) : UseCase<AddDiagnosis.Request, DiagnosisChange>(context)
{
    public sealed record Request(Guid RecordId, int Version, string? Description, string? DiagnosisCode, DiagnosisStatus Status);

    public override string Requires => Permissions.UpdateRecords;

    protected override async Task<Result<DiagnosisChange>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var note = await Diagnoses.LoadAsync(db, request.RecordId, cancellationToken);
        if (note is null)
            return RecordErrors.NotFound;
        if (note.Version != request.Version && !note.IsLocked)
            return RecordErrors.ChangedMeanwhile;
        var added = note.Diagnose(request.Description, request.DiagnosisCode, request.Status);
        if (!added.IsSuccess)
            return Result<DiagnosisChange>.Refuse(added.Errors);
        Diagnoses.Touch(db, note);
        await db.SaveChangesAsync(cancellationToken);
        return DiagnosisChange.Of(note);
    }
}
