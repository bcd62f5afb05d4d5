using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VetCare.Web.Data;
using VetCare.Web.Identity;

namespace VetCare.Web.Hosting;

/// <summary>Registers the way in: accounts, cookies, permissions as policies, the limit on guessing, the first run.</summary>
public static class IdentityHosting
{
    /// <summary>Name of the rate limit on forms that take a password or a code.</summary>
    public const string GuessLimit = "guesses";

    /// <summary>Posted forms per address and minute; <c>SignIn:AttemptsPerMinute</c> overrides.</summary>
    private const int GuessesPerMinute = 20;

    public static void AddVetCareIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        AddAccounts(services);
        AddCookies(services, builder.Environment.IsDevelopment());
        AddPermissions(services);
        AddGuessLimit(services, builder.Configuration.GetValue("SignIn:AttemptsPerMinute", GuessesPerMinute));
        services.AddSingleton<FirstRun>();
        services.AddScoped<FirstRunSetup>();
        services.AddHostedService<FirstRunAnnouncement>();
    }

    /// <summary>Between routing and the pages: who is it, is the installation set up, how often was guessed, may they.</summary>
    public static void UseVetCareIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(
            (http, next) =>
            {
                http.RequestServices.GetRequiredService<RequestPrincipal>().Principal = http.User;
                return next(http);
            }
        );
        app.UseMiddleware<FirstRunGate>();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => new StaffUserStore(
            provider.GetRequiredService<SystemDb>(),
            RequestOrigin.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext)
        ));
        services.AddScoped<IUserStore<StaffUser>>(provider => provider.GetRequiredService<StaffUserStore>());
        services
            .AddIdentityCore<StaffUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The user name is the e-mail address, whose shape is checked elsewhere.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserManager<StaffUserManager>()
            .AddSignInManager<StaffSignInManager>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRules.HashIterations);
        services.AddScoped<StaffSignInManager>();
        services.AddScoped<StaffSessions>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AccountSecurity>();
        services.AddScoped<StaffRegistration>();
        services.AddSingleton<DummyPassword>();
        services.AddSingleton<UnknownAddresses>();
    }

    private static void AddCookies(IServiceCollection services, bool development)
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    Shape(options.Cookie, "vetcare", development);
                    options.ExpireTimeSpan = TimeSpan.FromHours(8);
                    options.SlidingExpiration = true;
                    options.LoginPath = AccountEndpoints.SignInPath;
                    options.AccessDeniedPath = AccountEndpoints.DeniedPath;
                    options.EventsType = typeof(StaffCookieEvents);
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options =>
                {
                    Shape(options.Cookie, "vetcare-step", development);
                    options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            );
        services.AddAntiforgery(options => Shape(options.Cookie, "vetcare-form", development));
        services.AddSingleton<StaffCookieEvents>();
        services.AddSingleton<SessionCheck>();
    }

    /// <summary>The prefix makes browsers refuse the cookie unless it came over TLS and for this host alone; plain http on a developer's machine cannot have it.</summary>
    private static void Shape(CookieBuilder cookie, string name, bool development)
    {
        cookie.Name = development ? name : "__Host-" + name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static void AddPermissions(IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Replace(ServiceDescriptor.Singleton<IAuthorizationPolicyProvider, PermissionPolicies>());
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddSingleton<ActorReader>();
        services.AddScoped<RequestPrincipal>();
        services.AddScoped<ActorSource>();
        services.AddScoped<IActorSource>(provider => provider.GetRequiredService<ActorSource>());
        services.AddScoped<ActorClinics>();
    }

    private static void AddGuessLimit(IServiceCollection services, int perMinute) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, cancellationToken) => TooManyAsync(rejected.HttpContext, cancellationToken);
            options.AddPolicy(
                GuessLimit,
                http =>
                    HttpMethods.IsPost(http.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
                        )
                        : RateLimitPartition.GetNoLimiter("reading")
            );
        });

    private static async ValueTask TooManyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Too many attempts · VetCare</title><link rel="stylesheet" href="/assets/css/tokens.css"><link rel="stylesheet" href="/assets/css/frame.css"></head>
            <body><main class="account"><div class="card"><h1>Too many attempts</h1>
            <p>This computer or network has tried too often. Wait a minute, then <a href="/account/sign-in">sign in again</a>.</p></div></main></body></html>
            """,
            cancellationToken
        );
    }
}
