using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Writes down a further address of a client, or corrects one.</summary>
public sealed class SaveAddress(UseCaseContext context) : UseCase<SaveAddress.Request, Guid>(context)
{
    /// <param name="AddressId">Null adds an address.</param>
    /// <param name="Version">Of the address as it was read; nothing is changed over a later one.</param>
    public sealed record Request(Guid ClientId, Guid? AddressId, AddressKind Kind, PostalAddress Address, int? Version = null);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (request.AddressId is not { } addressId)
        {
            if (!await db.Clients.AnyAsync(row => row.Id == request.ClientId, cancellationToken))
                return ClientErrors.NotFound;
            var added = ClientAddress.Add(actor.ClinicId, request.ClientId, request.Kind, request.Address);
            if (!added.IsSuccess)
                return Result<Guid>.Refuse(added.Errors);
            db.ClientAddresses.Add(added.Value);
            await db.SaveChangesAsync(cancellationToken);
            return added.Value.Id;
        }
        var address = await db.ClientAddresses.FirstOrDefaultAsync(
            row => row.Id == addressId && row.ClientId == request.ClientId,
            cancellationToken
        );
        if (address is null)
            return ClientErrors.PartNotFound;
        if (address.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        var edited = address.Edit(request.Kind, request.Address);
        if (!edited.IsSuccess)
            return Result<Guid>.Refuse(edited.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return address.Id;
    }
}
