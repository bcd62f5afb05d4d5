using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Says while somebody is still choosing whether a time could be taken, who has it otherwise, and the next free one.</summary>
public sealed class TimeCheck(UseCaseContext context) : UseCase<TimeCheck.Request, TimeCheck.Result>(context)
{
    /// <param name="TypeId">Emergencies may stand beside others; null asks for a time of its own.</param>
    /// <param name="Moving">The appointment that is being moved and therefore does not stand in its own way.</param>
    public sealed record Request(Guid ResourceId, Guid? TypeId, DateOnly Date, TimeOnly At, int Minutes, Guid? Moving = null);

    /// <param name="Refusal">Why the time cannot be had, or null when it can.</param>
    /// <param name="NextFree">The next time of that length on the same column and day.</param>
    public sealed record Result(Error? Refusal, TimeOnly? NextFree);

    public override string Requires => Permissions.ReadAppointments;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (!SchedulingRules.IsInTheBook(request.Date))
            yield return SchedulingErrors.NotInTheBook;
    }

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var resource = await db
            .ScheduleResources.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.ResourceId, cancellationToken);
        if (resource is null)
            return SchedulingErrors.ResourceNotFound;
        var overlap = await db
            .AppointmentTypes.Where(type => type.Id == request.TypeId)
            .Select(type => type.OverlapPolicy)
            .SingleOrDefaultAsync(cancellationToken);
        var column = await ColumnDay.LoadAsync(db, actor, resource, request.Date, Now, cancellationToken);
        List<TakenSlot> taken = [.. column.Taken.Where(slot => slot.AppointmentId != request.Moving)];
        var check = column.Day.Check(request.At, request.Minutes, overlap, taken, column.Rules);
        return check.IsSuccess
            ? new Result(null, null)
            : new Result(check.Error, column.Day.FirstFree(request.At, request.Minutes, taken, column.Rules));
    }
}
