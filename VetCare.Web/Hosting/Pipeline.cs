using Microsoft.AspNetCore.Diagnostics;
using VetCare.Web.Features.Attachments;
using VetCare.Web.Features.Importing.Exports;
using VetCare.Web.Features.Vaccinations;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Layout;

namespace VetCare.Web.Hosting;

/// <summary>What every request passes, in order, and where it ends.</summary>
public static class Pipeline
{
    public static void UseVetCarePipeline(this WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
            app.UseHsts();
            app.UseHttpsOnly();
        }
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use(PagesForReadersOnly);
        app.UseOriginGuard();
        app.UseVetCareIdentity();
        app.UseAntiforgery();
    }

    // A refused form or call is answered as it is: running it again as a page would read its body twice.
    private static Task PagesForReadersOnly(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(http);
    }

    public static void MapVetCarePages(this WebApplication app)
    {
        app.MapVetCareHealth();
        app.MapVetCareAccount();
        app.MapStaticAssets().AllowAnonymous();
        app.MapCertificates();
        app.MapFiles();
        app.MapExports();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
