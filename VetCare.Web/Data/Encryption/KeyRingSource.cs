using System.Text.Json;

namespace VetCare.Web.Data.Encryption;

/// <summary>
/// Where the key ring comes from: configuration (<c>Encryption:ActiveKey</c>, <c>Encryption:Keys:ID</c> in base64) or a file outside the
/// database (<c>Encryption:KeyFile</c>). The file is created on the first run, readable by its owner only.
/// </summary>
public sealed class KeyRingSource
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly string location;

    private KeyRingSource(KeyRing ring, string file, bool isNew) => (Ring, location, IsNew) = (ring, file, isNew);

    public KeyRing Ring { get; }

    /// <summary>True when no key was found and a fresh one waits to be saved. Start-up saves it only for a database that has never seen a key.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Where the file is, for messages.</summary>
    public string Location => location;

    public static KeyRingSource From(IConfiguration configuration, string dataFolder, DateOnly today)
    {
        var file = configuration["Encryption:KeyFile"] ?? Path.Combine(dataFolder, "keys", "encryption-keys.json");
        var configured = configuration
            .GetSection("Encryption:Keys")
            .GetChildren()
            .ToDictionary(key => key.Key, key => Decode(key.Key, key.Value));
        if (configured.Count > 0)
            return new KeyRingSource(
                new KeyRing(configuration["Encryption:ActiveKey"] ?? configured.Keys.Order(StringComparer.Ordinal).Last(), configured),
                "the configuration",
                false
            );
        return File.Exists(file) ? new KeyRingSource(Read(file), file, false) : new KeyRingSource(KeyRing.Generate(today), file, true);
    }

    /// <summary>Writes a fresh ring to its file, owner only.</summary>
    public void Save()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(location))!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(location, options);
        var content = new KeyFile(
            Ring.ActiveKeyId,
            Ring.Entries.ToDictionary(entry => entry.Key, entry => Convert.ToBase64String(entry.Value))
        );
        JsonSerializer.Serialize(stream, content, Indented);
        stream.Flush(flushToDisk: true);
        IsNew = false;
    }

    private static KeyRing Read(string file)
    {
        try
        {
            var content = JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(file))!;
            return new KeyRing(content.Active, content.Keys.ToDictionary(key => key.Key, key => Decode(key.Key, key.Value)));
        }
        catch (JsonException damaged)
        {
            throw new EncryptionException($"The key file {file} is damaged. Restore it from its backup.", damaged);
        }
    }

    private static byte[] Decode(string id, string? base64)
    {
        try
        {
            return Convert.FromBase64String(base64 ?? "");
        }
        catch (FormatException damaged)
        {
            throw new EncryptionException($"The encryption key '{id}' is not valid base64.", damaged);
        }
    }

    private sealed record KeyFile(string Active, Dictionary<string, string> Keys);
}
