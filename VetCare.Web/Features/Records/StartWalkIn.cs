using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>Opens a visit of a pet that stands in the room without an appointment. The veterinarian who opens it answers for it.</summary>
public sealed class StartWalkIn(UseCaseContext context) : UseCase<StartWalkIn.Request, Guid>(context)
{
    public sealed record Request(Guid PetId, VisitType Type, string? ChiefComplaint);

    public override string Requires => Permissions.SignRecords;

    protected override bool RetriesAfterRace => true;

    protected override IEnumerable<Error> Validate(Request request, Actor actor) => Complaint(request).Errors;

    /// <returns>Id of the note.</returns>
    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.SingleOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        // Whose pet it is must still be true when the visit is saved.
        db.Touch(pet);
        var visit = Encounter.Open(actor.ClinicId, request.PetId, pet.ClientId, null, actor.UserId, Now);
        var note = MedicalRecord.Begin(visit, request.Type, Complaint(request).Value, Now);
        db.AddRange(visit, note);
        await db.SaveChangesAsync(cancellationToken);
        return note.Id;
    }

    private static Result<string?> Complaint(Request request) =>
        TextRules.OptionalLines(request.ChiefComplaint, RecordRules.ComplaintLength, nameof(request.ChiefComplaint), "complaint");
}
