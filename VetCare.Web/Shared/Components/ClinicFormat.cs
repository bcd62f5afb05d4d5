using System.Globalization;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Web.Identity;

namespace VetCare.Web.Shared.Components;

/// <summary>Dates, times and weights as the clinic of the actor reads them.</summary>
public static class ClinicFormat
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <summary>14 Mar 2026</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", Words);

    /// <summary>Monday 23 November</summary>
    public static string LongDate(DateOnly date) => date.ToString("dddd d MMMM", Words);

    /// <summary>14 Mar 2026 of an instant, on the clinic's calendar.</summary>
    public static string Date(this Actor actor, DateTime utc) => Date(actor.Clinic.Time.LocalDate(utc));

    /// <summary>10:42 on the clinic's wall clock.</summary>
    public static string Time(this Actor actor, DateTime utc) => actor.Clinic.Time.LocalTime(utc).ToString("HH:mm", Words);

    /// <summary>14 Mar 2026, 10:42</summary>
    public static string DateAndTime(this Actor actor, DateTime utc) => $"{actor.Date(utc)}, {actor.Time(utc)}";

    /// <summary>In the clinic's units; small animals in grams.</summary>
    public static string Weight(this Actor actor, int grams)
    {
        var weight = Domain.Common.Weight.FromGrams(grams);
        if (actor.Clinic.Units == MeasurementUnits.Us)
            return weight.Format(WeightUnit.Pounds);
        return weight.Format(grams < 1_000 ? WeightUnit.Grams : WeightUnit.Kilograms);
    }
}
