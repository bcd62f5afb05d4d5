using System.Security.Cryptography;

namespace VetCare.Web.Hosting;

/// <summary>Headers on every answer: scripts only from here or with this answer's nonce, no framing, no sniffing, no address leaked to other sites.</summary>
public static class SecurityHeaders
{
    /// <summary>Key of the nonce in <see cref="HttpContext.Items"/>.</summary>
    public const string NonceItem = "csp-nonce";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
                http.Items[NonceItem] = nonce;
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy =
                    "default-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'; "
                    + $"script-src 'self' 'nonce-{nonce}'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(), payment=()";
                return next(http);
            }
        );
}
