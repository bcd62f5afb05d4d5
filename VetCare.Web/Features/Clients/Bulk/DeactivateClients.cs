using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Bulk;

/// <summary>Takes several clients out of the lists in one transaction. Whoever still has an appointment stays active and is named.</summary>
public sealed class DeactivateClients(UseCaseContext context) : UseCase<DeactivateClients.Request, BulkOutcome>(context)
{
    public sealed record Request(IReadOnlyList<Guid> Clients);

    public override string Requires => Permissions.UpdateClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor) => SelectedClients.Check(request.Clients);

    protected override async Task<Result<BulkOutcome>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var now = Now;
        var ids = request.Clients;
        var booked = await db
            .Appointments.Where(row => ids.Contains(row.ClientId) && row.EndTime > now)
            .Where(row =>
                row.Status != AppointmentStatus.Cancelled
                && row.Status != AppointmentStatus.NoShow
                && row.Status != AppointmentStatus.Completed
            )
            .GroupBy(row => row.ClientId)
            .Select(group => new { ClientId = group.Key, Next = group.Min(row => row.PromisedDate) })
            .ToDictionaryAsync(row => row.ClientId, row => row.Next, cancellationToken);
        List<Guid> changed = [];
        List<BulkRefusal> refused = [];
        foreach (var client in await SelectedClients.LoadAsync(db, ids, cancellationToken))
        {
            if (booked.TryGetValue(client.Id, out var day))
                refused.Add(
                    new BulkRefusal(client.FullName, $"has an appointment on {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}")
                );
            else if (!client.IsActive)
                refused.Add(new BulkRefusal(client.FullName, "is inactive already"));
            else
            {
                client.Deactivate();
                changed.Add(client.Id);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
        return new BulkOutcome(changed, refused);
    }
}
