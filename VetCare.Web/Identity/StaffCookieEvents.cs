using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace VetCare.Web.Identity;

/// <summary>Looks again at a cookie that was not looked at for half a minute.</summary>
public sealed class StaffCookieEvents(SessionCheck check, TimeProvider time) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Properties.IssuedUtc is { } issued && time.GetUtcNow() - issued < SessionCheck.Interval)
            return;
        if (context.Principal is not null && await check.StandsAsync(context.Principal, context.HttpContext.RequestAborted))
        {
            context.ShouldRenew = true;
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
