namespace VetCare.Web.Data.Files;

/// <summary>Where the bytes of attachments lie: outside the database and outside the web root, encrypted, written whole or not at all.</summary>
public interface IFileStore
{
    /// <summary>Keeps a file. When it returns, the content survives a power cut; before, nothing of it is visible under the name.</summary>
    /// <exception cref="IOException">The folder is full, read-only or gone.</exception>
    Task WriteAsync(StoredFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <returns>The content, to be disposed by the caller; null when there is no such file.</returns>
    /// <exception cref="Encryption.EncryptionException">The key is missing, or the file was changed or moved. Also thrown while reading on.</exception>
    Task<Stream?> OpenAsync(StoredFile file, CancellationToken cancellationToken);

    /// <summary>Takes back a file that no row came to name. Kept attachments are never deleted, only hidden.</summary>
    void Forget(StoredFile file);
}

/// <summary>One file of one clinic. The name is made here, at random; nothing a person typed is ever part of a path.</summary>
public sealed record StoredFile
{
    private const int NameLength = 32;
    private const string Small = "-small";

    /// <exception cref="ArgumentException">The name was not made here.</exception>
    public StoredFile(Guid clinicId, string name)
    {
        var plain = name.EndsWith(Small, StringComparison.Ordinal) ? name[..^Small.Length] : name;
        if (clinicId == Guid.Empty || plain.Length != NameLength || !plain.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("This is not the name of a stored file.", nameof(name));
        (ClinicId, Name) = (clinicId, name);
    }

    public Guid ClinicId { get; }
    public string Name { get; }

    /// <summary>The small picture beside it.</summary>
    public StoredFile Thumbnail => new(ClinicId, PlainName + Small);

    /// <summary>The name without the mark of the small picture, as the row holds it.</summary>
    public string PlainName => Name[..NameLength];

    public static StoredFile New(Guid clinicId) =>
        new(clinicId, System.Security.Cryptography.RandomNumberGenerator.GetHexString(NameLength, lowercase: true));

    /// <summary>Null for a name that was not made here.</summary>
    public static StoredFile? Of(Guid clinicId, string name) =>
        name.Length >= NameLength && name[..NameLength].All(char.IsAsciiHexDigitLower) && name[NameLength..] is "" or Small
            ? new StoredFile(clinicId, name)
            : null;
}
