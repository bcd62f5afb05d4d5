using VetCare.Domain.Common;

namespace VetCare.Domain.Vaccinations;

/// <summary>What is recorded when a vaccine is given. Product, lot, expiry, route and site are kept per injection for recalls and injection-site reactions.</summary>
public sealed record VaccinationDetails
{
    public VaccineProduct? Product { get; init; }
    public string? LotNumber { get; init; }
    public DateOnly? LotExpiry { get; init; }
    public DateOnly? DateGiven { get; init; }
    public DateOnly? NextDueDate { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public VaccineRoute Route { get; init; }
    public string? Site { get; init; }
    public decimal? VolumeMl { get; init; }
    public string? RabiesTag { get; init; }
    public string? Notes { get; init; }
}

/// <summary>One dose given to one pet.</summary>
public sealed partial class Vaccination : ClinicEntity, ISoftDeletable
{
    private Vaccination() { }

    private Vaccination(Guid clinicId)
        : base(clinicId) { }

    public Guid PetId { get; private set; }
    public Guid? EncounterId { get; private set; }

    /// <summary>Null for history from elsewhere.</summary>
    public Guid? ProductId { get; private set; }
    public string VaccineName { get; private set; } = "";
    public string? Manufacturer { get; private set; }
    public IReadOnlyList<Antigen> Antigens { get; private set; } = [];
    public string? LotNumber { get; private set; }
    public DateOnly? LotExpiry { get; private set; }
    public DateOnly DateGiven { get; private set; }
    public DateOnly NextDueDate { get; private set; }

    /// <summary>First day the dose counts as protection, where a jurisdiction says so.</summary>
    public DateOnly? ValidFrom { get; private set; }
    public int LabelDurationMonths { get; private set; }
    public Guid AdministeredBy { get; private set; }
    public VaccineRoute Route { get; private set; }
    public string? Site { get; private set; }
    public decimal? VolumeMl { get; private set; }
    public string? RabiesTag { get; private set; }

    /// <summary>False for history told but not seen; such doses never appear on a certificate.</summary>
    public bool IsVerified { get; private set; }
    public string? Notes { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    /// <param name="bornOn">Birth date of the pet where known: nothing is given before birth.</param>
    /// <param name="today">The clinic's local date.</param>
    public static Result<Vaccination> Give(
        Guid clinicId,
        Guid petId,
        Guid? encounterId,
        DateOnly? bornOn,
        VaccinationDetails details,
        Guid by,
        DateOnly today
    )
    {
        var lot = TextRules.Required(details.LotNumber, VaccinationRules.LotLength, nameof(details.LotNumber), "lot number");
        var site = TextRules.Optional(details.Site, VaccinationRules.SiteLength, nameof(details.Site), "injection site");
        var tag = TextRules.Optional(details.RabiesTag, VaccinationRules.TagLength, nameof(details.RabiesTag), "rabies tag");
        var notes = TextRules.OptionalLines(details.Notes, VaccinationRules.NotesLength, nameof(details.Notes), "notes");
        Result[] checks = [lot, site, tag, notes];
        List<Error> errors = [.. checks.SelectMany(check => check.Errors), .. VaccinationRules.DateErrors(details, bornOn, today)];
        if (details.Product is null)
            errors.Add(VaccinationErrors.ProductMissing);
        if (errors.Count > 0)
            return Result<Vaccination>.Refuse(errors);

        var product = details.Product!;
        return new Vaccination(clinicId)
        {
            PetId = petId,
            EncounterId = encounterId,
            ProductId = product.Id,
            VaccineName = product.Name,
            Manufacturer = product.Manufacturer,
            Antigens = product.Antigens,
            LotNumber = lot.Value,
            LotExpiry = details.LotExpiry,
            DateGiven = details.DateGiven!.Value,
            NextDueDate = details.NextDueDate!.Value,
            ValidFrom = details.ValidFrom,
            LabelDurationMonths = product.DurationMonths,
            AdministeredBy = by,
            Route = details.Route,
            Site = site.Value,
            VolumeMl = details.VolumeMl,
            RabiesTag = tag.Value,
            IsVerified = true,
            Notes = notes.Value,
        };
    }
}
