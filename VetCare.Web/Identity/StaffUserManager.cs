using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace VetCare.Web.Identity;

/// <summary>
/// Counts failed attempts so that none is lost when several requests reach one account at the same moment: a count that meets a changed account is
/// made again on what the account is now. Locks run by the application's clock, as those of unknown addresses do.
/// </summary>
public sealed class StaffUserManager(
    StaffUserStore store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<StaffUser> hasher,
    IEnumerable<IUserValidator<StaffUser>> userValidators,
    IEnumerable<IPasswordValidator<StaffUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<StaffUser>> logger,
    TimeProvider time
) : UserManager<StaffUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    /// <summary>
    /// How often a change is tried on one account before giving up. Each lost round is one that somebody else won, and five failures won lock the
    /// account, which ends the rounds.
    /// </summary>
    public const int Rounds = 12;

    /// <summary>Counts one failure; an account that was locked meanwhile needs no further count.</summary>
    public override async Task<IdentityResult> AccessFailedAsync(StaffUser user)
    {
        var result = await CountAsync(user);
        for (var round = 2; Collided(result) && round <= Rounds; round++)
        {
            await store.ReloadAsync(user);
            result = await IsLockedOutAsync(user) ? IdentityResult.Success : await CountAsync(user);
        }
        return result;
    }

    /// <summary>Forgets the failures after a right password, but never those of a lock that came meanwhile.</summary>
    public override async Task<IdentityResult> ResetAccessFailedCountAsync(StaffUser user)
    {
        var result = await base.ResetAccessFailedCountAsync(user);
        for (var round = 2; Collided(result) && round <= Rounds; round++)
        {
            var hash = user.PasswordHash;
            await store.ReloadAsync(user);
            if (user.PasswordHash != hash || await IsLockedOutAsync(user))
                return result;
            result = await base.ResetAccessFailedCountAsync(user);
        }
        return result;
    }

    public override Task<bool> IsLockedOutAsync(StaffUser user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd >= time.GetUtcNow());

    private Task<IdentityResult> CountAsync(StaffUser user)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
            (user.LockoutEnd, user.AccessFailedCount) = (time.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan, 0);
        return UpdateUserAsync(user);
    }

    /// <summary>True when the account was changed by another request since it was read.</summary>
    public static bool Collided(IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure));
}
