using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Web.Data;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The common shape of a step in a visit: find the appointment, ask it, save.</summary>
internal static class AppointmentChange
{
    public static async Task<Result<Done>> ChangeAsync(
        this VetCareDbContext db,
        Guid appointmentId,
        Func<Appointment, Result> step,
        CancellationToken cancellationToken
    )
    {
        var appointment = await db.Appointments.SingleOrDefaultAsync(row => row.Id == appointmentId, cancellationToken);
        if (appointment is null)
            return SchedulingErrors.NotFound;
        var done = step(appointment);
        if (!done.IsSuccess)
            return Result<Done>.Refuse(done.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Done();
    }
}
