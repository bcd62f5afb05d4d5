using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Files;

/// <summary>
/// AES-256-GCM for files, block by block, so that a large one needs little memory. The file is <c>VCF1 | length of key id | key id | salt | blocks</c>, each
/// block its ciphertext and tag. Every file has a key of its own, derived from the ring's key and the salt; number and end of a block are in its nonce,
/// clinic and name are associated data: blocks cannot be changed, swapped, dropped or moved to another file or clinic.
/// </summary>
internal static class SealedFile
{
    internal const int BlockBytes = 64 * 1024;
    internal const int TagBytes = 16;
    private const int NonceBytes = 12;
    private const int SaltBytes = 16;
    private static readonly byte[] Magic = "VCF1"u8.ToArray();
    private static readonly byte[] Purpose = "vetcare attachment"u8.ToArray();

    public static async Task WriteAsync(
        Stream to,
        KeyRing ring,
        StoredFile file,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        var (keyId, salt) = (Encoding.ASCII.GetBytes(ring.ActiveKeyId), RandomNumberGenerator.GetBytes(SaltBytes));
        await to.WriteAsync((byte[])[.. Magic, (byte)keyId.Length, .. keyId, .. salt], cancellationToken);
        using var aes = Cipher(ring.Find(ring.ActiveKeyId), salt);
        var bound = Bound(file);
        var block = new byte[BlockBytes + TagBytes];
        var blocks = Math.Max(1, (content.Length + BlockBytes - 1) / BlockBytes);
        for (var number = 0; number < blocks; number++)
        {
            var plain = content[(number * BlockBytes)..Math.Min(content.Length, (number + 1) * BlockBytes)];
            aes.Encrypt(
                Nonce(number, number == blocks - 1),
                plain.Span,
                block.AsSpan(0, plain.Length),
                block.AsSpan(plain.Length, TagBytes),
                bound
            );
            await to.WriteAsync(block.AsMemory(0, plain.Length + TagBytes), cancellationToken);
        }
    }

    /// <summary>Reads the head and the first block, so that a wrong key or a damaged file shows before anything is handed out.</summary>
    public static async Task<Stream> OpenAsync(FileStream from, KeyRing ring, StoredFile file, CancellationToken cancellationToken)
    {
        var start = new byte[Magic.Length + 1];
        await ReadAsync(from, start, cancellationToken);
        if (!start.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new EncryptionException("A stored file does not begin as one.");
        var head = new byte[start[^1] + SaltBytes];
        await ReadAsync(from, head, cancellationToken);
        var key = ring.Find(Encoding.ASCII.GetString(head, 0, start[^1]));
        var stream = new SealedFileStream(from, Cipher(key, head[^SaltBytes..]), Bound(file));
        try
        {
            await stream.FillAsync(cancellationToken);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    internal static byte[] Nonce(int number, bool isLast)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt32BigEndian(nonce.AsSpan(7), number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    private static async Task ReadAsync(FileStream from, byte[] into, CancellationToken cancellationToken)
    {
        if (await from.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false, cancellationToken) < into.Length)
            throw new EncryptionException("A stored file is cut off.");
    }

    private static AesGcm Cipher(byte[] key, byte[] salt) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyRing.KeyBytes, salt, Purpose), TagBytes);

    private static byte[] Bound(StoredFile file) => Encoding.ASCII.GetBytes($"{file.ClinicId:N}|{file.Name}");
}
