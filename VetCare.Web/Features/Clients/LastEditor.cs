using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Who saved a client or a pet last, told to the person whose own save was refused.</summary>
public sealed class LastEditor(UseCaseContext context) : UseCase<LastEditor.Request, string>(context)
{
    /// <param name="ClientId">Exactly one of client and pet is given.</param>
    public sealed record Request(Guid? ClientId, Guid? PetId);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<string>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var (table, owner) = request.PetId is { } pet ? ("pets", pet) : ("clients", request.ClientId ?? Guid.Empty);
        return await FindAsync(db, actor, table, owner, cancellationToken) ?? "Somebody else";
    }

    /// <returns>Null when the trail does not tell.</returns>
    internal static async Task<string?> FindAsync(
        VetCareDbContext db,
        Actor actor,
        string table,
        Guid row,
        CancellationToken cancellationToken
    )
    {
        var id = row.ToString("D", CultureInfo.InvariantCulture);
        var editor = await (
            from log in db.AuditLogs.AsNoTracking()
            where log.ClinicId == actor.ClinicId && log.EntityType == table && log.EntityId == id
            where log.Action == AuditAction.Create || log.Action == AuditAction.Update
            join member in db.Memberships on log.UserId equals member.UserId
            join user in db.Users on member.UserId equals user.Id
            orderby log.CreatedAt descending
            select new
            {
                user.Title,
                user.FirstName,
                user.LastName,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        return editor is null ? null : $"{editor.Title} {editor.FirstName} {editor.LastName}".Trim();
    }
}
