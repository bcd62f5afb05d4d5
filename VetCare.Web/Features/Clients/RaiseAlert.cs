using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Puts an alert on a pet, or on a client and so on every pet of the household.</summary>
public sealed class RaiseAlert(UseCaseContext context) : UseCase<RaiseAlert.Request, Guid>(context)
{
    internal static readonly Error NotFound = new("alert.not_found", "This alert is no longer there. Reload the page.");

    internal static readonly Error ExpiresInPast = new(
        "alert.expires_in_past",
        "Choose today or a later day, or leave it empty to keep the alert.",
        nameof(Request.ExpiresOn)
    );

    /// <param name="ClientId">Exactly one of client and pet is given.</param>
    /// <param name="ExpiresOn">Last day it is shown, today or later; null means it stays.</param>
    public sealed record Request(
        Guid? ClientId,
        Guid? PetId,
        string? Text,
        AlertSeverity Severity,
        DateOnly? ExpiresOn = null,
        bool MustAcknowledge = false,
        string? Color = null
    );

    public override string Requires => Permissions.UpdateClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.PetId is not null && !actor.May(Permissions.UpdatePets))
            yield return UseCaseErrors.NotAllowed;
        if (request.ClientId is null == request.PetId is null)
            yield return new Error("alert.subject", "Put the alert on the client or on one pet.");
        if (request.ExpiresOn < Today(actor))
            yield return ExpiresInPast;
    }

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        if (request.ClientId is { } clientId && !await db.Clients.AnyAsync(row => row.Id == clientId, cancellationToken))
            return ClientErrors.NotFound;
        if (request.PetId is { } petId && !await db.Pets.AnyAsync(row => row.Id == petId, cancellationToken))
            return PetErrors.NotFound;
        var alert = request.PetId is { } pet
            ? Alert.OnPet(actor.ClinicId, pet, request.Text, request.Severity, request.ExpiresOn, request.MustAcknowledge)
            : Alert.OnClient(
                actor.ClinicId,
                request.ClientId!.Value,
                request.Text,
                request.Severity,
                request.ExpiresOn,
                request.MustAcknowledge
            );
        if (!alert.IsSuccess)
            return Result<Guid>.Refuse(alert.Errors);
        if (request.Color is not null)
        {
            var coloured = alert.Value.Edit(request.Text, request.Severity, request.Color, request.ExpiresOn, request.MustAcknowledge);
            if (!coloured.IsSuccess)
                return Result<Guid>.Refuse(coloured.Errors);
        }
        db.Alerts.Add(alert.Value);
        await db.SaveChangesAsync(cancellationToken);
        return alert.Value.Id;
    }
}
