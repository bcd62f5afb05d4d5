using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Bulk;

/// <summary>Puts a tag on several clients, or takes it off, in one transaction. Capital letters make no other tag.</summary>
public sealed class TagClients(UseCaseContext context) : UseCase<TagClients.Request, BulkOutcome>(context)
{
    /// <param name="Remove">Takes the tag off instead.</param>
    public sealed record Request(IReadOnlyList<Guid> Clients, string? Tag, bool Remove = false);

    public override string Requires => Permissions.UpdateClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor) =>
        SelectedClients
            .Check(request.Clients)
            .Concat(TextRules.Required(request.Tag, ClientTag.NameLength, nameof(Request.Tag), "tag").Errors);

    protected override async Task<Result<BulkOutcome>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var ids = request.Clients;
        var wanted = SearchText.Fold(request.Tag);
        var clients = await SelectedClients.LoadAsync(db, ids, cancellationToken);
        var tags = await db.ClientTags.Where(tag => ids.Contains(tag.ClientId)).ToListAsync(cancellationToken);
        var held = tags.Where(tag => SearchText.Fold(tag.Name) == wanted).ToLookup(tag => tag.ClientId);
        List<Guid> changed = [];
        List<BulkRefusal> refused = [];
        foreach (var client in clients)
        {
            if (held.Contains(client.Id) != request.Remove)
            {
                refused.Add(new BulkRefusal(client.FullName, request.Remove ? "does not have this tag" : "has this tag already"));
                continue;
            }
            if (request.Remove)
                db.RemoveRange(held[client.Id]);
            else
                db.ClientTags.Add(ClientTag.Of(actor.ClinicId, client.Id, request.Tag).Value);
            changed.Add(client.Id);
        }
        await db.SaveChangesAsync(cancellationToken);
        return new BulkOutcome(changed, refused);
    }
}
