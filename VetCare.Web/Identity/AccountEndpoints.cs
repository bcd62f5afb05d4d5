using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace VetCare.Web.Identity;

/// <summary>What the account pages and the header post to. Antiforgery tokens are required because the endpoints read forms.</summary>
public static class AccountEndpoints
{
    public const string SignInPath = "/account/sign-in";
    public const string DeniedPath = "/account/access-denied";

    public static void MapVetCareAccount(this IEndpointRouteBuilder endpoints)
    {
        // A refused form stays a bare refusal: running it through the not-found page would read the refused form again.
        var plain = new SkipStatusCodePagesAttribute();
        endpoints.MapPost("/account/sign-out/now", SignOutAsync).AllowAnonymous().WithMetadata(plain);
        endpoints.MapPost("/account/clinic", SwitchClinicAsync).RequireAuthorization().WithMetadata(plain);
    }

    private static async Task<IResult> SignOutAsync([FromForm] string? returnUrl, StaffSignInManager signIn, HttpContext http)
    {
        await signIn.SignOutAsync();
        // What the pages kept in the browser belongs to the person who leaves.
        http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Results.LocalRedirect(string.IsNullOrEmpty(returnUrl) ? SignInPath : LocalUrl.Of(returnUrl));
    }

    private static async Task<IResult> SwitchClinicAsync(
        [FromForm] Guid clinicId,
        [FromForm] string? returnUrl,
        UserManager<StaffUser> users,
        StaffSignInManager signIn,
        HttpContext http
    )
    {
        var user = await users.GetUserAsync(http.User);
        return user is not null && await signIn.EnterClinicAsync(user, clinicId)
            ? Results.LocalRedirect(LocalUrl.Of(returnUrl))
            : Results.LocalRedirect(DeniedPath);
    }
}
