using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Domain.Vaccinations;

/// <summary>A vaccine on the clinic's shelf, with what its label says about series and duration.</summary>
public sealed class VaccineProduct : ClinicEntity, ISoftDeletable
{
    private VaccineProduct() { }

    private VaccineProduct(Guid clinicId)
        : base(clinicId) { }

    public string Name { get; private set; } = "";
    public string? Manufacturer { get; private set; }
    public Species Species { get; private set; }
    public IReadOnlyList<Antigen> Antigens { get; private set; } = [];

    /// <summary>Months of protection after the series, by the label.</summary>
    public int DurationMonths { get; private set; }
    public int PrimaryDoses { get; private set; }
    public int SeriesIntervalDays { get; private set; }

    /// <summary>Age in weeks the last dose of a young animal's series must reach; null where age does not count.</summary>
    public int? SeriesFinishAgeWeeks { get; private set; }
    public int MinimumAgeWeeks { get; private set; }
    public VaccineRoute Route { get; private set; }

    /// <summary>Millilitres of one dose.</summary>
    public decimal? DoseMl { get; private set; }
    public bool IsActive { get; private set; } = true;
    public DateTime? DeletedAt { get; private set; }

    public VaccineLabel Label =>
        new(Species, Antigens, DurationMonths, PrimaryDoses, SeriesIntervalDays, SeriesFinishAgeWeeks, MinimumAgeWeeks);
    public bool IsRabies => Antigens.Contains(Antigen.Rabies);

    public static VaccineProduct Of(
        Guid clinicId,
        string name,
        string? manufacturer,
        VaccineLabel label,
        VaccineRoute route,
        decimal? doseMl
    ) =>
        new(clinicId)
        {
            Name = name,
            Manufacturer = manufacturer,
            Species = label.Species ?? throw new ArgumentException("A product is labelled for a species.", nameof(label)),
            Antigens = label.Antigens,
            DurationMonths = label.DurationMonths,
            PrimaryDoses = label.PrimaryDoses,
            SeriesIntervalDays = label.SeriesIntervalDays,
            SeriesFinishAgeWeeks = label.SeriesFinishAgeWeeks,
            MinimumAgeWeeks = label.MinimumAgeWeeks,
            Route = route,
            DoseMl = doseMl,
        };
}
