using System.Collections.Concurrent;
using System.Security.Cryptography;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>A file somebody has chosen and that waits to be imported.</summary>
public sealed record UploadedFile(Guid Id, Guid ClinicId, Guid UserId, ImportKind Kind, string Name, DateTime KeptAt)
{
    public required string Path { get; init; }
    public required byte[] Key { get; init; }
    public required byte[] Vector { get; init; }
    public required string Sha256 { get; init; }
    public required CsvShape Shape { get; init; }
}

/// <summary>
/// Keeps chosen files for a while, outside the circuit, so that a reload or a lost connection loses nothing. On disk they are encrypted with a key that
/// only this process knows: after a restart nobody can read them, and they must be chosen again.
/// </summary>
public sealed class UploadedFiles(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, UploadedFile> files = new();
    private readonly ConcurrentDictionary<Guid, bool> held = new();

    /// <summary>Takes a file in, at most <see cref="ImportRules.MaxBytes"/> of it, and finds its shape.</summary>
    public async Task<Result<UploadedFile>> KeepAsync(
        Actor actor,
        ImportKind kind,
        string name,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        MakeRoom(actor);
        var path = Path.Combine(Path.GetTempPath(), "vetcare-import-" + Guid.CreateVersion7().ToString("N"));
        var (key, vector) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(16));
        var kept = false;
        try
        {
            var sniffer = new EncodingSniffer();
            var sum = await StoreAsync(content, path, key, vector, sniffer, cancellationToken);
            if (!sum.IsSuccess)
                return sum.Error;
            var encoding = sniffer.Decide();
            if (!encoding.IsSuccess)
                return encoding.Error;
            await using var reading = Open(path, key, vector);
            var shape = await CsvShape.FindAsync(reading, encoding.Value, cancellationToken);
            if (!shape.IsSuccess)
                return shape.Error;
            var file = new UploadedFile(Guid.CreateVersion7(), actor.ClinicId, actor.UserId, kind, name, time.GetUtcNow().UtcDateTime)
            {
                Path = path,
                Key = key,
                Vector = vector,
                Sha256 = sum.Value,
                Shape = shape.Value,
            };
            kept = files.TryAdd(file.Id, file);
            return file;
        }
        finally
        {
            if (!kept)
                Remove(path);
        }
    }

    /// <summary>The file, for the person who chose it and nobody else.</summary>
    public UploadedFile? Find(Guid id, Actor actor) =>
        files.TryGetValue(id, out var file) && file.ClinicId == actor.ClinicId && file.UserId == actor.UserId ? file : null;

    public IAsyncEnumerable<CsvRow> Rows(UploadedFile file, CancellationToken cancellationToken) =>
        CsvRows.ReadAsync(Open(file.Path, file.Key, file.Vector), file.Shape, cancellationToken);

    /// <summary>Keeps a file while it is imported, however long that takes and whatever else is chosen meanwhile.</summary>
    /// <returns>False when it is gone already.</returns>
    public bool Hold(Guid id)
    {
        held[id] = true;
        if (files.ContainsKey(id))
            return true;
        Release(id);
        return false;
    }

    public void Release(Guid id) => held.TryRemove(id, out _);

    public void Forget(Guid id)
    {
        Release(id);
        if (files.TryRemove(id, out var file))
            Remove(file.Path);
    }

    public void Dispose()
    {
        foreach (var id in files.Keys)
            Forget(id);
    }

    private void MakeRoom(Actor actor)
    {
        var oldest = time.GetUtcNow().UtcDateTime - ImportRules.FileLife;
        var waiting = files.Values.Where(file => !held.ContainsKey(file.Id)).ToList();
        var own = waiting.Where(file => file.UserId == actor.UserId).OrderByDescending(file => file.KeptAt);
        foreach (var file in waiting.Where(file => file.KeptAt < oldest).Concat(own.Skip(ImportRules.FilesPerPerson - 1)).ToList())
            Forget(file.Id);
    }

    private static async Task<Result<string>> StoreAsync(
        Stream content,
        string path,
        byte[] key,
        byte[] vector,
        EncodingSniffer sniffer,
        CancellationToken cancellationToken
    )
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var aes = Aes.Create();
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        await using var hidden = new CryptoStream(file, aes.CreateEncryptor(key, vector), CryptoStreamMode.Write);
        var buffer = new byte[64 * 1024];
        for (long total = 0; ; )
        {
            var read = await content.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                break;
            total += read;
            if (total > ImportRules.MaxBytes)
                return ImportErrors.TooLarge;
            sum.AppendData(buffer, 0, read);
            sniffer.Feed(buffer.AsSpan(0, read));
            await hidden.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        await hidden.FlushFinalBlockAsync(cancellationToken);
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    private static CryptoStream Open(string path, byte[] key, byte[] vector)
    {
        using var aes = Aes.Create();
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
        return new CryptoStream(file, aes.CreateDecryptor(key, vector), CryptoStreamMode.Read);
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
            // Still being read; the folder for passing files is emptied by the system.
        }
    }
}
