using System.Globalization;
using Microsoft.AspNetCore.Components;
using VetCare.Domain.Scheduling;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Scheduling;

/// <summary>How the appointment book is opened: a day by column, a week of one column, or the day as a list.</summary>
public enum ScheduleView
{
    Day,
    Week,
    List,
}

/// <summary>The open page of the appointment book, as its address names it: /schedule/2026-11-23?view=week&amp;who=….</summary>
/// <param name="Date">The local date shown; in the week any day of it.</param>
/// <param name="Who">The column the week shows; empty while none is known.</param>
public sealed record ScheduleAddress(DateOnly Date, ScheduleView View, Guid Who)
{
    /// <summary>Days from this page to the next one.</summary>
    public int Step => View == ScheduleView.Week ? 7 : 1;

    /// <summary>First day of the week around the date.</summary>
    public DateOnly Monday => Date.AddDays(-(((int)Date.DayOfWeek + 6) % 7));

    /// <summary>What has to be read to show the page.</summary>
    public ScheduleWindow.Request Window => View == ScheduleView.Week ? new(Monday, 7, null) : new(Date);

    /// <summary>Reads a date of an address or a date field, as 2026-11-23.</summary>
    public static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && SchedulingRules.IsInTheBook(date);

    /// <summary>The view an address asks for; the day when it names none.</summary>
    public static ScheduleView ViewOf(string? name) =>
        name switch
        {
            "week" => ScheduleView.Week,
            "list" => ScheduleView.List,
            _ => ScheduleView.Day,
        };

    /// <summary>The heading: the date, or the first and last date of the week. The year is left out of a day of this year.</summary>
    public string Title(DateOnly today) =>
        View == ScheduleView.Week
            ? $"{Monday.ToString(Monday.AddDays(6).Month == Monday.Month ? "%d" : "d MMM", CultureInfo.InvariantCulture)}–{ClinicFormat.Date(Monday.AddDays(6))}"
            : ClinicFormat.LongDate(Date) + (Date.Year == today.Year ? "" : $" {Date.Year}");

    /// <summary>The address of this page; a day and a list show all columns and name none.</summary>
    public string Link(NavigationManager navigation)
    {
        var name = View switch
        {
            ScheduleView.Week => "week",
            ScheduleView.List => "list",
            ScheduleView.Day => null,
        };
        return navigation.GetUriWithQueryParameters(
            "/schedule/" + AppointmentLook.Iso(Date),
            new Dictionary<string, object?> { ["view"] = name, ["who"] = View == ScheduleView.Week && Who != Guid.Empty ? Who : null }
        );
    }
}
