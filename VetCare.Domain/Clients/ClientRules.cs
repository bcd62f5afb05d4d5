namespace VetCare.Domain.Clients;

/// <summary>Limits of client data, read by forms, entity, mapping and tests.</summary>
public static class ClientRules
{
    public const int NameLength = 100;
    public const int ContactNameLength = 200;
    public const int AddressLength = 255;
    public const int CityLength = 100;
    public const int StateLength = 50;
    public const int PostalCodeLength = 20;
    public const int NotesLength = 20_000;
    public const int SearchLength = 1_000;

    /// <summary>More tags on one client would tell nobody anything.</summary>
    public const int MostTags = 20;
}
