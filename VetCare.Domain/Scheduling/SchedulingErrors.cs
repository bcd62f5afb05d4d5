using System.Globalization;
using VetCare.Domain.Common;

namespace VetCare.Domain.Scheduling;

/// <summary>Refusals of the schedule.</summary>
public static class SchedulingErrors
{
    public static readonly Error NotFound = new(
        "appointment.not_found",
        "This appointment is not in your clinic's schedule. Reload the page."
    );

    public static readonly Error ResourceNotFound = new(
        "appointment.resource_not_found",
        "Choose a column of your clinic's schedule.",
        "ResourceId"
    );

    public static readonly Error TypeNotFound = new("appointment.type_not_found", "Choose what the appointment is for.", "TypeId");

    public static readonly Error NotInTheBook = new(
        "appointment.not_in_the_book",
        Text($"Choose a date between the years {SchedulingRules.FirstYear} and {SchedulingRules.LastYear}."),
        "Start"
    );

    public static readonly Error InThePast = new("appointment.in_the_past", "This time has passed. Choose a later one.", "Start");

    public static readonly Error Closed = new(
        "appointment.clinic_closed",
        "The clinic is closed on that day. Choose another date.",
        "Start"
    );

    public static readonly Error ReasonMissing = new("appointment.reason_missing", "Say why, in a few words.", "Reason");

    public static readonly Error Finished = new(
        "appointment.finished",
        "This appointment is over and cannot be moved. Book a new one.",
        "Start"
    );

    public static readonly Error TooEarly = new(
        "appointment.too_early",
        "This appointment is for another day. Move it to today first, or book a new one."
    );

    public static readonly Error NotDueYet = new(
        "appointment.not_due_yet",
        "Its time has not come yet. Mark a no-show once the appointment should have begun, or cancel it."
    );

    public static readonly Error ResourceInactive = new(
        "appointment.resource_inactive",
        "This column is no longer booked. Choose another one.",
        "ResourceId"
    );

    public static readonly Error TypeInactive = new(
        "appointment.type_inactive",
        "This kind of appointment is no longer offered. Choose another one.",
        "TypeId"
    );

    public static readonly Error PetMissing = new("appointment.pet_missing", "Choose the client and the pet.", "PetId");

    public static Error PetDeceased(string pet) =>
        new(
            "appointment.pet_deceased",
            $"{pet} is recorded as deceased and cannot be booked. Correct the pet's record if that is a mistake.",
            "PetId"
        );

    public static Error OwnerChanged(string pet) =>
        new("appointment.owner_changed", $"{pet} belongs to another client. Choose the pet again.", "PetId");

    public static Error OutsideHours(TimeOnly opens, TimeOnly closes) =>
        new(
            "appointment.outside_hours",
            Text($"The clinic is open from {opens:HH\\:mm} to {closes:HH\\:mm} on that day. Choose a time in between."),
            "Start"
        );

    public static Error Taken(string resource, string by, TimeOnly from, TimeOnly until, TimeOnly? nextFree) =>
        new(
            "appointment.taken",
            Text($"{resource} already has {by} from {from:HH\\:mm} to {until:HH\\:mm}. ")
                + (
                    nextFree is { } free
                        ? Text($"The next free time is {free:HH\\:mm}.")
                        : "There is no other free time of that length on this day."
                ),
            "Start"
        );

    public static Error Transition(AppointmentStatus from, AppointmentStatus to) =>
        new("appointment.transition", $"An appointment that is {Said(from)} cannot become {Said(to)}. Reload to see its present state.");

    /// <summary>The status as people say it.</summary>
    public static string Said(AppointmentStatus status) =>
        status switch
        {
            AppointmentStatus.Scheduled => "scheduled",
            AppointmentStatus.Confirmed => "confirmed",
            AppointmentStatus.CheckedIn => "checked in",
            AppointmentStatus.InProgress => "in progress",
            AppointmentStatus.Completed => "completed",
            AppointmentStatus.Cancelled => "cancelled",
            AppointmentStatus.NoShow => "a no-show",
        };

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
