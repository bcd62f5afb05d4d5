using System.Globalization;

namespace VetCare.Domain.Vaccinations;

/// <summary>Proposes the next due date of a vaccination. Dates are calendar dates and never pass through a time zone.</summary>
/// <remarks>
/// Sources: AAHA canine guidelines 2022 with their overdue advice (series to 16 weeks, doses 2 to 4 weeks apart, six-week limit of
/// killed two-dose vaccines), AAHA 2017 as quoted by VetVine (leptospirosis after 18 months), NASPHV/CDC rabies compendium as explained
/// by NYSVMS (first dose 12 months whatever the label; one late dose makes current again). Months are calendar months, clamped at
/// the month's end.
/// </remarks>
public static class DueDateRules
{
    /// <summary>Doses closer than this disturb each other; the later one is flagged and does not carry the series on.</summary>
    public const int MinimumGapDays = 14;

    /// <summary>A second dose later than this after the first starts a two-dose series again.</summary>
    public const int RestartAfterDays = 42;

    public const int FirstBoosterMonths = 12;

    /// <summary>Leptospirosis boosters later than this start the series again.</summary>
    public const int LeptospiraLapseMonths = 18;

    /// <summary>The date to propose after a dose.</summary>
    /// <param name="label">Dates of the product or protocol.</param>
    /// <param name="born">Birth date; without it the pet is taken for an adult and a warning says so.</param>
    /// <param name="givenOn">Day of the dose just given.</param>
    /// <param name="previousDoses">Days of earlier doses of the same antigens, in any order, without the dose just given.</param>
    public static DueDateProposal Propose(VaccineLabel label, DateOnly? born, DateOnly givenOn, IReadOnlyList<DateOnly> previousDoses)
    {
        var course = new Course(label, born);
        foreach (var earlier in previousDoses.Where(d => d <= givenOn).Order())
            course.Give(earlier);
        course.Give(givenOn);
        var (nextDue, reason) = Next(label, born, givenOn, course);
        return new(nextDue, reason, course.Stage, course.DoseInSeries, [.. Warnings(label, born, givenOn, previousDoses)]);
    }

    /// <summary>First day protection is recognised: at once after a booster, after the wait of the place after a primary dose.</summary>
    /// <param name="givenOn">Day of the dose.</param>
    /// <param name="primary">Whether it belongs to the first series, or counts so where a lapsed booster does.</param>
    /// <param name="waitDays">21 in the EU, 28 by NASPHV and CDC, 14 in the State of New York.</param>
    public static DateOnly ProtectedFrom(DateOnly givenOn, bool primary, int waitDays) => primary ? givenOn.AddDays(waitDays) : givenOn;

    /// <summary>First day the label allows a dose; null without a birth date.</summary>
    public static DateOnly? OldEnoughOn(VaccineLabel label, DateOnly? born)
    {
        if (born is not { } date)
            return null;
        var byWeeks = date.AddDays(label.MinimumAgeWeeks * 7);
        var byMonths = date.AddMonths(label.MinimumAgeMonths ?? 0);
        return byWeeks > byMonths ? byWeeks : byMonths;
    }

    private static (DateOnly NextDue, string Reason) Next(VaccineLabel label, DateOnly? born, DateOnly givenOn, Course course)
    {
        var interval = Math.Max(label.SeriesIntervalDays, MinimumGapDays);
        var later = givenOn.AddDays(interval);
        switch (course.Stage)
        {
            case DoseStage.NotCounted when OldEnoughOn(label, born) is { } allowed && allowed > givenOn:
                return (allowed > later ? allowed : later, "Given before the minimum age: repeat once the pet is old enough.");
            case DoseStage.NotCounted:
                return (later, Text($"Less than {MinimumGapDays} days after the dose before: repeat {Span(interval)} on."));
            case DoseStage.Series:
                var dose = Ordinal(course.DoseInSeries + 1);
                var until =
                    label.SeriesFinishAgeWeeks is { } age && born is { } date && givenOn < date.AddDays(age * 7)
                        ? Text($"; the series goes on until {age} weeks of age.")
                        : ".";
                return (
                    later,
                    course.Restarted
                        ? $"Too long since the dose before, so the series starts again: second dose {Span(interval)} on."
                        : $"{dose} dose of the series, {Span(interval)} on{until}"
                );
            case DoseStage.PrimaryComplete when IsRabies(label):
                return (
                    givenOn.AddMonths(FirstBoosterMonths),
                    "First rabies vaccination: due again after 12 months, whatever the label says."
                );
            case DoseStage.PrimaryComplete:
                var first = Math.Min(FirstBoosterMonths, label.DurationMonths);
                return (givenOn.AddMonths(first), Text($"First booster, {first} months after the first series."));
            case DoseStage.Booster when IsRabies(label) && givenOn < course.PrimaryOn.AddMonths(FirstBoosterMonths):
                return (
                    givenOn.AddMonths(Math.Min(FirstBoosterMonths, label.DurationMonths)),
                    "Rabies booster before the first year was over: due again after 12 months."
                );
            case DoseStage.Booster:
                return (givenOn.AddMonths(label.DurationMonths), Text($"Booster, {label.DurationMonths} months by the label."));
            default:
                throw new InvalidOperationException("Every stage has its rule.");
        }
    }

