namespace VetCare.Web.Hosting;

/// <summary>
/// Outside Development nobody signs in over plain HTTP: the cookies could not be kept safe, and browsers refuse them. Whoever tries is told what to set up.
/// The health addresses answer on any line.
/// </summary>
public static class HttpsOnly
{
    private const string Sentence =
        "VetCare answers over HTTPS only. Put a proxy with TLS in front of it and set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true, or give Kestrel a certificate.";

    public static void UseHttpsOnly(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return http.Response.WriteAsync(Sentence, http.RequestAborted);
            }
        );
}
