namespace VetCare.Domain.Organizations;

/// <summary>Limits of organizations and clinics, read by forms, entities, mapping and tests.</summary>
public static class OrganizationRules
{
    public const int NameLength = 255;
    public const int CodeLength = 8;
    public const int LicenseLength = 100;
    public const int AddressLength = 255;
    public const int CityLength = 100;
    public const int StateLength = 50;
    public const int PostalCodeLength = 20;
    public const int CountryLength = 50;
    public const int TimezoneLength = 50;
    public const int SettingsLength = 100_000;
}
