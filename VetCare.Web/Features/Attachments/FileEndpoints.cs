using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using VetCare.Domain.Attachments;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;

namespace VetCare.Web.Features.Attachments;

/// <summary>The addresses of files: <c>/files/{id}</c> shows what a browser may show and saves the rest, <c>/files/{id}/thumbnail</c> is the small picture.</summary>
public static class FileEndpoints
{
    // Nothing in a file may run or load anything; the styles are those browsers put around a picture. The browser's own PDF viewer is an embedded object and does not work inside a sandbox.
    private const string Locked = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
    private const string LockedPdf = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private const int ThumbnailSeconds = 300;

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapUpload();
        app.MapGet("/files/{id:guid}", OpenAsync).RequireAuthorization(Permissions.ReadPets).AllowCookieRedirect();
        app.MapGet("/files/{id:guid}/thumbnail", ThumbnailAsync).RequireAuthorization(Permissions.ReadPets);
    }

    private static async Task<IResult> OpenAsync(Guid id, HttpContext http, OpenFile open, bool download = false)
    {
        var found = await open.ExecuteAsync(new OpenFile.Request(id), http.RequestAborted);
        if (!found.TryGet(out var file))
            return Refused(found.Error);
        Guard(http.Response.Headers, file.MediaType, file.ShownInline && !download, file.FileName);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = file.Size;
        return TypedResults.Stream(file.Content, file.MediaType);
    }

    private static async Task<IResult> ThumbnailAsync(Guid id, HttpContext http, OpenFile open)
    {
        var found = await open.ExecuteAsync(new OpenFile.Request(id, Thumbnail: true), http.RequestAborted);
        if (!found.TryGet(out var file))
            return Refused(found.Error);
        Guard(http.Response.Headers, file.MediaType, inline: true, "preview.jpg");
        http.Response.Headers.CacheControl = $"private, max-age={ThumbnailSeconds}";
        return TypedResults.Stream(file.Content, file.MediaType);
    }

    private static void Guard(IHeaderDictionary headers, string mediaType, bool inline, string fileName)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = mediaType == MediaTypeNames.Application.Pdf ? LockedPdf : Locked;
        var disposition = new ContentDispositionHeaderValue(inline ? DispositionTypeNames.Inline : DispositionTypeNames.Attachment);
        // Both forms of the name: plain for old browsers, RFC 5987 for every script.
        disposition.SetHttpFileName(fileName);
        headers.ContentDisposition = disposition.ToString();
    }

    private static IResult Refused(Error error) =>
        error.Code == AttachmentErrors.NotFound.Code
            ? TypedResults.NotFound()
            : TypedResults.Text(
                error.Message,
                statusCode: error.Code == AttachmentErrors.Lost.Code
                    ? StatusCodes.Status500InternalServerError
                    : StatusCodes.Status403Forbidden
            );
}
