using Microsoft.AspNetCore.Components.Endpoints;
using VetCare.Web.Identity.Pages;
using VetCare.Web.Shared.Layout;

namespace VetCare.Web.Hosting;

/// <summary>Sends every page to the set-up while there is no clinic, and hides the set-up for ever after.</summary>
public sealed class FirstRunGate(RequestDelegate next, FirstRun firstRun)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        if (page is null || page == typeof(ErrorPage))
        {
            await next(http);
            return;
        }
        var isSetup = page == typeof(SetupPage);
        var isOpen = await firstRun.IsOpenAsync(http.RequestAborted);
        if (isSetup == isOpen)
            await next(http);
        else if (isOpen)
            http.Response.Redirect("/setup");
        else if (HttpMethods.IsPost(http.Request.Method))
            // The form was sent twice: the first time did it.
            http.Response.Redirect("/");
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
