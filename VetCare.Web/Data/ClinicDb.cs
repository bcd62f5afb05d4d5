using VetCare.Web.Data.Encryption;
using VetCare.Web.Identity;

namespace VetCare.Web.Data;

/// <summary>The gate: a fresh context per operation, bound to one clinic and one actor. The caller disposes it where the operation ends.</summary>
public sealed class ClinicDb(ContextFactory contexts)
{
    /// <exception cref="ArgumentNullException">There is no actor.</exception>
    /// <exception cref="ArgumentException">The actor has no clinic or no identity.</exception>
    public VetCareDbContext Open(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.ClinicId == Guid.Empty || actor.UserId == Guid.Empty)
            throw new ArgumentException("An operation needs a person and a clinic.", nameof(actor));
        CipherScope.Enter(actor.ClinicId);
        return contexts.Create(OperationScope.Of(actor));
    }
}
