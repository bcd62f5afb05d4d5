using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using VetCare.Domain.Attachments;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Attachments;

/// <summary>
/// <c>POST /files</c> takes one file of a client or a pet and answers in words, as JSON for the script that shows them beside the file's name.
/// <c>GET /files/token</c> gives that script the value that proves the request comes from our own page.
/// </summary>
internal static class UploadEndpoint
{
    internal const string TokenHeader = "RequestVerificationToken";

    private static readonly TimeSpan LongestUpload = TimeSpan.FromMinutes(10);

    private static readonly Error Form = new("attachment.form", "The upload did not arrive whole. Try again; reload the page if it stays.");
    private static readonly Error Token = new("attachment.token", "This page is no longer valid. Reload it and choose the file again.");
    private static readonly Error Busy = new(
        "attachment.busy",
        "Many files are being uploaded at the moment. Wait a minute and try again."
    );

    /// <param name="Outcome">kept, same (already there, nothing kept) or refused.</param>
    public sealed record Answer(string Outcome, string Message, Guid? FileId = null);

    public static void MapUpload(this IEndpointRouteBuilder app)
    {
        app.MapGet("/files/token", GiveToken).RequireAuthorization(Permissions.UpdatePets);
        app.MapPost("/files", UploadAsync)
            .RequireAuthorization(Permissions.UpdatePets)
            .WithMetadata(new RequestSizeLimitAttribute(UploadForm.LargestRequest));
    }

    private static IResult GiveToken(HttpContext http, IAntiforgery antiforgery)
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new { token });
    }

    private static async Task<IResult> UploadAsync(HttpContext http, IAntiforgery antiforgery, UploadGate gate, UploadFile upload)
    {
        http.Response.Headers.CacheControl = "no-store";
        // Looked for in the header only: looking into the form would read the whole body first.
        if (!http.Request.Headers.ContainsKey(TokenHeader) || !await antiforgery.IsRequestValidAsync(http))
            return Refused(Token, StatusCodes.Status400BadRequest);
        if (http.Request.ContentLength > UploadForm.LargestRequest)
            return TooLarge(http.Request.ContentLength.Value);
        var (clinic, person) = (StaffClaims.ClinicId(http.User) ?? Guid.Empty, StaffClaims.UserId(http.User) ?? Guid.Empty);
        using var turn = await gate.EnterAsync(clinic, person, http.RequestAborted);
        if (turn is null)
            return Refused(Busy, StatusCodes.Status503ServiceUnavailable);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(LongestUpload);
        try
        {
            var form = await UploadForm.ReadAsync(http.Request, patience.Token);
            return form is null ? Refused(Form, StatusCodes.Status400BadRequest) : await KeepAsync(upload, form, http.RequestAborted);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Refused(Form, StatusCodes.Status408RequestTimeout);
        }
        catch (Exception large)
            when (large is UploadTooLargeException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return TooLarge(http.Request.ContentLength ?? AttachmentRules.LargestFile + 1);
        }
    }

    private static async Task<IResult> KeepAsync(UploadFile upload, UploadForm form, CancellationToken cancellationToken)
    {
        var kept = await upload.ExecuteAsync(
            new UploadFile.Request
            {
                ClientId = form.Id("client"),
                PetId = form.Id("pet"),
                EncounterId = form.Id("visit"),
                Category =
                    Enum.TryParse<AttachmentCategory>(form.Field("category"), out var category) && Enum.IsDefined(category)
                        ? category
                        : null,
                FileName = form.Field("name") ?? form.FileName,
                Content = form.Content,
                Thumbnail = form.Thumbnail,
                KeepTwice = form.Field("again") == "yes",
            },
            cancellationToken
        );
        // A refusal is an answer like any other: the upload itself worked.
        if (!kept.TryGet(out var file))
            return Refused(kept.Error, StatusCodes.Status200OK);
        return file.AlreadyThere
            ? TypedResults.Json(new Answer("same", $"The same file is already here as “{file.Name}”. Nothing was kept.", file.FileId))
            : TypedResults.Json(new Answer("kept", $"Kept as “{file.Name}”.", file.FileId));
    }

    private static IResult TooLarge(long size) => Refused(AttachmentErrors.TooLarge(size), StatusCodes.Status413PayloadTooLarge);

    private static IResult Refused(Error error, int status) => TypedResults.Json(new Answer("refused", error.Message), statusCode: status);
}
