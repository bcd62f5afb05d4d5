using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Takes a client who no longer comes out of the lists. The history stays, and it can be taken back any time.</summary>
public sealed class DeactivateClient(UseCaseContext context) : UseCase<DeactivateClient.Request, Done>(context)
{
    public sealed record Request(Guid ClientId);

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var client = await db.Clients.FirstOrDefaultAsync(row => row.Id == request.ClientId, cancellationToken);
        if (client is null)
            return ClientErrors.NotFound;
        var now = Now;
        var next = await db
            .Appointments.Where(booked => booked.ClientId == request.ClientId && booked.EndTime > now)
            .Where(booked =>
                booked.Status != AppointmentStatus.Cancelled
                && booked.Status != AppointmentStatus.NoShow
                && booked.Status != AppointmentStatus.Completed
            )
            .OrderBy(booked => booked.StartTime)
            .Select(booked => (DateOnly?)booked.PromisedDate)
            .FirstOrDefaultAsync(cancellationToken);
        if (next is { } day)
            return StillBooked(day);
        client.Deactivate();
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }

    private static Error StillBooked(DateOnly day) =>
        new(
            "client.still_booked",
            $"This client has an appointment on {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}. Cancel or finish it first."
        );
}
