namespace VetCare.Web.Hosting;

/// <summary>Refuses circuits opened by pages of other sites: browsers send cookies along with WebSockets, and no other check looks at where they come from.</summary>
public static class OriginGuard
{
    public static void UseOriginGuard(this IApplicationBuilder app) =>
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase),
            circuit =>
                circuit.Use(
                    async (http, next) =>
                    {
                        var origin = http.Request.Headers.Origin.ToString();
                        if (origin.Length > 0 && !IsOwn(origin, http.Request))
                        {
                            http.Response.StatusCode = StatusCodes.Status403Forbidden;
                            return;
                        }
                        await next(http);
                    }
                )
        );

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
