using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>What can be booked at this clinic: the kinds of visit and the columns in use.</summary>
public sealed class BookingChoices(UseCaseContext context) : UseCase<BookingChoices.Request, BookingChoices.Result>(context)
{
    public readonly record struct Request;

    public sealed record Result(IReadOnlyList<TypeChoice> Types, IReadOnlyList<ResourceChoice> Resources);

    public sealed record TypeChoice(Guid Id, string Name, AppointmentKind Kind, int Minutes);

    public sealed record ResourceChoice(Guid Id, string Name, string? Place)
    {
        public string Text => Place is null ? Name : $"{Name}, {Place}";
    }

    public override string Requires => Permissions.ReadAppointments;

    protected override async Task<Result<Result>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var types = await db
            .AppointmentTypes.AsNoTracking()
            .Where(type => type.IsActive)
            .OrderBy(type => type.SortOrder)
            .ThenBy(type => type.Name)
            .Select(type => new TypeChoice(type.Id, type.Name, type.Kind, type.DefaultMinutes))
            .ToListAsync(cancellationToken);
        var resources = await db
            .ScheduleResources.AsNoTracking()
            .Where(resource => resource.IsActive)
            .OrderBy(resource => resource.SortOrder)
            .ThenBy(resource => resource.Name)
            .Select(resource => new ResourceChoice(resource.Id, resource.Name, resource.Place))
            .ToListAsync(cancellationToken);
        return new Result(types, resources);
    }
}
