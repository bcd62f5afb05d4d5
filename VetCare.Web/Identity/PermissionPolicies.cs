using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using VetCare.Domain.Staff;

namespace VetCare.Web.Identity;

/// <summary>Asks for one permission code.</summary>
public sealed record PermissionRequirement(string Code) : IAuthorizationRequirement;

/// <summary>Makes every permission code a policy: <c>[Authorize(Policy = Permissions.ReadClients)]</c>. A name that is no code stays unknown and throws.</summary>
public sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    private static readonly Dictionary<string, AuthorizationPolicy> Policies = Permissions.All.ToDictionary(
        code => code,
        code => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(code)).Build(),
        StringComparer.Ordinal
    );

    public override bool AllowsCachingPolicies => true;

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        Policies.TryGetValue(policyName, out var policy) ? Task.FromResult<AuthorizationPolicy?>(policy) : base.GetPolicyAsync(policyName);
}

/// <summary>Answers from what the actor holds at this clinic today, in requests and in circuits alike.</summary>
public sealed class PermissionHandler(ActorSource actors) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (await actors.FindAsync(context.User) is { } actor && actor.May(requirement.Code))
            context.Succeed(requirement);
    }
}