    private static IEnumerable<string> Warnings(VaccineLabel label, DateOnly? born, DateOnly givenOn, IReadOnlyList<DateOnly> previousDoses)
    {
        if (born is null && (label.SeriesFinishAgeWeeks is not null || label.MinimumAgeWeeks > 0 || label.MinimumAgeMonths > 0))
            yield return "The birth date is not known: the pet was taken for an adult.";
        if (born > givenOn)
            yield return "The dose lies before the birth date.";
        else if (OldEnoughOn(label, born) is { } allowed && givenOn < allowed)
            yield return $"Younger than the label allows: old enough on {Day(allowed)}.";
        if (previousDoses.Any(d => d > givenOn))
            yield return "A later dose is on record: check the day given.";
        var before = previousDoses.Where(d => d <= givenOn).Select(d => (DateOnly?)d).Max();
        if (before is { } last && givenOn.DayNumber - last.DayNumber is var gap and < MinimumGapDays)
            yield return Text(
                $"Only {gap} {(gap == 1 ? "day" : "days")} after the dose of {Day(last)}; at least {MinimumGapDays} are advised."
            );
    }

    private static bool IsRabies(VaccineLabel label) => label.Antigens.Contains(Antigen.Rabies);

    private static string Ordinal(int place) =>
        place switch
        {
            1 => "First",
            2 => "Second",
            3 => "Third",
            4 => "Fourth",
            5 => "Fifth",
            _ => "Next",
        };

    private static string Span(int days) => days % 7 == 0 ? Text($"{days / 7} weeks") : Text($"{days} days");

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);

    /// <summary>Walks through the doses in order and remembers where the series stands.</summary>
    private sealed class Course(VaccineLabel label, DateOnly? born)
    {
        private DateOnly? last;
        private DateOnly? lastCounted;
        private bool complete;
        private int counted;

        public DoseStage Stage { get; private set; }

        public int DoseInSeries => Stage is DoseStage.Series or DoseStage.PrimaryComplete ? counted : 0;

        public bool Restarted { get; private set; }

        public DateOnly PrimaryOn { get; private set; }

        public void Give(DateOnly day)
        {
            var gap = last is { } before ? day.DayNumber - before.DayNumber : int.MaxValue;
            Restarted = false;
            if (complete && !Lapsed(day))
            {
                Stage = DoseStage.Booster;
                last = day;
                return;
            }
            if (gap < MinimumGapDays || OldEnoughOn(label, born) > day)
            {
                Stage = DoseStage.NotCounted;
                last = day;
                return;
            }
            if (complete || (counted == 1 && label.PrimaryDoses > 1 && IsTwoDoseKilled && TooLate(day)))
            {
                Restarted = true;
                complete = false;
                counted = 0;
            }
            counted++;
            complete = counted >= Math.Max(1, label.PrimaryDoses) && OldEnoughToFinish(day);
            Stage = complete ? DoseStage.PrimaryComplete : DoseStage.Series;
            PrimaryOn = complete ? day : PrimaryOn;
            last = day;
            lastCounted = day;
        }

        private bool IsTwoDoseKilled => label.SeriesFinishAgeWeeks is null || label.Antigens.Any(AntigenFacts.IsKilledTwoDose);

        /// <summary>Labels with a longer interval than dogs' vaccines, such as horses' 4 to 6 weeks, get two weeks of grace.</summary>
        private int RestartLimit => Math.Max(RestartAfterDays, label.SeriesIntervalDays + 14);

        private bool TooLate(DateOnly day) => lastCounted is { } first && day.DayNumber - first.DayNumber > RestartLimit;

        private bool Lapsed(DateOnly day) =>
            label.PrimaryDoses > 1
            && label.Antigens.Contains(Antigen.Leptospira)
            && last is { } before
            && day > before.AddMonths(LeptospiraLapseMonths);

        private bool OldEnoughToFinish(DateOnly day) =>
            label.SeriesFinishAgeWeeks is not { } weeks || born is not { } date || day >= date.AddDays(weeks * 7);
    }
}
