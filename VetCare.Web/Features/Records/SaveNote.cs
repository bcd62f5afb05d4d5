using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>
/// Saves the draft of a note. The version says what the writer had before the eyes: when somebody else saved meanwhile, nothing is written and the
/// refusal is <see cref="RecordErrors.ChangedMeanwhile"/>. Saving what is saved already writes nothing.
/// </summary>
public sealed class SaveNote(UseCaseContext context) : UseCase<SaveNote.Request, SaveNote.Result>(context)
{
    public sealed record Request(Guid RecordId, int Version, NoteContent Content);

    /// <param name="SavedAt">UTC.</param>
    public sealed record Result(int Version, DateTime SavedAt);

    public override string Requires => Permissions.UpdateRecords;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var note = await db.MedicalRecords.SingleOrDefaultAsync(row => row.Id == request.RecordId, cancellationToken);
        if (note is null)
            return RecordErrors.NotFound;
        if (note.IsLocked)
            return RecordErrors.Locked;
        if (note.Version != request.Version)
            return RecordErrors.ChangedMeanwhile;
        var species = await db.Pets.Where(pet => pet.Id == note.PetId).Select(pet => pet.Species).SingleAsync(cancellationToken);
        var content = request.Content;
        var written = note.Write(content.Text, content.Vitals, species, content.FollowUp);
        if (!written.IsSuccess)
            return Result<Result>.Refuse(written.Errors);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return RecordErrors.ChangedMeanwhile;
        }
        return new Result(note.Version, Now);
    }
}
