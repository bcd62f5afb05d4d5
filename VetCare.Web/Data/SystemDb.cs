using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data;

/// <summary>
/// The only unscoped door: sign-in, start-up, seeding, workers. A test lists the classes that may use it. Queries on clinic-owned tables find
/// nothing here unless they name the filter they lift.
/// </summary>
public sealed class SystemDb(ContextFactory contexts)
{
    public DatabaseProvider Provider => contexts.Provider;

    /// <param name="scope">The system on behalf of a person; null for the system itself.</param>
    public VetCareDbContext Open(OperationScope? scope = null)
    {
        if (scope is { IsSystem: false })
            throw new ArgumentException("Use ClinicDb for a person's work.", nameof(scope));
        return contexts.Create(scope ?? OperationScope.System);
    }

    /// <summary>As <see cref="Open"/>, able to read and write the encrypted columns of one clinic.</summary>
    public VetCareDbContext OpenFor(Guid clinicId)
    {
        CipherScope.Enter(clinicId);
        return contexts.Create(OperationScope.System);
    }
}
