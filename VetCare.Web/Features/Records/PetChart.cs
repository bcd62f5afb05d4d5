using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>
/// The chart of a pet: what happened, newest first, what is due, what it weighed. Visits and problems are read only for people who may read records;
/// for everybody else they are not even fetched. Reading is audited.
/// </summary>
public sealed class PetChart(UseCaseContext context) : UseCase<PetChart.Request, PetChart.Result>(context)
{
    public const int UsualVisits = 30;
    private const int MostRows = 200;
    private const int Words = 120;

    /// <param name="Visits">How many of the newest visits are wanted.</param>
    public sealed record Request(Guid PetId, int Visits = UsualVisits);

    /// <param name="Visits">Null for people who may not read records.</param>
    /// <param name="Doses">Null for people who may not read vaccinations.</param>
    public sealed record Result(
        Guid PetId,
        string PetName,
        Guid ClientId,
        Species Species,
        bool IsDeceased,
        IReadOnlyList<Visit>? Visits,
        bool HasOlderVisits,
        IReadOnlyList<Problem>? Problems,
        IReadOnlyList<Dose>? Doses,
        IReadOnlyList<VaccineCardLine> Card,
        IReadOnlyList<Weighing> Weights,
        IReadOnlyList<Paper> Certificates
    );

    /// <param name="VisitDate">UTC.</param>
    /// <param name="FirstWords">Beginning of the assessment, or of the complaint while there is none.</param>
    public sealed record Visit(
        Guid RecordId,
        DateTime VisitDate,
        VisitType Type,
        string Veterinarian,
        bool IsSigned,
        string? FirstWords,
        IReadOnlyList<string> Diagnoses
    );

    /// <summary>A problem that is active or chronic, with the day it was first named.</summary>
    public sealed record Problem(string Description, DiagnosisStatus Status, DateTime Since);

    public sealed record Dose(
        Guid Id,
        string Vaccine,
        IReadOnlyList<Antigen> Antigens,
        DateOnly GivenOn,
        DateOnly DueOn,
        string? LotNumber,
        bool IsVerified
    );

    public sealed record Weighing(int Grams, DateTime MeasuredAt);

    /// <summary>An issued certificate.</summary>
    public sealed record Paper(Guid Id, string SerialNumber, DateTime IssuedAt);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db
            .Pets.AsNoTracking()
            .Where(row => row.Id == request.PetId)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.ClientId,
                row.Species,
                row.IsDeceased,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;

        var notes = actor.May(Permissions.ReadRecords)
            ? await NotesAsync(db, pet.Id, Math.Clamp(request.Visits, 1, 1_000) + 1, cancellationToken)
            : null;
        var doses = actor.May(Permissions.ReadVaccinations) ? await DosesAsync(db, pet.Id, cancellationToken) : null;
        var papers = doses is null ? [] : await PapersAsync(db, pet.Id, cancellationToken);
        var weights = await db
            .PetWeights.AsNoTracking()
            .Where(row => row.PetId == pet.Id)
            .OrderByDescending(row => row.MeasuredAt)
            .Take(MostRows)
            .Select(row => new Weighing(row.Grams, row.MeasuredAt))
            .ToListAsync(cancellationToken);
        db.Audit(AuditAction.Read, "pets", pet.Id, Now);
        await db.SaveChangesAsync(cancellationToken);
        return new Result(
            pet.Id,
            pet.Name,
            pet.ClientId,
            pet.Species,
            pet.IsDeceased,
            notes?.Take(request.Visits).Select(Shown).ToList(),
            notes?.Count > request.Visits,
            notes is null ? null : Problems(notes),
            doses,
            VaccineCard.Of(
                (doses ?? []).Select(dose => new VaccineCardDose(dose.Vaccine, dose.Antigens, dose.GivenOn, dose.DueOn)),
                Today(actor)
            ),
            weights,
            papers
        );
    }

    private static Task<List<Note>> NotesAsync(VetCareDbContext db, Guid petId, int most, CancellationToken cancellationToken) =>
        (
            from note in db.MedicalRecords.AsNoTracking()
            join member in db.Memberships on note.VeterinarianId equals member.UserId
            join person in db.Users on member.UserId equals person.Id
            where note.PetId == petId
            orderby note.VisitDate descending, note.Id descending
            select new Note(
                note.Id,
                note.VisitDate,
                note.VisitType,
                person.Title == null ? person.FirstName + " " + person.LastName : person.Title + " " + person.LastName,
                note.IsLocked,
                note.Assessment,
                note.ChiefComplaint,
                note.Diagnoses.Select(row => new Named(row.Id, row.Description, row.Status)).ToList()
            )
        )
            .Take(most)
            .ToListAsync(cancellationToken);

    private static Task<List<Dose>> DosesAsync(VetCareDbContext db, Guid petId, CancellationToken cancellationToken) =>
        db
            .Vaccinations.AsNoTracking()
            .Where(row => row.PetId == petId)
            .OrderByDescending(row => row.DateGiven)
            .ThenByDescending(row => row.Id)
            .Take(MostRows)
            .Select(row => new Dose(row.Id, row.VaccineName, row.Antigens, row.DateGiven, row.NextDueDate, row.LotNumber, row.IsVerified))
            .ToListAsync(cancellationToken);

    private static Task<List<Paper>> PapersAsync(VetCareDbContext db, Guid petId, CancellationToken cancellationToken) =>
        db
            .Certificates.AsNoTracking()
            .Where(row => row.PetId == petId)
            .OrderByDescending(row => row.IssuedAt)
            .Take(MostRows)
            .Select(row => new Paper(row.Id, row.SerialNumber, row.IssuedAt))
            .ToListAsync(cancellationToken);

    private static Visit Shown(Note note) =>
        new(
            note.Id,
            note.VisitDate,
            note.Type,
            note.Veterinarian,
            note.IsSigned,
            Beginning(note.Assessment ?? note.Complaint),
            [.. note.Diagnoses.Select(named => named.Description)]
        );

    /// <summary>The newest word on each problem counts: resolved later is resolved.</summary>
    private static List<Problem> Problems(List<Note> notes) =>
        [
            .. notes
                .SelectMany(note => note.Diagnoses.Select(named => (note.VisitDate, named.Description, named.Status)))
                .GroupBy(entry => entry.Description, StringComparer.OrdinalIgnoreCase)
                .Select(group => new Problem(group.First().Description, group.First().Status, group.Last().VisitDate))
                .Where(problem => problem.Status != DiagnosisStatus.Resolved)
                .OrderBy(problem => problem.Description, StringComparer.OrdinalIgnoreCase),
        ];

    private static string? Beginning(string? text)
    {
        if (text is null)
            return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Words)
            return line;
        var end = line.LastIndexOf(' ', Words);
        if (end <= 0)
            end = char.IsHighSurrogate(line[Words - 1]) ? Words - 1 : Words;
        return line[..end] + "…";
    }

    private sealed record Note(
        Guid Id,
        DateTime VisitDate,
        VisitType Type,
        string Veterinarian,
        bool IsSigned,
        string? Assessment,
        string? Complaint,
        List<Named> Diagnoses
    );

    private sealed record Named(Guid Id, string Description, DiagnosisStatus Status);
}
