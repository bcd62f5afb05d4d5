using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Changes the words, colour, seriousness or end of an alert; who has acknowledged it today is not asked again.</summary>
public sealed class EditAlert(UseCaseContext context) : UseCase<EditAlert.Request, Done>(context)
{
    /// <param name="Color">One of <see cref="AlertColors"/>, or null for the colour of the severity.</param>
    /// <param name="ExpiresOn">Last day it is shown, today or later; null means it stays.</param>
    /// <param name="Version">Of the alert as it was read; nothing is changed over a later one.</param>
    public sealed record Request(
        Guid AlertId,
        string? Text,
        AlertSeverity Severity,
        string? Color,
        DateOnly? ExpiresOn,
        bool MustAcknowledge,
        int Version
    );

    public override string Requires => Permissions.UpdateClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.ExpiresOn < Today(actor))
            yield return RaiseAlert.ExpiresInPast;
    }

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var alert = await db.Alerts.FirstOrDefaultAsync(row => row.Id == request.AlertId, cancellationToken);
        if (alert is null)
            return RaiseAlert.NotFound;
        if (alert.PetId is not null && !actor.May(Permissions.UpdatePets))
            return UseCaseErrors.NotAllowed;
        if (alert.Version != request.Version)
            return UseCaseErrors.ChangedMeanwhile;
        var edited = alert.Edit(request.Text, request.Severity, request.Color, request.ExpiresOn, request.MustAcknowledge);
        if (!edited.IsSuccess)
            return Result<Done>.Refuse(edited.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
