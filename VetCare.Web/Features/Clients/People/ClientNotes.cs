using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>The notes about a client, newest first. Reading them leaves a row in the audit.</summary>
public sealed class ClientNotes(UseCaseContext context) : UseCase<ClientNotes.Request, ClientNotes.Page>(context)
{
    public const int PageSize = 20;
    private const int MostRows = 200;

    /// <param name="Take">How many notes at most.</param>
    public sealed record Request(Guid ClientId, int Take = PageSize);

    public sealed record Page(IReadOnlyList<Row> Rows, bool HasMore);

    /// <param name="WrittenAt">UTC.</param>
    public sealed record Row(Guid Id, string Text, bool IsInternal, DateTime WrittenAt, string WrittenBy);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Page>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var take = Math.Clamp(request.Take, 1, MostRows);
        var notes = await (
            from note in db.ClientNotes.AsNoTracking()
            where note.ClientId == request.ClientId
            join member in db.Memberships on note.WrittenBy equals member.UserId
            join user in db.Users on member.UserId equals user.Id
            orderby note.CreatedAt descending, note.Id descending
            select new Row(
                note.Id,
                note.Text,
                note.IsInternal,
                note.CreatedAt,
                ((user.Title ?? "") + " " + user.FirstName + " " + user.LastName).Trim()
            )
        )
            .Take(take + 1)
            .ToListAsync(cancellationToken);
        if (notes.Count > 0)
        {
            db.Audit(AuditAction.Read, "client_notes", request.ClientId, Now);
            await db.SaveChangesAsync(cancellationToken);
        }
        return new Page([.. notes.Take(take)], notes.Count > take);
    }
}
