using VetCare.Domain.Common;

namespace VetCare.Domain.Vaccinations;

/// <summary>Limits and date rules of a dose.</summary>
public static class VaccinationRules
{
    public const int NameLength = 100;
    public const int ManufacturerLength = 100;
    public const int LotLength = 50;
    public const int SiteLength = 100;
    public const int TagLength = 50;
    public const int NotesLength = 4_000;

    /// <summary>Millilitres; the largest labelled doses (cattle) stay far below.</summary>
    public const decimal MaxVolumeMl = 100;

    public static IEnumerable<Error> DateErrors(VaccinationDetails details, DateOnly? bornOn, DateOnly today)
    {
        if (details.DateGiven is not { } given)
            yield return new Error("vaccination.given_missing", "Enter the day the vaccine was given.", nameof(details.DateGiven));
        else if (given > today)
            yield return new Error(
                "vaccination.given_in_future",
                "The vaccine cannot have been given after today.",
                nameof(details.DateGiven)
            );
        else if (bornOn is { } born && given < born)
            yield return new Error(
                "vaccination.before_birth",
                "The vaccine cannot have been given before the pet was born.",
                nameof(details.DateGiven)
            );
        else
        {
            if (details.NextDueDate is { } due && due <= given)
                yield return new Error(
                    "vaccination.due_not_after",
                    "The next due date must lie after the day the vaccine was given.",
                    nameof(details.NextDueDate)
                );
            if (details.LotExpiry is { } expiry && expiry < given)
                yield return new Error(
                    "vaccination.expired",
                    "This lot had expired by then. Check the vial; expired vaccine must not be given.",
                    nameof(details.LotExpiry)
                );
            if (details.ValidFrom is { } valid && valid < given)
                yield return new Error(
                    "vaccination.valid_before_given",
                    "Protection cannot begin before the day the vaccine was given.",
                    nameof(details.ValidFrom)
                );
        }
        if (details.NextDueDate is null)
            yield return new Error("vaccination.due_missing", "Enter the next due date.", nameof(details.NextDueDate));
        if (details.VolumeMl is <= 0 or > MaxVolumeMl)
            yield return new Error("vaccination.volume", "Enter the volume in millilitres, between 0 and 100.", nameof(details.VolumeMl));
    }
}

/// <summary>Refusals around vaccinations and certificates.</summary>
public static class VaccinationErrors
{
    public static readonly Error ProductMissing = new("vaccination.product_missing", "Choose the vaccine.", "ProductId");

    public static readonly Error WrongSpecies = new(
        "vaccination.wrong_species",
        "This vaccine is not labelled for this species. Choose another one.",
        "ProductId"
    );

    public static readonly Error ExpiryMissing = new(
        "vaccination.expiry_missing",
        "Enter the expiry date of the lot, as on the vial.",
        nameof(VaccinationDetails.LotExpiry)
    );

    public static readonly Error AfterDeath = new(
        "vaccination.after_death",
        "The pet had died by then. Check the day given.",
        nameof(VaccinationDetails.DateGiven)
    );

    public static readonly Error NoLicense = new(
        "certificate.no_license",
        "Your licence number is not recorded, and the certificate names it. Ask an administrator to add it to your account, then issue the certificate."
    );

    public static readonly Error LicenseExpired = new(
        "certificate.license_expired",
        "Your licence has expired by our records. Ask an administrator to enter the new expiry date, then issue the certificate."
    );

    public static readonly Error Damaged = new(
        "certificate.damaged",
        "The stored document does not match its check sum and is not shown. Tell your administrator; issue a new certificate."
    );

    public static readonly Error NothingToCertify = new(
        "certificate.nothing_to_certify",
        "There is no vaccination to certify yet. Record one in a visit first."
    );

    public static readonly Error CertificateNotFound = new(
        "certificate.not_found",
        "This certificate is not in your clinic. Open the pet's chart to find its certificates."
    );
}
