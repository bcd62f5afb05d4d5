using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>One appointment with everything the desk needs at a glance, its history, and what this person may do with it now. Three queries.</summary>
public sealed class AppointmentCard(UseCaseContext context) : UseCase<AppointmentCard.Request, AppointmentCard.Result>(context)
{
    private const int MaxAlerts = 20;
    private const int MaxSteps = 100;

    public sealed record Request(Guid AppointmentId);

    /// <param name="Steps">Possible now and allowed to this person.</param>
    /// <param name="MayOpenVisit">The visit may begin now or there is one already, and this person writes notes.</param>
    public sealed record Result(
        Details Appointment,
        IReadOnlyList<AlertLine> Alerts,
        IReadOnlyList<HistoryLine> History,
        IReadOnlyList<AppointmentStep> Steps,
        bool MayOpenVisit
    );

    /// <summary>Times in UTC; date and time as promised to the client.</summary>
    public sealed record Details(
        Guid Id,
        int Version,
        Guid PetId,
        string PetName,
        Species Species,
        string? Breed,
        Guid ClientId,
        string ClientFirstName,
        string ClientLastName,
        string? Phone,
        Guid ResourceId,
        string ResourceName,
        string? Place,
        Guid TypeId,
        string TypeName,
        AppointmentKind Kind,
        DateTime StartTime,
        DateTime EndTime,
        DateOnly Date,
        TimeOnly At,
        AppointmentStatus Status,
        AppointmentPriority Priority,
        DateTime? RoomedAt,
        string? Reason,
        string? Notes,
        string? CancelReason,
        bool HasVisit
    )
    {
        public string ClientName => $"{ClientFirstName} {ClientLastName}";

        public int Minutes => (int)(EndTime - StartTime).TotalMinutes;
    }

    public sealed record AlertLine(string Text, AlertSeverity Severity, string? Color = null);

    /// <param name="At">UTC.</param>
    /// <param name="From">Null for the booking; equal to <paramref name="To"/> for a move.</param>
    public sealed record HistoryLine(DateTime At, string Who, AppointmentStatus? From, AppointmentStatus To, string? Reason);

    public override string Requires => Permissions.ReadAppointments;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var details = await DetailsAsync(db, request.AppointmentId, cancellationToken);
        if (details is null)
            return SchedulingErrors.NotFound;
        var alerts = await AlertsAsync(db, details.PetId, details.ClientId, Today(actor), cancellationToken);
        var history = await HistoryAsync(db, details.Id, cancellationToken);
        var steps = AppointmentSteps.From(details.Status, details.StartTime, details.RoomedAt is not null, Now);
        var mayOpen = details.HasVisit || Appointment.MayStart(details.Status, details.StartTime, Now);
        return new Result(
            details,
            alerts,
            history,
            [.. steps.Where(step => actor.May(PermissionFor(step)))],
            mayOpen && actor.May(Permissions.CreateRecords)
        );
    }

    /// <summary>Alerts on a pet and on its owner, the loudest first.</summary>
    internal static async Task<List<AlertLine>> AlertsAsync(
        VetCareDbContext db,
        Guid petId,
        Guid clientId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var alerts = await db
            .Alerts.AsNoTracking()
            .Where(alert => (alert.PetId == petId || alert.ClientId == clientId) && (alert.ExpiresOn == null || alert.ExpiresOn >= today))
            .OrderBy(alert => alert.CreatedAt)
            .Select(alert => new AlertLine(alert.Text, alert.Severity, alert.Color))
            .Take(MaxAlerts)
            .ToListAsync(cancellationToken);
        return [.. alerts.OrderByDescending(alert => alert.Severity)];
    }

    private static string PermissionFor(AppointmentStep step) =>
        step switch
        {
            AppointmentStep.Cancel => Permissions.VoidAppointments,
            // Whoever may promise a time may change the promise; helpers only move animals through the day.
            AppointmentStep.Move or AppointmentStep.NoShow => Permissions.CreateAppointments,
            _ => Permissions.UpdateAppointments,
        };

    private static Task<Details?> DetailsAsync(VetCareDbContext db, Guid id, CancellationToken cancellationToken) =>
        (
            from row in db.Appointments.AsNoTracking()
            join pet in db.Pets on row.PetId equals pet.Id
            join client in db.Clients on row.ClientId equals client.Id
            join resource in db.ScheduleResources on row.ResourceId equals resource.Id
            join type in db.AppointmentTypes on row.TypeId equals type.Id
            where row.Id == id && row.DeletedAt == null
            select new Details(
                row.Id,
                row.Version,
                pet.Id,
                pet.Name,
                pet.Species,
                pet.Breed,
                client.Id,
                client.FirstName,
                client.LastName,
                client.Mobile ?? client.Phone,
                resource.Id,
                resource.Name,
                resource.Place,
                type.Id,
                type.Name,
                row.Kind,
                row.StartTime,
                row.EndTime,
                row.PromisedDate,
                row.PromisedTime,
                row.Status,
                row.Priority,
                row.RoomedAt,
                row.Reason,
                row.Notes,
                row.CancelReason,
                db.Encounters.Any(visit => visit.AppointmentId == row.Id && visit.DeletedAt == null)
            )
        )
            .IgnoreQueryFilters([Filters.Deleted])
            .SingleOrDefaultAsync(cancellationToken);

    private static async Task<List<HistoryLine>> HistoryAsync(VetCareDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var rows = await (
            from change in db.AppointmentStatusHistory.AsNoTracking()
            join member in db.Memberships on change.ChangedBy equals member.UserId
            join user in db.Users on member.UserId equals user.Id
            where change.AppointmentId == id
            orderby change.ChangedAt, change.Id
            select new
            {
                change.ChangedAt,
                change.FromStatus,
                change.ToStatus,
                change.Reason,
                user.Title,
                user.FirstName,
                user.LastName,
            }
        )
            .Take(MaxSteps)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new HistoryLine(
                row.ChangedAt,
                $"{row.Title} {row.FirstName} {row.LastName}".Trim(),
                row.FromStatus,
                row.ToStatus,
                row.Reason
            )),
        ];
    }
}
