using System.Security.Cryptography;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Files;

/// <summary>Opens a sealed file block by block while it is read.</summary>
internal sealed class SealedFileStream(FileStream from, AesGcm cipher, byte[] bound) : Stream
{
    private readonly byte[] block = new byte[SealedFile.BlockBytes + SealedFile.TagBytes];
    private readonly byte[] plain = new byte[SealedFile.BlockBytes];
    private int number;
    private int filled;
    private int given;
    private bool ended;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="EncryptionException">The block was changed, or belongs elsewhere.</exception>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var length = await from.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellationToken);
        (given, filled) = (0, Math.Max(0, length - SealedFile.TagBytes));
        ended = from.Position >= from.Length;
        if (length < SealedFile.TagBytes)
            throw new EncryptionException("A stored file is cut off.");
        try
        {
            cipher.Decrypt(
                SealedFile.Nonce(number++, ended),
                block.AsSpan(0, filled),
                block.AsSpan(filled, SealedFile.TagBytes),
                plain.AsSpan(0, filled),
                bound
            );
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            filled = 0;
            throw new EncryptionException(
                "A stored file does not open: the key ring holds another key under its id, or the file was changed, cut off or moved.",
                mismatch
            );
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (given == filled && !ended)
            await FillAsync(cancellationToken);
        var count = Math.Min(buffer.Length, filled - given);
        plain.AsSpan(given, count).CopyTo(buffer.Span);
        given += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read a stored file asynchronously.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            from.Dispose();
            CryptographicOperations.ZeroMemory(plain);
        }
        base.Dispose(disposing);
    }
}
