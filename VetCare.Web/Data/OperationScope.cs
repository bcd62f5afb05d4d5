using VetCare.Web.Identity;

namespace VetCare.Web.Data;

/// <summary>On whose behalf a context works: it bounds what is read and stamps what is audited.</summary>
/// <param name="ClinicId">Empty for the unscoped door, whose queries find nothing unless they name the filter they lift.</param>
public sealed record OperationScope(
    Guid ClinicId,
    Guid OrganizationId,
    Guid? UserId,
    bool IsSystem,
    string? SessionId = null,
    string? IpAddress = null,
    string? UserAgent = null
)
{
    public static readonly OperationScope System = new(Guid.Empty, Guid.Empty, null, IsSystem: true);

    public static OperationScope Of(Actor actor) =>
        new(actor.ClinicId, actor.Clinic.OrganizationId, actor.UserId, IsSystem: false, actor.SessionId, actor.IpAddress, actor.UserAgent);

    /// <summary>The system acting for a person, such as signing in.</summary>
    public static OperationScope SystemFor(Guid? userId, string? sessionId, string? ipAddress, string? userAgent) =>
        new(Guid.Empty, Guid.Empty, userId, IsSystem: true, sessionId, ipAddress, userAgent);
}
