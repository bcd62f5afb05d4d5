using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Registers a client, and in the same step the first pet when one is told. Either both are saved or neither.</summary>
public sealed class RegisterClient(UseCaseContext context) : UseCase<RegisterClient.Request, RegisterClient.Registered>(context)
{
    /// <param name="Client">As typed.</param>
    /// <param name="Pet">As typed; null when no pet is registered yet.</param>
    /// <param name="AcceptHeldChip">The person has looked at the other pet with this microchip number and wants it all the same.</param>
    public sealed record Request(ClientDetails Client, PetDetails? Pet = null, bool AcceptHeldChip = false);

    public sealed record Registered(Guid ClientId, Guid? PetId);

    public override string Requires => Permissions.CreateClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.Pet is not null && !actor.May(Permissions.CreatePets))
            yield return UseCaseErrors.NotAllowed;
    }

    protected override async Task<Result<Registered>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var client = Client.Register(actor.ClinicId, request.Client);
        var pet = request.Pet is null
            ? null
            : Pet.Register(actor.ClinicId, client.IsSuccess ? client.Value.Id : Guid.Empty, request.Pet, Today(actor));
        // Everything that is wrong is said at once, for the client and for the pet.
        if (!client.IsSuccess || pet is { IsSuccess: false })
            return Result<Registered>.Refuse([.. client.Errors, .. pet?.Errors ?? []]);

        await using var db = Open(actor);
        if (pet is not null && !request.AcceptHeldChip && await HeldChips.FindAsync(db, pet.Value, cancellationToken) is { } held)
            return held;
        db.Clients.Add(client.Value);
        if (pet is not null)
            db.Pets.Add(pet.Value);
        await db.SaveChangesAsync(cancellationToken);
        return new Registered(client.Value.Id, pet?.Value.Id);
    }
}
