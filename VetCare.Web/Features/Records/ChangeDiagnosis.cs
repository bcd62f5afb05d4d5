using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>Changes where a problem stands, makes it the primary one, or takes it off a draft.</summary>
public sealed class ChangeDiagnosis(UseCaseContext context) : UseCase<ChangeDiagnosis.Request, DiagnosisChange>(context)
{
    /// <param name="Status">Null leaves it.</param>
    public sealed record Request(
        Guid RecordId,
        int Version,
        Guid DiagnosisId,
        DiagnosisStatus? Status = null,
        bool MakePrimary = false,
        bool Remove = false
    );

    public override string Requires => Permissions.UpdateRecords;

    protected override async Task<Result<DiagnosisChange>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var note = await Diagnoses.LoadAsync(db, request.RecordId, cancellationToken);
        if (note is null)
            return RecordErrors.NotFound;
        if (note.Version != request.Version && !note.IsLocked)
            return RecordErrors.ChangedMeanwhile;
        if (request.Remove)
        {
            var gone = note.Withdraw(request.DiagnosisId);
            if (!gone.IsSuccess)
                return Result<DiagnosisChange>.Refuse(gone.Errors);
            db.Remove(gone.Value);
        }
        else
        {
            var changed = request.Status is { } status ? note.Rate(request.DiagnosisId, status) : Result.Success();
            if (changed.IsSuccess && request.MakePrimary)
                changed = note.MakePrimary(request.DiagnosisId);
            if (!changed.IsSuccess)
                return Result<DiagnosisChange>.Refuse(changed.Errors);
        }
        Diagnoses.Touch(db, note);
        await db.SaveChangesAsync(cancellationToken);
        return DiagnosisChange.Of(note, request.Remove ? request.DiagnosisId : null);
    }
}
