namespace VetCare.Web.Data.Encryption;

/// <summary>Which encryption keys this database was written with: ids and check values, never the keys.</summary>
public sealed class EncryptionKeyRecord
{
    private EncryptionKeyRecord() { }

    public EncryptionKeyRecord(string keyId, string fingerprint, DateTime firstUsedAt) =>
        (Id, Fingerprint, FirstUsedAt) = (keyId, fingerprint, firstUsedAt);

    public string Id { get; private set; } = "";
    public string Fingerprint { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime FirstUsedAt { get; private set; }
}

/// <summary>One key of ASP.NET Core data protection (cookies, antiforgery), encrypted with the key ring.</summary>
public sealed class DataProtectionKeyRecord
{
    private DataProtectionKeyRecord() { }

    public DataProtectionKeyRecord(string friendlyName, string xml) => (FriendlyName, Xml) = (friendlyName, xml);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string FriendlyName { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Xml { get; private set; } = "";
}
