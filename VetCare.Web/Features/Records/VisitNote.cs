using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>The note of one visit as its page shows it: text, vitals with the values before, diagnoses, doses given, addenda. Reading it is audited.</summary>
public sealed class VisitNote(UseCaseContext context) : UseCase<VisitNote.Request, VisitNote.Result>(context)
{
    public sealed record Request(Guid RecordId);

    /// <param name="VisitDate">UTC.</param>
    /// <param name="SavedAt">UTC of the last save.</param>
    public sealed record Result(
        Guid RecordId,
        Guid PetId,
        string PetName,
        Species Species,
        VisitType Type,
        DateTime VisitDate,
        string Veterinarian,
        int Version,
        DateTime SavedAt,
        NoteContent Content,
        bool IsLocked,
        string? SignedBy,
        DateTime? SignedAt,
        bool IsFinished,
        DateTime? LastWeighedAt,
        int? LastWeightGrams,
        Before? Previous,
        IReadOnlyList<DiagnosisLine> Diagnoses,
        IReadOnlyList<Dose> Doses,
        IReadOnlyList<Late> Addenda
    );

    /// <summary>The last vitals before this visit.</summary>
    public sealed record Before(DateTime VisitDate, Vitals Vitals);

    public sealed record Dose(Guid Id, string Vaccine, string? LotNumber, string? Site, DateOnly GivenOn, DateOnly DueOn);

    /// <summary>An addendum with its author.</summary>
    public sealed record Late(Guid Id, string Text, string? Reason, string Author, DateTime WrittenAt);

    public override string Requires => Permissions.ReadRecords;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var found = await (
            from note in db.MedicalRecords.AsNoTracking().Include(row => row.Diagnoses)
            join visit in db.Encounters on note.EncounterId equals visit.Id
            join pet in db.Pets on note.PetId equals pet.Id
            where note.Id == request.RecordId
            select new
            {
                note,
                visit.ClosedAt,
                pet.Name,
                pet.Species,
                pet.WeightGrams,
                pet.WeightMeasuredAt,
                Veterinarian = db
                    .Memberships.Where(member => member.UserId == note.VeterinarianId)
                    .Join(db.Users, member => member.UserId, person => person.Id, (_, person) => person)
                    .Select(person =>
                        person.Title == null ? person.FirstName + " " + person.LastName : person.Title + " " + person.LastName
                    )
                    .First(),
                SignedBy = db
                    .Memberships.Where(member => member.UserId == note.SignedBy)
                    .Join(db.Users, member => member.UserId, person => person.Id, (_, person) => person)
                    .Select(person =>
                        person.Title == null ? person.FirstName + " " + person.LastName : person.Title + " " + person.LastName
                    )
                    .FirstOrDefault(),
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return RecordErrors.NotFound;
        var written = found.note;
        db.Audit(AuditAction.Read, "medical_records", written.Id, Now);
        await db.SaveChangesAsync(cancellationToken);
        return new Result(
            written.Id,
            written.PetId,
            found.Name,
            found.Species,
            written.VisitType,
            written.VisitDate,
            found.Veterinarian,
            written.Version,
            written.UpdatedAt,
            new NoteContent(written.Text, written.Vitals, written.FollowUpDate),
            written.IsLocked,
            found.SignedBy,
            written.SignedAt,
            found.ClosedAt is not null,
            found.WeightMeasuredAt,
            found.WeightGrams,
            await BeforeAsync(db, written, cancellationToken),
            DiagnosisChange.Of(written).Diagnoses,
            await DosesAsync(db, written.EncounterId, cancellationToken),
            await AddendaAsync(db, written.Id, cancellationToken)
        );
    }

    private static Task<Before?> BeforeAsync(VetCareDbContext db, MedicalRecord note, CancellationToken cancellationToken) =>
        db
            .MedicalRecords.AsNoTracking()
            .Where(row => row.PetId == note.PetId && row.VisitDate < note.VisitDate)
            .Where(row => row.Temperature != null || row.HeartRate != null || row.RespiratoryRate != null || row.WeightGrams != null)
            .OrderByDescending(row => row.VisitDate)
            .Select(row => new Before(row.VisitDate, row.Vitals))
            .FirstOrDefaultAsync(cancellationToken);

    private static Task<List<Dose>> DosesAsync(VetCareDbContext db, Guid encounterId, CancellationToken cancellationToken) =>
        db
            .Vaccinations.AsNoTracking()
            .Where(row => row.EncounterId == encounterId)
            .OrderBy(row => row.Id)
            .Take(50)
            .Select(row => new Dose(row.Id, row.VaccineName, row.LotNumber, row.Site, row.DateGiven, row.NextDueDate))
            .ToListAsync(cancellationToken);

    private static Task<List<Late>> AddendaAsync(VetCareDbContext db, Guid recordId, CancellationToken cancellationToken) =>
        (
            from addendum in db.Addenda.AsNoTracking()
            join member in db.Memberships on addendum.AuthorId equals member.UserId
            join person in db.Users on member.UserId equals person.Id
            where addendum.RecordId == recordId
            orderby addendum.WrittenAt
            select new Late(
                addendum.Id,
                addendum.Text,
                addendum.Reason,
                person.Title == null ? person.FirstName + " " + person.LastName : person.Title + " " + person.LastName,
                addendum.WrittenAt
            )
        )
            .Take(200)
            .ToListAsync(cancellationToken);
}
