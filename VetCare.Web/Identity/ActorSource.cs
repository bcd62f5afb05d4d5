using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace VetCare.Web.Identity;

/// <summary>
/// The actor of this circuit or request. Read once and kept for at most half a minute, so that a role taken away stops counting in open circuits too;
/// read anew when another person or clinic signs in.
/// </summary>
public sealed class ActorSource(ActorReader reader, RequestPrincipal request, AuthenticationStateProvider states, TimeProvider time)
    : IActorSource
{
    private (ClaimsPrincipal Principal, long ReadAt, Task<Actor?> Actor)? kept;

    public async Task<Actor?> FindAsync()
    {
        var principal = request.Principal ?? (await states.GetAuthenticationStateAsync()).User;
        return await FindAsync(principal);
    }

    /// <summary>The actor of a principal that is already known to be the one of this circuit or request.</summary>
    public async Task<Actor?> FindAsync(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true)
            return null;
        if (kept is { } last && ReferenceEquals(last.Principal, principal) && time.GetElapsedTime(last.ReadAt) < SessionCheck.Interval)
            return await last.Actor;
        var reading = reader.ReadAsync(principal);
        kept = (principal, time.GetTimestamp(), reading);
        try
        {
            return await reading;
        }
        catch
        {
            kept = null;
            throw;
        }
    }
}

/// <summary>The person of a plain request, such as a download, where there is no circuit. Empty inside a circuit, which has a scope of its own.</summary>
public sealed class RequestPrincipal
{
    public ClaimsPrincipal? Principal { get; set; }
}
