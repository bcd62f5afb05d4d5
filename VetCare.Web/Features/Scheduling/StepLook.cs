using VetCare.Domain.Scheduling;

namespace VetCare.Web.Features.Scheduling;

/// <summary>How the steps of an appointment are offered and told.</summary>
public static class StepLook
{
    /// <summary>What stands on the button.</summary>
    public static string Word(AppointmentStep step) =>
        step switch
        {
            AppointmentStep.Confirm => "Confirm",
            AppointmentStep.CheckIn => "Check in",
            AppointmentStep.Room => "Show to room",
            AppointmentStep.Start => "Start visit",
            AppointmentStep.Complete => "Complete",
            AppointmentStep.NoShow => "No-show",
            AppointmentStep.Move => "Move",
            AppointmentStep.Cancel => "Cancel appointment",
        };

    /// <summary>Material Symbol.</summary>
    public static string Icon(AppointmentStep step) =>
        step switch
        {
            AppointmentStep.Confirm => "event_available",
            AppointmentStep.CheckIn => "how_to_reg",
            AppointmentStep.Room => "meeting_room",
            AppointmentStep.Start => "stethoscope",
            AppointmentStep.Complete => "check",
            AppointmentStep.NoShow => "person_off",
            AppointmentStep.Move => "edit_calendar",
            AppointmentStep.Cancel => "event_busy",
        };

    /// <summary>What the page says when it is done.</summary>
    public static string Done(AppointmentStep step, string pet) =>
        step switch
        {
            AppointmentStep.Confirm => $"{pet} is confirmed.",
            AppointmentStep.CheckIn => $"{pet} is checked in.",
            AppointmentStep.Room => $"{pet} is in the room.",
            AppointmentStep.Start => $"{pet}'s visit has begun.",
            AppointmentStep.Complete => $"{pet}'s visit is completed.",
            AppointmentStep.NoShow => $"{pet} is marked as a no-show.",
            AppointmentStep.Move => $"{pet}'s appointment was moved.",
            AppointmentStep.Cancel => $"{pet}'s appointment was cancelled.",
        };
}
