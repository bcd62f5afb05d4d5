using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Writes down another person who calls about a client's pets, or corrects one.</summary>
public sealed class SaveContact(UseCaseContext context) : UseCase<SaveContact.Request, Guid>(context)
{
    /// <param name="ContactId">Null adds a person.</param>
    /// <param name="Version">Of the person as it was read; nothing is changed over a later one.</param>
    public sealed record Request(Guid ClientId, Guid? ContactId, ContactDetails Details, int? Version = null);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (request.ContactId is not { } contactId)
        {
            if (!await db.Clients.AnyAsync(row => row.Id == request.ClientId, cancellationToken))
                return ClientErrors.NotFound;
            var added = ClientContact.Add(actor.ClinicId, request.ClientId, request.Details);
            if (!added.IsSuccess)
                return Result<Guid>.Refuse(added.Errors);
            db.ClientContacts.Add(added.Value);
            await db.SaveChangesAsync(cancellationToken);
            return added.Value.Id;
        }
        var contact = await db.ClientContacts.FirstOrDefaultAsync(
            row => row.Id == contactId && row.ClientId == request.ClientId,
            cancellationToken
        );
        if (contact is null)
            return ClientErrors.PartNotFound;
        if (contact.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        var edited = contact.Edit(request.Details);
        if (!edited.IsSuccess)
            return Result<Guid>.Refuse(edited.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return contact.Id;
    }
}
