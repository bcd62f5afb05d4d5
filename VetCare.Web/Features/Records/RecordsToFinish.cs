using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>Notes that wait for a signature, oldest first. No text of a note is read here.</summary>
public sealed class RecordsToFinish(UseCaseContext context) : UseCase<RecordsToFinish.Request, RecordsToFinish.Result>(context)
{
    private const int Most = 200;

    public sealed record Request(bool OnlyMine);

    /// <param name="Count">All of them, also those beyond the list.</param>
    public sealed record Result(IReadOnlyList<Line> Lines, int Count);

    /// <param name="VisitDate">UTC.</param>
    /// <param name="IsOpen">The visit itself is not finished yet.</param>
    public sealed record Line(
        Guid RecordId,
        Guid PetId,
        string PetName,
        Species Species,
        string Owner,
        VisitType Type,
        DateTime VisitDate,
        string Veterinarian,
        bool IsOpen
    );

    public override string Requires => Permissions.ReadRecords;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var unsigned = db.MedicalRecords.AsNoTracking().Where(note => !note.IsLocked);
        if (request.OnlyMine)
            unsigned = unsigned.Where(note => note.VeterinarianId == actor.UserId);
        var lines = await (
            from note in unsigned
            join visit in db.Encounters on note.EncounterId equals visit.Id
            join pet in db.Pets on note.PetId equals pet.Id
            join client in db.Clients on visit.ClientId equals client.Id
            join member in db.Memberships on note.VeterinarianId equals member.UserId
            join person in db.Users on member.UserId equals person.Id
            orderby note.VisitDate, note.Id
            select new Line(
                note.Id,
                pet.Id,
                pet.Name,
                pet.Species,
                client.FirstName + " " + client.LastName,
                note.VisitType,
                note.VisitDate,
                person.Title == null ? person.FirstName + " " + person.LastName : person.Title + " " + person.LastName,
                visit.ClosedAt == null
            )
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        var count = lines.Count < Most ? lines.Count : await unsigned.CountAsync(cancellationToken);
        return new Result(lines, count);
    }
}
