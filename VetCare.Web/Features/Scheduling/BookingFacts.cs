using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>What the desk should know about a pet before promising a time: alerts, last visit, what is overdue, what is booked already. Four queries.</summary>
public sealed class BookingFacts(UseCaseContext context) : UseCase<BookingFacts.Request, BookingFacts.Result>(context)
{
    private const int MaxDoses = 100;
    private const int MaxComing = 5;

    public sealed record Request(Guid PetId);

    public sealed record Result(
        string PetName,
        bool IsDeceased,
        IReadOnlyList<AppointmentCard.AlertLine> Alerts,
        Visit? LastVisit,
        IReadOnlyList<Overdue> Overdue,
        IReadOnlyList<Visit> Coming
    );

    /// <summary>A visit on the clinic's wall clock.</summary>
    public sealed record Visit(DateOnly Date, TimeOnly At, string TypeName, string ResourceName);

    /// <summary>A vaccine whose due date has passed without a later dose of the same antigens.</summary>
    public sealed record Overdue(string VaccineName, DateOnly DueOn, int Days);

    public override string Requires => Permissions.ReadAppointments;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db
            .Pets.AsNoTracking()
            .Where(row => row.Id == request.PetId)
            .Select(row => new
            {
                row.Name,
                row.ClientId,
                row.IsDeceased,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var today = Today(actor);
        var alerts = await AppointmentCard.AlertsAsync(db, request.PetId, pet.ClientId, today, cancellationToken);
        var visits = await VisitsAsync(db, request.PetId, cancellationToken);
        var overdue =
            !pet.IsDeceased && actor.May(Permissions.ReadVaccinations)
                ? await OverdueAsync(db, request.PetId, today, cancellationToken)
                : [];
        var coming = visits.Where(visit => visit.IsComing && visit.EndTime > Now).OrderBy(visit => visit.Date).ThenBy(visit => visit.At);
        return new Result(
            pet.Name,
            pet.IsDeceased,
            alerts,
            visits.FirstOrDefault(visit => visit.IsDone)?.Shown,
            overdue,
            [.. coming.Select(visit => visit.Shown).Take(MaxComing)]
        );
    }

    /// <summary>Overdue on a day: due before it, and no later dose covers the same antigens.</summary>
    internal static IEnumerable<Overdue> OverdueOn(DateOnly today, IReadOnlyList<Dose> doses) =>
        doses
            .Where(dose => dose.DueOn < today)
            .Where(dose => !doses.Any(later => later.GivenOn > dose.GivenOn && dose.Antigens.All(later.Antigens.Contains)))
            .OrderBy(dose => dose.DueOn)
            .Select(dose => new Overdue(dose.VaccineName, dose.DueOn, today.DayNumber - dose.DueOn.DayNumber));

    internal sealed record Dose(string VaccineName, DateOnly GivenOn, DateOnly DueOn, IReadOnlyList<Antigen> Antigens);

    private static async Task<List<Overdue>> OverdueAsync(
        VetCareDbContext db,
        Guid petId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var doses = await db
            .Vaccinations.AsNoTracking()
            .Where(dose => dose.PetId == petId)
            .OrderByDescending(dose => dose.DateGiven)
            .Select(dose => new Dose(dose.VaccineName, dose.DateGiven, dose.NextDueDate, dose.Antigens))
            .Take(MaxDoses)
            .ToListAsync(cancellationToken);
        return [.. OverdueOn(today, doses)];
    }

    // The newest twenty hold both the last visit and what is coming; older ones matter to the chart, not to the desk.
    private static Task<List<PetVisit>> VisitsAsync(VetCareDbContext db, Guid petId, CancellationToken cancellationToken) =>
        (
            from row in db.Appointments.AsNoTracking()
            join type in db.AppointmentTypes on row.TypeId equals type.Id
            join resource in db.ScheduleResources on row.ResourceId equals resource.Id
            where
                row.PetId == petId
                && row.DeletedAt == null
                && row.Status != AppointmentStatus.Cancelled
                && row.Status != AppointmentStatus.NoShow
            orderby row.StartTime descending
            select new PetVisit(row.Status, row.EndTime, row.PromisedDate, row.PromisedTime, type.Name, resource.Name)
        )
            .IgnoreQueryFilters([Filters.Deleted])
            .Take(20)
            .ToListAsync(cancellationToken);

    private sealed record PetVisit(
        AppointmentStatus Status,
        DateTime EndTime,
        DateOnly Date,
        TimeOnly At,
        string TypeName,
        string ResourceName
    )
    {
        public bool IsDone => Status == AppointmentStatus.Completed;

        public bool IsComing => Status is AppointmentStatus.Scheduled or AppointmentStatus.Confirmed;

        public Visit Shown => new(Date, At, TypeName, ResourceName);
    }
}
