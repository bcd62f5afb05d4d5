using System.Security.Claims;

namespace VetCare.Web.Identity;

/// <summary>Where a request comes from, for the audit.</summary>
/// <param name="UserId">The person signed in when the request began.</param>
/// <param name="UserAgent">What the browser says it is, at most 200 characters.</param>
public sealed record RequestOrigin(Guid? UserId, string? SessionId, string? IpAddress, string? UserAgent)
{
    private const int AgentLength = 200;
    private const int AddressLength = 45;

    /// <summary>No request: start-up and seeding.</summary>
    public static readonly RequestOrigin None = new(null, null, null, null);

    public static RequestOrigin Of(HttpContext? http)
    {
        if (http is null)
            return None;
        return new RequestOrigin(
            StaffClaims.UserId(http.User),
            http.User.FindFirstValue(StaffClaims.Session),
            Cut(http.Connection.RemoteIpAddress?.ToString(), AddressLength),
            Cut(http.Request.Headers.UserAgent.ToString(), AgentLength)
        );
    }

    private static string? Cut(string? text, int length) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= length ? text
        : text[..length];
}
