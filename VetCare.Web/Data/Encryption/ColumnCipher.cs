using System.Security.Cryptography;
using System.Text;

namespace VetCare.Web.Data.Encryption;

/// <summary>
/// AES-256-GCM for single columns. The stored value is <c>v1:KEYID:BASE64(nonce | ciphertext | tag)</c>. Table, column and clinic are bound in as
/// associated data: a value moved to another column or another clinic does not open.
/// </summary>
public sealed class ColumnCipher(KeyRing ring)
{
    private const string Prefix = "v1:";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public string Encrypt(string text, string column, Guid clinicId) => Seal(Encoding.UTF8.GetBytes(text), column, clinicId);

    public string Decrypt(string stored, string column, Guid clinicId) => Encoding.UTF8.GetString(Open(stored, column, clinicId));

    public string Seal(ReadOnlySpan<byte> plain, string column, Guid clinicId)
    {
        Span<byte> sealedValue = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedValue[..NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(ring.Find(ring.ActiveKeyId), TagBytes);
        aes.Encrypt(nonce, plain, sealedValue.Slice(NonceBytes, plain.Length), sealedValue[^TagBytes..], Bound(column, clinicId));
        return $"{Prefix}{ring.ActiveKeyId}:{Convert.ToBase64String(sealedValue)}";
    }

    /// <exception cref="EncryptionException">The key is missing, is another one, or the value was changed or moved.</exception>
    public byte[] Open(string stored, string column, Guid clinicId)
    {
        var (keyId, value) = Split(stored, column);
        var key = ring.Find(keyId);
        var plain = new byte[value.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(
                value.AsSpan(0, NonceBytes),
                value.AsSpan(NonceBytes, plain.Length),
                value.AsSpan(value.Length - TagBytes),
                plain,
                Bound(column, clinicId)
            );
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new EncryptionException(
                $"A value of {column} does not open with the key '{keyId}': the ring holds another key under that id, or the value was changed or belongs to another clinic.",
                mismatch
            );
        }
        return plain;
    }

    private static (string KeyId, byte[] Value) Split(string stored, string column)
    {
        var colon = stored.StartsWith(Prefix, StringComparison.Ordinal) ? stored.IndexOf(':', Prefix.Length) : -1;
        if (colon < 0)
            throw new EncryptionException($"A value of {column} is not an encrypted value.");
        byte[] value;
        try
        {
            value = Convert.FromBase64String(stored[(colon + 1)..]);
        }
        catch (FormatException damaged)
        {
            throw new EncryptionException($"An encrypted value of {column} is damaged.", damaged);
        }
        if (value.Length < NonceBytes + TagBytes)
            throw new EncryptionException($"An encrypted value of {column} is damaged.");
        return (stored[Prefix.Length..colon], value);
    }

    private static byte[] Bound(string column, Guid clinicId) => Encoding.UTF8.GetBytes($"{column}|{clinicId:N}");
}
