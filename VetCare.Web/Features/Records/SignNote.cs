using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>
/// Signs and locks the note as the veterinarian has it before the eyes. With the first signature the weight of the note enters the pet's weight
/// history; signing again changes nothing.
/// </summary>
public sealed class SignNote(UseCaseContext context) : UseCase<SignNote.Request, Done>(context)
{
    public sealed record Request(Guid RecordId, int Version);

    public override string Requires => Permissions.SignRecords;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var note = await db.MedicalRecords.SingleOrDefaultAsync(row => row.Id == request.RecordId, cancellationToken);
        if (note is null)
            return RecordErrors.NotFound;
        if (note.IsLocked)
            return default(Done);
        if (note.Version != request.Version)
            return RecordErrors.ChangedMeanwhile;
        var signed = note.Sign(actor.UserId, Now);
        if (signed.IsSuccess && note.WeightGrams is { } grams)
        {
            var pet = await db.Pets.SingleAsync(row => row.Id == note.PetId, cancellationToken);
            // A note is written in the clinic's units, and scores the body condition out of nine.
            var unit = actor.Clinic.Units == MeasurementUnits.Us ? WeightUnit.Pounds : WeightUnit.Kilograms;
            var condition = note.BodyConditionScore is { } score ? BodyCondition.Of(score, 9, nameof(note.BodyConditionScore)).Value : null;
            signed = pet.Weigh(Weight.FromGrams(grams), note.VisitDate, actor.UserId, WeightSource.Note, unit, condition);
        }
        if (!signed.IsSuccess)
            return Result<Done>.Refuse(signed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
