using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Interceptors;

namespace VetCare.Web.Identity;

/// <summary>
/// The signed-in devices of a person. Each sign-in is a row; signing out removes it, and a cookie without its row is worthless. A session ends
/// <see cref="Longest"/> after signing in even when it is used all the time.
/// </summary>
public sealed class StaffSessions(StaffUserStore store, TimeProvider time)
{
    /// <summary>Provider name of the rows in the token table.</summary>
    public const string Provider = "VetCare.Session";

    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>128 random bits.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The home clinic, or the first other one where the person works; null when there is none.</summary>
    public async Task<Guid?> ClinicOfAsync(StaffUser user, CancellationToken cancellationToken = default)
    {
        var clinics = await WorkplacesOf(user).OrderBy(clinic => clinic.Name).Select(clinic => clinic.Id).ToListAsync(cancellationToken);
        return clinics.Count == 0 ? null
            : clinics.Contains(user.HomeClinicId) ? user.HomeClinicId
            : clinics[0];
    }

    public Task<bool> WorksAtAsync(StaffUser user, Guid clinicId, CancellationToken cancellationToken = default) =>
        WorkplacesOf(user).AnyAsync(clinic => clinic.Id == clinicId, cancellationToken);

    /// <summary>Adds the session and its audit row; the caller saves the user, and with it both.</summary>
    public async Task BeginAsync(StaffUser user, string id, string? previous, CancellationToken cancellationToken = default)
    {
        store.ActFor(user.Id, id);
        await ForgetAsync(user, previous, cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await store.SetTokenAsync(user, Provider, id, now, cancellationToken);
    }

    /// <summary>Drops a sign-in that could not be saved, and reads the person again.</summary>
    public Task ReloadAsync(StaffUser user, CancellationToken cancellationToken = default) => store.ReloadAsync(user, cancellationToken);

    public async Task EndAsync(StaffUser user, string id, CancellationToken cancellationToken = default)
    {
        await store.RemoveTokenAsync(user, Provider, id, cancellationToken);
        await store.Context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Puts a row into the audit trail; it is saved with whatever is saved next.</summary>
    public void Note(AuditAction action, StaffUser user, Guid? clinicId) => store.Context.AuditLogs.Add(Row(action, user, clinicId, null));

    /// <summary>Writes a failed attempt into the audit trail at once, whatever else of the request could not be saved.</summary>
    /// <param name="user">Null for an address nobody here has; what was typed is never kept.</param>
    public async Task WriteFailureAsync(StaffUser? user, string reason, CancellationToken cancellationToken = default)
    {
        await using var db = store.OpenAnother();
        db.AuditLogs.Add(Row(AuditAction.LoginFailed, user, null, reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    private AuditLog Row(AuditAction action, StaffUser? user, Guid? clinicId, string? reason)
    {
        var scope = store.Context.Scope;
        return new AuditLog(action, "users", user?.Id.ToString() ?? "unknown")
        {
            ClinicId = clinicId ?? user?.HomeClinicId,
            OrganizationId = user?.OrganizationId,
            UserId = user?.Id,
            IpAddress = scope.IpAddress,
            UserAgent = scope.UserAgent,
            SessionId = scope.SessionId,
            Reason = reason,
            CreatedAt = EntityStamps.Instant(time),
        };
    }

    private async Task ForgetAsync(StaffUser user, string? previous, CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow().Subtract(Longest).ToUnixTimeSeconds();
        var rows = await store
            .Context.UserTokens.Where(row => row.UserId == user.Id && row.LoginProvider == Provider)
            .ToListAsync(cancellationToken);
        store.Context.UserTokens.RemoveRange(
            rows.Where(row =>
                row.Name == previous
                || !long.TryParse(row.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var began)
                || began < oldest
            )
        );
    }

    private IQueryable<Domain.Organizations.Clinic> WorkplacesOf(StaffUser user) =>
        from membership in store.Context.Memberships.IgnoreQueryFilters([Filters.Clinic])
        join clinic in store.Context.Clinics on membership.ClinicId equals clinic.Id
        where membership.UserId == user.Id && membership.IsActive && clinic.IsActive && clinic.OrganizationId == user.OrganizationId
        select clinic;
}
