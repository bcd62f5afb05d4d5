using VetCare.Domain.Common;

namespace VetCare.Domain.Vaccinations;

/// <summary>A dose that was given elsewhere, as far as anybody knows about it.</summary>
public sealed record PastDose
{
    public string? VaccineName { get; init; }
    public string? Manufacturer { get; init; }
    public IReadOnlyList<Antigen> Antigens { get; init; } = [];
    public string? LotNumber { get; init; }
    public DateOnly? LotExpiry { get; init; }
    public DateOnly? DateGiven { get; init; }

    /// <summary>Null where nobody knows: then a year after the dose, the shortest interval any guideline takes for granted.</summary>
    public DateOnly? NextDueDate { get; init; }
    public string? RabiesTag { get; init; }
    public string? Notes { get; init; }
}

public sealed partial class Vaccination
{
    /// <summary>
    /// Records a dose of the pet's history from elsewhere. It stays unverified: product and lot may be unknown, and no certificate ever names it
    /// (veterinary facts 1.4, rule 7).
    /// </summary>
    /// <param name="bornOn">Birth date of the pet where known.</param>
    /// <param name="diedOn">Day the pet died, where it did.</param>
    /// <param name="by">Who brought the history in; nobody of the clinic gave the dose.</param>
    /// <param name="today">The clinic's local date.</param>
    public static Result<Vaccination> Remember(
        Guid clinicId,
        Guid petId,
        DateOnly? bornOn,
        DateOnly? diedOn,
        PastDose dose,
        Guid by,
        DateOnly today
    )
    {
        var name = TextRules.Required(dose.VaccineName, VaccinationRules.NameLength, nameof(VaccineName), "name of the vaccine");
        var maker = TextRules.Optional(dose.Manufacturer, VaccinationRules.ManufacturerLength, nameof(Manufacturer), "manufacturer");
        var lot = TextRules.Optional(dose.LotNumber, VaccinationRules.LotLength, nameof(LotNumber), "lot number");
        var tag = TextRules.Optional(dose.RabiesTag, VaccinationRules.TagLength, nameof(RabiesTag), "rabies tag");
        var notes = TextRules.OptionalLines(dose.Notes, VaccinationRules.NotesLength, nameof(Notes), "notes");
        var due = dose.NextDueDate ?? dose.DateGiven?.AddYears(1);
        var dates = new VaccinationDetails { DateGiven = dose.DateGiven, NextDueDate = due ?? DateOnly.MaxValue };
        Result[] checks = [name, maker, lot, tag, notes];
        List<Error> errors = [.. checks.SelectMany(check => check.Errors), .. VaccinationRules.DateErrors(dates, bornOn, today)];
        if (diedOn is { } died && dose.DateGiven > died)
            errors.Add(VaccinationErrors.AfterDeath);
        if (errors.Count > 0)
            return Result<Vaccination>.Refuse(errors);

        var given = dose.DateGiven!.Value;
        return new Vaccination(clinicId)
        {
            PetId = petId,
            VaccineName = name.Value,
            Manufacturer = maker.Value,
            Antigens = dose.Antigens,
            LotNumber = lot.Value,
            LotExpiry = dose.LotExpiry,
            DateGiven = given,
            NextDueDate = due!.Value,
            LabelDurationMonths = Math.Max(1, ((due.Value.Year - given.Year) * 12) + due.Value.Month - given.Month),
            AdministeredBy = by,
            Route = VaccineRoute.Subcutaneous,
            RabiesTag = tag.Value,
            IsVerified = false,
            Notes = notes.Value,
        };
    }
}
