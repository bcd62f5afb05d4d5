using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace VetCare.Web.Identity;

/// <summary>Ends an open circuit's sign-in within half a minute of the person being switched off, signing out, or leaving the clinic.</summary>
public sealed class CircuitSession(ILoggerFactory logging, SessionCheck check) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => SessionCheck.Interval;

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) => check.StandsAsync(authenticationState.User, cancellationToken);
}
