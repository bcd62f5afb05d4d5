using VetCare.Domain.Common;
using VetCare.Tests.Support;
using VetCare.Web.Features.Scheduling;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Features.Scheduling;

/// <summary>The verbs of the schedule's tests, at Riverside tomorrow unless told otherwise.</summary>
internal static class Book
{
    public static DateOnly Tomorrow => SampleRows.Tomorrow;

    public static BookAppointment.Request Wish(World world, int hour = 10, int minute = 0) =>
        new(
            world.Riverside.Ids.ClientId,
            world.Riverside.Ids.PetId,
            world.Riverside.Ids.TypeId,
            world.Riverside.Ids.ResourceId,
            Tomorrow,
            new TimeOnly(hour, minute),
            30,
            "Limping again"
        );

    public static Task<Result<Guid>> BookAsync(this World world, BookAppointment.Request request, Actor? actor = null) =>
        world.Case<BookAppointment>(actor ?? world.AsReceptionist()).ExecuteAsync(request);

    public static Task<Result<Done>> MoveAsync(this World world, MoveAppointment.Request request) =>
        world.Case<MoveAppointment>(world.AsReceptionist()).ExecuteAsync(request);
}
