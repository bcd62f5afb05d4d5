using System.Security.Cryptography;
using System.Text;

namespace VetCare.Web.Data.Encryption;

/// <summary>The keys that open encrypted columns: one writes, all of them read, so that a key can be replaced without downtime.</summary>
public sealed class KeyRing
{
    public const int KeyBytes = 32;
    private readonly Dictionary<string, byte[]> keys;

    public KeyRing(string activeKeyId, IReadOnlyDictionary<string, byte[]> keys)
    {
        this.keys = new Dictionary<string, byte[]>(keys);
        ActiveKeyId = activeKeyId;
        if (!this.keys.ContainsKey(activeKeyId))
            throw new EncryptionException($"The active encryption key '{activeKeyId}' is not in the key ring.");
        foreach (var (id, key) in this.keys)
        {
            if (key.Length != KeyBytes)
                throw new EncryptionException($"The encryption key '{id}' has {key.Length} bytes; it must have {KeyBytes}.");
            if (id.Length is 0 or > 40 || !id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
                throw new EncryptionException($"'{id}' is not a key id: use up to 40 letters, digits and dashes.");
        }
    }

    public string ActiveKeyId { get; }
    public IReadOnlyCollection<string> Ids => keys.Keys;

    /// <exception cref="EncryptionException">The ring does not hold the key.</exception>
    public byte[] Find(string keyId) =>
        keys.TryGetValue(keyId, out var key)
            ? key
            : throw new EncryptionException(
                $"This value was encrypted with the key '{keyId}', which is not in the key ring. Put that key back."
            );

    /// <summary>A public check value: tells two keys of one id apart without revealing either.</summary>
    public string Fingerprint(string keyId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Find(keyId), Encoding.UTF8.GetBytes("vetcare key check"))[..16]);

    /// <param name="today">Part of the key id, for people who rotate keys.</param>
    public static KeyRing Generate(DateOnly today)
    {
        var id = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"k{today:yyyyMMdd}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3))}"
        );
        return new KeyRing(id, new Dictionary<string, byte[]> { [id] = RandomNumberGenerator.GetBytes(KeyBytes) });
    }

    internal IEnumerable<KeyValuePair<string, byte[]>> Entries => keys;
}
