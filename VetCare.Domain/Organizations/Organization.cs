using VetCare.Domain.Common;

namespace VetCare.Domain.Organizations;

/// <summary>What an organization has subscribed to.</summary>
public enum SubscriptionTier
{
    Starter,
    Professional,
    Enterprise,
}

/// <summary>The owner of one or more clinics. Its clinics share people, never patients.</summary>
public sealed class Organization : Entity
{
    private Organization() { }

    public string Name { get; private set; } = "";
    public string? RegistrationNumber { get; private set; }
    public SubscriptionTier SubscriptionTier { get; private set; }
    public int MaxClinics { get; private set; }
    public int MaxUsersPerClinic { get; private set; }
    public string? Email { get; private set; }
    public string? Phone { get; private set; }
    public string? AddressLine1 { get; private set; }
    public string? AddressLine2 { get; private set; }
    public string? City { get; private set; }
    public string? State { get; private set; }
    public string? PostalCode { get; private set; }
    public string? Country { get; private set; }

    /// <summary>Free settings as JSON, read by the features that own them.</summary>
    public string? Settings { get; private set; }

    public static Result<Organization> Found(
        string? name,
        SubscriptionTier tier = SubscriptionTier.Professional,
        int maxClinics = 10,
        int maxUsersPerClinic = 100
    )
    {
        var named = TextRules.Required(name, OrganizationRules.NameLength, "organizationName", "name of the organization");
        if (!named.IsSuccess)
            return named.Error;
        return new Organization
        {
            Name = named.Value,
            SubscriptionTier = tier,
            MaxClinics = maxClinics,
            MaxUsersPerClinic = maxUsersPerClinic,
        };
    }
}
