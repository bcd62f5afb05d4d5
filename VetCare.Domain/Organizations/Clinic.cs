using VetCare.Domain.Common;

namespace VetCare.Domain.Organizations;

/// <summary>Units a clinic shows weights and temperatures in; storage is always grams and Celsius.</summary>
public enum MeasurementUnits
{
    Metric,
    Us,
}

/// <summary>What a person tells about a clinic when it is opened or edited.</summary>
public sealed record ClinicDetails(
    string? Name,
    string? Code,
    string? Timezone,
    string? Currency = "USD",
    string? Country = "US",
    string? LicenseNumber = null,
    string? Phone = null,
    string? Email = null,
    PostalAddress? Address = null,
    MeasurementUnits Units = MeasurementUnits.Metric
);

/// <summary>One practice: the tenant. Everything a clinic owns carries its id and is invisible to all others.</summary>
public sealed class Clinic : Entity
{
    private Clinic() { }

    public Guid OrganizationId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Short letters that begin serial numbers, unique within the organization: <c>RV</c>.</summary>
    public string Code { get; private set; } = "";
    public string? LicenseNumber { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? AddressLine1 { get; private set; }
    public string? AddressLine2 { get; private set; }
    public string? City { get; private set; }
    public string? State { get; private set; }
    public string? PostalCode { get; private set; }
    public string Country { get; private set; } = "US";

    /// <summary>IANA zone of the clinic's wall clock.</summary>
    public string Timezone { get; private set; } = "America/New_York";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "USD";
    public MeasurementUnits Units { get; private set; }
    public WorkingWeek WorkingHours { get; private set; } = WorkingWeek.Usual;

    /// <summary>Free settings as JSON, read by the features that own them.</summary>
    public string? Settings { get; private set; }
    public bool IsActive { get; private set; } = true;

    public PostalAddress Address => new(AddressLine1, AddressLine2, City, State, PostalCode);

    /// <summary>The clinic's wall clock.</summary>
    public ClinicTime Time => ClinicTime.For(Timezone).Value;

    public static Result<Clinic> Open(Guid organizationId, ClinicDetails details)
    {
        var clinic = new Clinic { OrganizationId = organizationId };
        var errors = clinic.Apply(details);
        return errors.Count > 0 ? Result<Clinic>.Refuse(errors) : clinic;
    }

    private List<Error> Apply(ClinicDetails details)
    {
        List<Error> errors = [];
        Name = Take(TextRules.Required(details.Name, OrganizationRules.NameLength, "name", "name of the clinic"), errors) ?? "";
        Code = Take(TextRules.Required(details.Code, OrganizationRules.CodeLength, "code", "short code"), errors)?.ToUpperInvariant() ?? "";
        LicenseNumber = Take(
            TextRules.Optional(details.LicenseNumber, OrganizationRules.LicenseLength, "licenseNumber", "licence number"),
            errors
        );
        Phone = Take(ContactRules.Phone(details.Phone, "phone"), errors);
        Email = Take(ContactRules.Email(details.Email, "email"), errors);
        var zone = ClinicTime.For(details.Timezone ?? "");
        if (!zone.IsSuccess)
            errors.Add(zone.Error.For("timezone"));
        if (details.Currency is not { Length: 3 } currency || !currency.All(char.IsAsciiLetter))
            errors.Add(new Error("clinic.currency", "Enter the currency as three letters, such as USD or EUR.", "currency"));
        Timezone = details.Timezone ?? "";
        Currency = details.Currency?.ToUpperInvariant() ?? "";
        Country = details.Country ?? "US";
        Units = details.Units;
        var address = details.Address ?? PostalAddress.None;
        (AddressLine1, AddressLine2, City, State, PostalCode) = (
            address.Line1,
            address.Line2,
            address.City,
            address.State,
            address.PostalCode
        );
        return errors;
    }

    private static T? Take<T>(Result<T> result, List<Error> errors)
    {
        if (result.TryGet(out var value))
            return value;
        errors.AddRange(result.Errors);
        return default;
    }
}
