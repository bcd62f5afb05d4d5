namespace VetCare.Domain.Scheduling;

/// <summary>Something that can be done with an appointment, as the desk says it.</summary>
public enum AppointmentStep
{
    Confirm,
    CheckIn,
    Room,
    Start,
    Complete,
    NoShow,
    Move,
    Cancel,
}

/// <summary>Which steps an appointment offers; the transitions of <see cref="Appointment"/> accept all of these.</summary>
public static class AppointmentSteps
{
    /// <param name="startTime">UTC.</param>
    /// <param name="roomed">True once the pet has been shown into a room.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<AppointmentStep> From(AppointmentStatus status, DateTime startTime, bool roomed, DateTime now)
    {
        var isToday = SchedulingRules.MayArrive(startTime, now);
        IEnumerable<AppointmentStep?> steps = status switch
        {
            AppointmentStatus.Scheduled =>
            [
                AppointmentStep.Confirm,
                isToday ? AppointmentStep.CheckIn : null,
                isToday ? AppointmentStep.Start : null,
                now >= startTime ? AppointmentStep.NoShow : null,
                AppointmentStep.Move,
                AppointmentStep.Cancel,
            ],
            AppointmentStatus.Confirmed =>
            [
                isToday ? AppointmentStep.CheckIn : null,
                isToday ? AppointmentStep.Start : null,
                now >= startTime ? AppointmentStep.NoShow : null,
                AppointmentStep.Move,
                AppointmentStep.Cancel,
            ],
            AppointmentStatus.CheckedIn =>
            [
                roomed ? null : AppointmentStep.Room,
                isToday ? AppointmentStep.Start : null,
                AppointmentStep.Complete,
                AppointmentStep.Move,
                AppointmentStep.Cancel,
            ],
            AppointmentStatus.InProgress => [AppointmentStep.Complete],
            AppointmentStatus.Completed or AppointmentStatus.Cancelled or AppointmentStatus.NoShow => [],
        };
        return [.. steps.OfType<AppointmentStep>()];
    }
}
