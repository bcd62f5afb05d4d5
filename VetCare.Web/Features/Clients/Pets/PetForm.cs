using System.Globalization;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>What stands in the pet form, exactly as typed. The age is told by a birth date or, for a stray, as an estimate.</summary>
public sealed record PetForm
{
    private const int MonthsOfYear = 12;
    private const int MostDigits = 4;

    public string? Name { get; set; }
    public Species? Species { get; set; }
    public string? Breed { get; set; }
    public string? Color { get; set; }
    public Sex Sex { get; set; } = Sex.Unknown;
    public NeuterStatus NeuterStatus { get; set; } = NeuterStatus.Unknown;
    public bool AgeIsEstimated { get; set; }
    public DateOnly? BirthDate { get; set; }
    public string? AgeYears { get; set; }
    public string? AgeMonths { get; set; }
    public string? Microchip { get; set; }
    public string? Tattoo { get; set; }
    public string? TagNumber { get; set; }
    public PatientKind Kind { get; set; }
    public string? MemberCount { get; set; }
    public string? InsuranceProvider { get; set; }
    public string? InsurancePolicy { get; set; }
    public string? SpecialInstructions { get; set; }
    public string? Allergies { get; set; }
    public bool? FoodProducing { get; set; }

    /// <summary>The estimate the form started from: as long as its age is not touched, the day stays as it is.</summary>
    public Estimate? Known { get; set; }

    public static IReadOnlyList<FormPart<PetForm>> Parts { get; } =
    [
        new("Name", form => form.Name, (from, to) => to.Name = from.Name),
        new("Species", form => form.Species is { } kind ? SpeciesFacts.Of(kind).Title : null, (from, to) => to.Species = from.Species),
        new("Breed", form => form.Breed, (from, to) => to.Breed = from.Breed),
        new("Colour", form => form.Color, (from, to) => to.Color = from.Color),
        new("Sex", form => PetChoices.Sex(form.Sex), (from, to) => to.Sex = from.Sex),
        new("Neutered", form => PetChoices.Neuter(form.NeuterStatus), (from, to) => to.NeuterStatus = from.NeuterStatus),
        new("Birth date or age", form => form.AgeText, CopyAge),
        new("Microchip", form => form.Microchip, (from, to) => to.Microchip = from.Microchip),
        new("Tattoo", form => form.Tattoo, (from, to) => to.Tattoo = from.Tattoo),
        new("Tag number", form => form.TagNumber, (from, to) => to.TagNumber = from.TagNumber),
        new("Record of", form => PetChoices.Kind(form.Kind), (from, to) => to.Kind = from.Kind),
        new("Animals", form => form.MemberCount, (from, to) => to.MemberCount = from.MemberCount),
        new("Insurer", form => form.InsuranceProvider, (from, to) => to.InsuranceProvider = from.InsuranceProvider),
        new("Policy number", form => form.InsurancePolicy, (from, to) => to.InsurancePolicy = from.InsurancePolicy),
        new("Allergies", form => form.Allergies, (from, to) => to.Allergies = from.Allergies),
        new("Special instructions", form => form.SpecialInstructions, (from, to) => to.SpecialInstructions = from.SpecialInstructions),
        new("Food producing", form => PetChoices.FoodProducing(form.FoodProducing), (from, to) => to.FoodProducing = from.FoodProducing),
    ];

    private string? AgeText =>
        AgeIsEstimated
            ? $"about {AgeYears ?? "0"} y {AgeMonths ?? "0"} mo"
            : BirthDate?.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <param name="today">The clinic's local date: an estimate is shown as the age on this day.</param>
    public static PetForm From(PetDetails details, DateOnly today)
    {
        var form = new PetForm
        {
            Name = details.Name,
            Species = details.Species,
            Breed = details.Breed,
            Color = details.Color,
            Sex = details.Sex,
            NeuterStatus = details.NeuterStatus,
            AgeIsEstimated = details.BirthDateEstimated,
            BirthDate = details.BirthDateEstimated ? null : details.BirthDate,
            Microchip = details.Microchip,
            Tattoo = details.Tattoo,
            TagNumber = details.TagNumber,
            Kind = details.Kind,
            MemberCount = details.MemberCount?.ToString(CultureInfo.InvariantCulture),
            InsuranceProvider = details.InsuranceProvider,
            InsurancePolicy = details.InsurancePolicy,
            SpecialInstructions = details.SpecialInstructions,
            Allergies = details.Allergies,
            FoodProducing = details.FoodProducing,
        };
        if (details is { BirthDateEstimated: true, BirthDate: { } born })
        {
            var months = Signalment.MonthsOld(born, today);
            form.AgeYears = (months / MonthsOfYear).ToString(CultureInfo.InvariantCulture);
            form.AgeMonths = (months % MonthsOfYear).ToString(CultureInfo.InvariantCulture);
            form.Known = new Estimate(born, form.AgeYears, form.AgeMonths);
        }
        return form;
    }

    /// <summary>What cannot be read as a figure, before anything is asked of the pet.</summary>
    public IReadOnlyList<Error> Unreadable()
    {
        List<Error> errors = [];
        if (AgeIsEstimated && (Number(AgeYears) is null || Number(AgeMonths) is null))
            errors.Add(new("pet.age_unreadable", "Enter the age in whole years and months, such as 3 and 6.", nameof(AgeYears)));
        if (Kind != PatientKind.Individual && !string.IsNullOrWhiteSpace(MemberCount) && Members is null)
            errors.Add(new("pet.members_unreadable", "Enter how many animals the group counts, such as 12.", nameof(MemberCount)));
        return errors;
    }

    private int? Members =>
        int.TryParse(MemberCount?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public PetDetails ToDetails(DateOnly today) =>
        new()
        {
            Name = Name,
            Species = Species,
            Breed = Breed,
            Color = Color,
            Sex = Sex,
            NeuterStatus = NeuterStatus,
            BirthDate = AgeIsEstimated ? EstimatedBirth(today) : BirthDate,
            BirthDateEstimated = AgeIsEstimated,
            Microchip = Microchip,
            Tattoo = Tattoo,
            TagNumber = TagNumber,
            Kind = Kind,
            MemberCount = Kind == PatientKind.Individual ? null : Members,
            InsuranceProvider = InsuranceProvider,
            InsurancePolicy = InsurancePolicy,
            SpecialInstructions = SpecialInstructions,
            Allergies = Allergies,
            FoodProducing = FoodProducing,
        };

    private DateOnly? EstimatedBirth(DateOnly today)
    {
        if (Known is { } known && known.Years == AgeYears && known.Months == AgeMonths)
            return known.Born;
        if (string.IsNullOrWhiteSpace(AgeYears) && string.IsNullOrWhiteSpace(AgeMonths))
            return null;
        var months = ((Number(AgeYears) ?? 0) * MonthsOfYear) + (Number(AgeMonths) ?? 0);
        // An age before the calendar began is refused as too old like any other.
        return months / MonthsOfYear < today.Year - 1 ? today.AddMonths(-months) : DateOnly.MinValue;
    }

    private static int? Number(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return 0;
        return text.Length <= MostDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static void CopyAge(PetForm from, PetForm to) =>
        (to.AgeIsEstimated, to.BirthDate, to.AgeYears, to.AgeMonths, to.Known) = (
            from.AgeIsEstimated,
            from.BirthDate,
            from.AgeYears,
            from.AgeMonths,
            from.Known
        );

    /// <summary>A stored estimate and the age it was shown as.</summary>
    public sealed record Estimate(DateOnly Born, string Years, string Months);
}
