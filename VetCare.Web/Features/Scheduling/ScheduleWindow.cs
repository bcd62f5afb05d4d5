using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>What the schedule shows for some days: the columns, the opening hours and the appointments. Two queries.</summary>
public sealed class ScheduleWindow(UseCaseContext context) : UseCase<ScheduleWindow.Request, ScheduleWindow.Result>(context)
{
    public const int MaxDays = 31;
    private const int MaxRows = 2_000;

    /// <param name="From">First local date.</param>
    /// <param name="ResourceId">One column, or null for all.</param>
    public sealed record Request(DateOnly From, int Days = 1, Guid? ResourceId = null);

    /// <param name="Now">UTC, for the line of the present time.</param>
    public sealed record Result(IReadOnlyList<Resource> Resources, WorkingWeek Hours, IReadOnlyList<Row> Appointments, DateTime Now);

    /// <summary>A column; inactive ones are read but not booked.</summary>
    public sealed record Resource(Guid Id, string Name, string? Place, ResourceKind Kind, Guid? UserId, bool IsActive);

    /// <summary>An appointment on the clinic's wall clock.</summary>
    /// <param name="HasAlert">True when somebody must be warned before touching the animal.</param>
    public sealed record Row(
        Guid Id,
        int Version,
        Guid ResourceId,
        DateOnly Date,
        TimeOnly Start,
        int Minutes,
        string PetName,
        Species Species,
        string ClientName,
        string? Phone,
        string TypeName,
        AppointmentKind Kind,
        AppointmentStatus Status,
        bool Roomed,
        string? Reason,
        bool HasAlert
    )
    {
        public TimeOnly End => Start.AddMinutes(Minutes);

        public bool HoldsItsTime => Status is not (AppointmentStatus.Cancelled or AppointmentStatus.NoShow);

        public bool CanMove => Status is AppointmentStatus.Scheduled or AppointmentStatus.Confirmed or AppointmentStatus.CheckedIn;
    }

    public override string Requires => Permissions.ReadAppointments;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.Days is < 1 or > MaxDays)
            yield return new Error("schedule.days", "Choose between one day and a month.");
        if (!SchedulingRules.IsInTheBook(request.From))
            yield return SchedulingErrors.NotInTheBook;
    }

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var columns = await (
            from clinic in db.Clinics.AsNoTracking()
            where clinic.Id == actor.ClinicId
            from resource in db.ScheduleResources.DefaultIfEmpty()
            orderby resource.SortOrder, resource.Name
            select new { clinic.WorkingHours, resource }
        ).ToListAsync(cancellationToken);

        var time = actor.Clinic.Time;
        var start = time.DayBounds(request.From).StartUtc;
        var end = time.DayBounds(request.From.AddDays(request.Days - 1)).EndUtc;
        var today = Today(actor);
        var rows = await (
            from appointment in db.Appointments.AsNoTracking()
            join pet in db.Pets on appointment.PetId equals pet.Id
            join client in db.Clients on appointment.ClientId equals client.Id
            join type in db.AppointmentTypes on appointment.TypeId equals type.Id
            where
                appointment.DeletedAt == null
                && appointment.StartTime >= start
                && appointment.StartTime < end
                && appointment.Status != AppointmentStatus.Cancelled
                && (request.ResourceId == null || appointment.ResourceId == request.ResourceId)
            orderby appointment.StartTime, appointment.ResourceId
            select new
            {
                appointment.Id,
                appointment.Version,
                appointment.ResourceId,
                appointment.StartTime,
                appointment.EndTime,
                appointment.RoomedAt,
                appointment.Status,
                appointment.Kind,
                appointment.Reason,
                Pet = pet.Name,
                pet.Species,
                client.FirstName,
                client.LastName,
                Phone = client.Mobile ?? client.Phone,
                Type = type.Name,
                HasAlert = db.Alerts.Any(alert =>
                    alert.DeletedAt == null
                    && (alert.PetId == pet.Id || alert.ClientId == client.Id)
                    && alert.Severity == Domain.Alerts.AlertSeverity.Danger
                    && (alert.ExpiresOn == null || alert.ExpiresOn >= today)
                ),
            }
        )
            .IgnoreQueryFilters([Filters.Deleted])
            .Take(MaxRows)
            .ToListAsync(cancellationToken);

        return new Result(
            [
                .. columns
                    .Where(row => row.resource is not null)
                    .Select(row => row.resource!)
                    .Select(row => new Resource(row.Id, row.Name, row.Place, row.Kind, row.UserId, row.IsActive)),
            ],
            columns.Count > 0 ? columns[0].WorkingHours : WorkingWeek.Usual,
            [
                .. rows.Select(row =>
                {
                    var local = time.ToLocal(row.StartTime);
                    return new Row(
                        row.Id,
                        row.Version,
                        row.ResourceId,
                        DateOnly.FromDateTime(local),
                        TimeOnly.FromDateTime(local),
                        (int)(row.EndTime - row.StartTime).TotalMinutes,
                        row.Pet,
                        row.Species,
                        $"{row.FirstName} {row.LastName}",
                        row.Phone,
                        row.Type,
                        row.Kind,
                        row.Status,
                        row.RoomedAt is not null,
                        row.Reason,
                        row.HasAlert
                    );
                }),
            ],
            Now
        );
    }
}
