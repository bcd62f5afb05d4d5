using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using VetCare.Domain.Attachments;

namespace VetCare.Web.Features.Attachments;

/// <summary>
/// A multipart form with one file, read part by part into memory within bounds. The framework's own form reader would write large parts to the
/// temporary folder, unencrypted.
/// </summary>
internal sealed class UploadForm
{
    private const int FieldBytes = 4 * 1024;
    private const int MostParts = 12;
    private readonly Dictionary<string, string> fields = [];

    public ReadOnlyMemory<byte> Content { get; private set; }
    public byte[]? Thumbnail { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>Bytes of the largest request that can hold a file that is kept.</summary>
    public static long LargestRequest => AttachmentRules.LargestFile + AttachmentRules.LargestThumbnail + 64 * 1024;

    public string? Field(string name) => fields.GetValueOrDefault(name);

    public Guid? Id(string name) => Guid.TryParse(Field(name), out var id) ? id : null;

    /// <returns>Null for anything that is not such a form.</returns>
    /// <exception cref="UploadTooLargeException">A part is larger than what is kept.</exception>
    public static async Task<UploadForm?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary
        )
            return null;
        var form = new UploadForm();
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            for (var parts = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; parts++)
                if (parts >= MostParts || !await form.TakeAsync(section, request.ContentLength, cancellationToken))
                    return null;
        }
        catch (Exception torn) when (torn is InvalidDataException || (torn is IOException and not BadHttpRequestException))
        {
            return null;
        }
        return form;
    }

    private async Task<bool> TakeAsync(MultipartSection section, long? announced, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            return false;
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
        if (name == "file")
        {
            FileName =
                HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value
                ?? "";
            Content = await BytesAsync(section.Body, AttachmentRules.LargestFile, announced, cancellationToken);
        }
        else if (name == "thumbnail")
            Thumbnail = (await BytesAsync(section.Body, AttachmentRules.LargestThumbnail, null, cancellationToken)).ToArray();
        else
            fields[name] = Encoding.UTF8.GetString((await BytesAsync(section.Body, FieldBytes, null, cancellationToken)).Span);
        return true;
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(Stream body, long most, long? announced, CancellationToken cancellationToken)
    {
        var kept = new MemoryStream(announced is { } length ? (int)Math.Clamp(length, 0, most + 1) : 0);
        var buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (kept.Length + read > most)
                throw new UploadTooLargeException();
            await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        // Its own buffer, not a second copy of a large file.
        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}

/// <summary>More bytes came than are kept.</summary>
internal sealed class UploadTooLargeException : Exception
{
    public UploadTooLargeException() { }

    public UploadTooLargeException(string message)
        : base(message) { }

    public UploadTooLargeException(string message, Exception inner)
        : base(message, inner) { }
}
