using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using VetCare.Web.Data;

namespace VetCare.Web.Identity;

/// <summary>
/// Keeps the people who sign in, with their tokens and passkeys, over one context per request. Recovery codes are kept as digests, so that reading
/// the table, even with the key ring, signs nobody in.
/// </summary>
public sealed class StaffUserStore : UserOnlyStore<StaffUser, VetCareDbContext, Guid>, IDisposable, IAsyncDisposable
{
    private readonly SystemDb system;
    private readonly RequestOrigin origin;

    public StaffUserStore(SystemDb system, RequestOrigin origin)
        : base(system.Open(OperationScope.SystemFor(origin.UserId, origin.SessionId, origin.IpAddress, origin.UserAgent))) =>
        (this.system, this.origin) = (system, origin);

    /// <summary>From here on the audit names this person and session.</summary>
    public void ActFor(Guid userId, string? sessionId) =>
        Context.Scope = OperationScope.SystemFor(userId, sessionId, origin.IpAddress, origin.UserAgent);

    /// <summary>Another context for the same person, free of what this request has begun; dispose it in the method that uses it.</summary>
    public VetCareDbContext OpenAnother() => system.Open(Context.Scope);

    /// <summary>Drops everything begun and not saved, and reads this person again as the database has them now.</summary>
    public async Task ReloadAsync(StaffUser user, CancellationToken cancellationToken = default)
    {
        Context.ChangeTracker.Clear();
        await Context.Attach(user).ReloadAsync(cancellationToken);
    }

    public override Task ReplaceCodesAsync(StaffUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Digest), cancellationToken);

    public override Task<bool> RedeemCodeAsync(StaffUser user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Digest(code), cancellationToken);

    // The base class cannot be told to dispose its context: its Dispose is not virtual.
    public new void Dispose()
    {
        base.Dispose();
        Context.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        base.Dispose();
        await Context.DisposeAsync();
    }

    private static string Digest(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
