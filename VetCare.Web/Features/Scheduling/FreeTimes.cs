using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The first free time of a length on each column and day, soonest first. Three queries, whatever the number of days.</summary>
public sealed class FreeTimes(UseCaseContext context) : UseCase<FreeTimes.Request, FreeTimes.Result>(context)
{
    public const int MaxDays = 31;

    /// <param name="ResourceId">One column, or null for all that are in use.</param>
    /// <param name="At">Earliest time on the first day.</param>
    public sealed record Request(Guid? ResourceId, DateOnly From, TimeOnly At, int Minutes, int Days = 14, int Wanted = 6);

    public sealed record Result(IReadOnlyList<FreeTime> Times);

    public sealed record FreeTime(Guid ResourceId, string ResourceName, DateOnly Date, TimeOnly At);

    public override string Requires => Permissions.ReadAppointments;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.Days is < 1 or > MaxDays)
            yield return new Error("schedule.days", "Look ahead between one day and a month.");
        if (!SchedulingRules.IsInTheBook(request.From))
            yield return SchedulingErrors.NotInTheBook;
    }

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var resources = await db
            .ScheduleResources.AsNoTracking()
            .Where(row => row.IsActive && (request.ResourceId == null || row.Id == request.ResourceId))
            .OrderBy(row => row.SortOrder)
            .ThenBy(row => row.Name)
            .ToListAsync(cancellationToken);
        var week = await ColumnDay.WeekAsync(db, actor, cancellationToken);
        var time = actor.Clinic.Time;
        var (start, end) = (time.DayBounds(request.From).StartUtc, time.DayBounds(request.From.AddDays(request.Days)).StartUtc);
        var taken = (await ColumnDay.TakenAsync(db, [.. resources.Select(row => row.Id)], start, end, cancellationToken)).ToLookup(
            row => row.ResourceId,
            row => row.Slot
        );

        List<FreeTime> found = [];
        for (var ahead = 0; ahead < request.Days && found.Count < request.Wanted; ahead++)
        {
            var date = request.From.AddDays(ahead);
            var earliest = ahead == 0 ? request.At : TimeOnly.MinValue;
            var free =
                from resource in resources
                let rules = new DayRules(time, week.On(date), resource.Name, Now)
                let day = ScheduleDay.Of(actor.ClinicId, resource.Id, date)
                let at = day.FirstFree(earliest, request.Minutes, [.. taken[resource.Id]], rules)
                where at is not null
                orderby at
                select new FreeTime(resource.Id, resource.Name, date, at.Value);
            found.AddRange(free);
        }
        return new Result([.. found.Take(request.Wanted)]);
    }
}
