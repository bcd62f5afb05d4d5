using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Adds a dated note about a client, signed by who writes it. Notes are not rewritten: a wrong one is removed and written again.</summary>
public sealed class WriteClientNote(UseCaseContext context) : UseCase<WriteClientNote.Request, Guid>(context)
{
    /// <param name="IsInternal">Never leaves the clinic in a print, an export or a portal.</param>
    public sealed record Request(Guid ClientId, string? Text, bool IsInternal);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (!await db.Clients.AnyAsync(row => row.Id == request.ClientId, cancellationToken))
            return ClientErrors.NotFound;
        var note = ClientNote.Write(actor.ClinicId, request.ClientId, request.Text, request.IsInternal, actor.UserId);
        if (!note.IsSuccess)
            return Result<Guid>.Refuse(note.Errors);
        db.ClientNotes.Add(note.Value);
        await db.SaveChangesAsync(cancellationToken);
        return note.Value.Id;
    }
}
