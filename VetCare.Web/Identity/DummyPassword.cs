using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace VetCare.Web.Identity;

/// <summary>
/// Does the work of checking a password where there is none to check, so that the time of an answer does not tell who has an account. One for the
/// whole application: making the hash anew each time would take twice as long as a real check.
/// </summary>
public sealed class DummyPassword
{
    private static readonly StaffUser Nobody = new();
    private readonly PasswordHasher<StaffUser> hasher;
    private readonly string hash;

    public DummyPassword(IOptions<PasswordHasherOptions> options)
    {
        hasher = new PasswordHasher<StaffUser>(options);
        hash = hasher.HashPassword(Nobody, StaffSessions.NewId());
    }

    public void Verify(string password) => hasher.VerifyHashedPassword(Nobody, hash, password);
}
