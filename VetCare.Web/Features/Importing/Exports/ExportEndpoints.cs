using System.Globalization;
using Microsoft.Net.Http.Headers;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Contracts;

namespace VetCare.Web.Features.Importing.Exports;

/// <summary>Lists as files: <c>/exports/clients.csv</c> with the search and filter of the list, <c>/exports/pets.csv</c>, <c>/exports/vaccinations.csv</c>, and the report of an import.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder app)
    {
        var exports = app.MapGroup("/exports").RequireRateLimiting(ExportLimit.Name);
        exports.MapGet("/clients.csv", ClientsAsync).RequireAuthorization(Permissions.ExportClients).AllowCookieRedirect();
        exports.MapGet("/pets.csv", PetsAsync).RequireAuthorization(Permissions.ExportPets).AllowCookieRedirect();
        exports.MapGet("/vaccinations.csv", VaccinationsAsync).RequireAuthorization(Permissions.ExportVaccinations).AllowCookieRedirect();
        exports.MapGet("/imports/{id:guid}.csv", ReportAsync).RequireAuthorization(Permissions.UpdateAdministration).AllowCookieRedirect();
    }

    private static Task<IResult> ClientsAsync(string? q, string? show, ExportClients export, HttpContext http) =>
        SendAsync(http, "clients", target => export.ExecuteAsync(new ExportClients.Request(target, q, show), http.RequestAborted));

    private static Task<IResult> PetsAsync(ExportPets export, HttpContext http) =>
        SendAsync(http, "pets", target => export.ExecuteAsync(new ExportPets.Request(target), http.RequestAborted));

    private static Task<IResult> VaccinationsAsync(ExportVaccinations export, HttpContext http) =>
        SendAsync(http, "vaccinations", target => export.ExecuteAsync(new ExportVaccinations.Request(target), http.RequestAborted));

    private static Task<IResult> ReportAsync(Guid id, ImportReport report, HttpContext http) =>
        SendAsync(http, "import-report", target => report.ExecuteAsync(new ImportReport.Request(id, target), http.RequestAborted));

    // The headers go out with the first bytes, and a refusal comes before those.
    private static async Task<IResult> SendAsync(HttpContext http, string name, Func<Stream, Task<Result<int>>> write)
    {
        var today = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = string.Create(CultureInfo.InvariantCulture, $"vetcare-{name}-{today:yyyy-MM-dd}.csv"),
        }.ToString();
        http.Response.ContentType = "text/csv; charset=utf-8";
        var written = await write(http.Response.Body);
        if (written.IsSuccess)
            return Results.Empty;
        headers.Remove(HeaderNames.ContentDisposition);
        var status = written.Error.Code == ImportErrors.BatchNotFound.Code ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        return Results.Problem(written.Error.Message, statusCode: status);
    }
}
