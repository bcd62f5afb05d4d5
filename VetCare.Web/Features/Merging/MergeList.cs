using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>The merges of the clinic, the latest first, each with whether it can still be taken back.</summary>
public sealed class MergeList(UseCaseContext context) : UseCase<MergeList.Request, IReadOnlyList<MergeList.Row>>(context)
{
    private const int Most = 100;

    public sealed record Request;

    /// <param name="MergedAt">UTC.</param>
    /// <param name="UndoneAt">UTC.</param>
    public sealed record Row(
        Guid Id,
        bool OfPets,
        string KeptName,
        string AbsorbedName,
        string KeptAddress,
        string MergedBy,
        DateTime MergedAt,
        DateTime UndoUntil,
        DateTime? UndoneAt,
        bool CanUndo
    );

    public override string Requires => Permissions.UpdatePets;

    protected override async Task<Result<IReadOnlyList<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var now = Now;
        var (clients, pets) = (actor.May(Permissions.DeleteClients), actor.May(Permissions.DeletePets));
        var seesClients = actor.May(Permissions.UpdateClients);
        var rows = await Merges(db)
            .Where(row => row.Merge.KeptPetId != null || seesClients)
            .OrderByDescending(row => row.Merge.MergedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
        {
            var ofPets = row.Merge.KeptPetId is not null;
            return new Row(
                row.Merge.Id,
                ofPets,
                row.Kept ?? "",
                row.Absorbed ?? "",
                ofPets ? $"/pets/{row.Merge.KeptPetId}" : $"/clients/{row.Merge.KeptClientId}",
                row.By ?? "",
                row.Merge.MergedAt,
                row.Merge.UndoUntil,
                row.Merge.UndoneAt,
                row.Merge.UndoneAt is null && row.Merge.UndoUntil >= now && (ofPets ? pets : clients)
            );
        });
    }

    private static IQueryable<Line> Merges(VetCareDbContext db)
    {
        // Absorbed records are hidden everywhere else; here they are told by name.
        var clients = db.Clients.IgnoreQueryFilters([Filters.Deleted]);
        var pets = db.Pets.IgnoreQueryFilters([Filters.Deleted]);
        return db
            .RecordMerges.AsNoTracking()
            .Select(merge => new Line
            {
                Merge = new Merged
                {
                    Id = merge.Id,
                    KeptClientId = merge.KeptClientId,
                    KeptPetId = merge.KeptPetId,
                    MergedAt = merge.MergedAt,
                    UndoUntil = merge.UndoUntil,
                    UndoneAt = merge.UndoneAt,
                },
                Kept =
                    merge.KeptPetId != null
                        ? pets.Where(pet => pet.Id == merge.KeptPetId).Select(pet => pet.Name).FirstOrDefault()
                        : clients
                            .Where(client => client.Id == merge.KeptClientId)
                            .Select(client => client.FirstName + " " + client.LastName)
                            .FirstOrDefault(),
                Absorbed =
                    merge.AbsorbedPetId != null
                        ? pets.Where(pet => pet.Id == merge.AbsorbedPetId).Select(pet => pet.Name).FirstOrDefault()
                        : clients
                            .Where(client => client.Id == merge.AbsorbedClientId)
                            .Select(client => client.FirstName + " " + client.LastName)
                            .FirstOrDefault(),
                By = db
                    .Users.Where(user => user.Id == merge.MergedBy)
                    .Select(user => user.FirstName + " " + user.LastName)
                    .FirstOrDefault(),
            });
    }

    private sealed class Line
    {
        public required Merged Merge { get; init; }
        public string? Kept { get; init; }
        public string? Absorbed { get; init; }
        public string? By { get; init; }
    }

    private sealed class Merged
    {
        public Guid Id { get; init; }
        public Guid? KeptClientId { get; init; }
        public Guid? KeptPetId { get; init; }
        public DateTime MergedAt { get; init; }
        public DateTime UndoUntil { get; init; }
        public DateTime? UndoneAt { get; init; }
    }
}
