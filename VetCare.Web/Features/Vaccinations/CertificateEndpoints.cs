using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>The address of an issued certificate: <c>/certificates/{id}</c> opens its PDF in the browser.</summary>
public static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder app) =>
        app.MapGet("/certificates/{id:guid}", OpenAsync).RequireAuthorization(Permissions.PrintVaccinations).AllowCookieRedirect();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OpenAsync(
        Guid id,
        HttpContext http,
        AuthenticationStateProvider authentication,
        IServiceProvider services
    )
    {
        // The use case asks the authentication state who acts; in a request, unlike in a circuit, somebody has to put it there.
        if (authentication is IHostEnvironmentAuthenticationStateProvider host)
            host.SetAuthenticationState(Task.FromResult(new AuthenticationState(http.User)));
        var found = await services.GetRequiredService<CertificateFile>().ExecuteAsync(new CertificateFile.Request(id), http.RequestAborted);
        if (!found.TryGet(out var file))
            return TypedResults.Problem(
                found.Error.Message,
                statusCode: found.Error.Code == VaccinationErrors.CertificateNotFound.Code
                    ? StatusCodes.Status404NotFound
                    : StatusCodes.Status403Forbidden
            );
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = file.FileName }.ToString();
        // The browser's own viewer shows the document as an embedded object.
        headers.ContentSecurityPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return TypedResults.File(file.Document.ToArray(), "application/pdf");
    }
}
