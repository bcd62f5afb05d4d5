using VetCare.Domain.Pets;

namespace VetCare.Domain.Vaccinations;

/// <summary>What the label of a vaccine, or the practice's protocol for it, says about dates.</summary>
/// <param name="Species">The species it is for, null for any.</param>
/// <param name="Antigens">What it protects against.</param>
/// <param name="DurationMonths">Months a booster lasts.</param>
/// <param name="PrimaryDoses">Doses of the first series, 1 or more.</param>
/// <param name="SeriesIntervalDays">Days between the doses of the series, usually 21 to 28.</param>
/// <param name="SeriesFinishAgeWeeks">Age the last dose of the series must be given at or after, 16 weeks for core vaccines; null when age does not matter.</param>
/// <param name="MinimumAgeWeeks">Youngest age in weeks, 0 when none.</param>
/// <param name="MinimumAgeMonths">Youngest age in calendar months where the label counts so: 12 weeks and 3 months are different days.</param>
public sealed record VaccineLabel(
    Species? Species,
    IReadOnlyList<Antigen> Antigens,
    int DurationMonths,
    int PrimaryDoses,
    int SeriesIntervalDays,
    int? SeriesFinishAgeWeeks,
    int MinimumAgeWeeks,
    int? MinimumAgeMonths = null
);
