using System.Runtime.InteropServices;
using System.Text;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Files;

/// <summary>
/// Files in a folder: <c>files/CLINIC/2 characters/NAME</c>, readable by the owner only. A file is written under <c>files/incoming</c>, brought to disk and
/// then renamed, so a process that dies in between leaves no half file under a name.
/// </summary>
public sealed class FolderFileStore(string root, KeyRingSource keys) : IFileStore
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private string Incoming => Path.Combine(root, "incoming");
    private string SetAsideFolder => Path.Combine(root, "set-aside");

    public async Task WriteAsync(StoredFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var (temporary, place) = (Path.Combine(Incoming, file.Name), PlaceOf(file));
        Make(Incoming);
        Make(Path.GetDirectoryName(place)!);
        try
        {
            await using (var stream = new FileStream(temporary, Options()))
            {
                await SealedFile.WriteAsync(stream, keys.Ring, file, content, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, place);
            var folder = Path.GetDirectoryName(place)!;
            Durable.Folder(folder);
            Durable.Folder(Path.GetDirectoryName(folder)!);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<Stream?> OpenAsync(StoredFile file, CancellationToken cancellationToken)
    {
        FileStream from;
        try
        {
            from = new FileStream(PlaceOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        try
        {
            return await SealedFile.OpenAsync(from, keys.Ring, file, cancellationToken);
        }
        catch
        {
            await from.DisposeAsync();
            throw;
        }
    }

    public void Forget(StoredFile file)
    {
        var place = PlaceOf(file);
        if (File.Exists(place))
            File.Delete(place);
    }

    /// <summary>Files that have lain here since before an instant, small pictures left out.</summary>
    internal IEnumerable<StoredFile> Since(DateTime before) =>
        from folder in Directory.Exists(root) ? Directory.EnumerateDirectories(root) : []
        where Guid.TryParseExact(Path.GetFileName(folder), "N", out _)
        from place in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        where File.GetLastWriteTimeUtc(place) < before
        let file = StoredFile.Of(Guid.ParseExact(Path.GetFileName(folder), "N"), Path.GetFileName(place))
        where file is not null && file.Name == file.PlainName
        select file;

    /// <summary>Moves a file and its small picture out of the way. It can be put back by hand.</summary>
    internal void SetAside(StoredFile file)
    {
        foreach (var part in new[] { file, file.Thumbnail })
        {
            var place = PlaceOf(part);
            if (!File.Exists(place))
                continue;
            var aside = Path.Combine(SetAsideFolder, file.ClinicId.ToString("N"));
            Make(aside);
            File.Move(place, Path.Combine(aside, part.Name), overwrite: true);
        }
    }

    /// <summary>Removes what a process that died left half written.</summary>
    internal void ClearIncoming(DateTime before)
    {
        if (!Directory.Exists(Incoming))
            return;
        foreach (var half in Directory.EnumerateFiles(Incoming).Where(half => File.GetLastWriteTimeUtc(half) < before))
            File.Delete(half);
    }

    internal string PlaceOf(StoredFile file) => Path.Combine(root, file.ClinicId.ToString("N"), file.Name[..2], file.Name);

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return options;
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerFolder);
    }

    /// <summary>A renamed file survives a power cut once its folder is on disk too. Windows does this by itself.</summary>
    private static class Durable
    {
        private const int InvalidRequest = 22;

        public static void Folder(string path)
        {
            if (OperatingSystem.IsWindows())
                return;
            var folder = Open(Encoding.UTF8.GetBytes(path + "\0"), 0);
            if (folder < 0)
                throw new IOException($"The folder of a stored file cannot be opened (error {Marshal.GetLastPInvokeError()}).");
            // Some network folders bring entries to disk by themselves and know no such request.
            var failed = Sync(folder) != 0 && Marshal.GetLastPInvokeError() != InvalidRequest;
            _ = Close(folder);
            if (failed)
                throw new IOException("The folder of a stored file cannot be brought to disk.");
        }

        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Sync(int file);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Close(int file);
    }
}
