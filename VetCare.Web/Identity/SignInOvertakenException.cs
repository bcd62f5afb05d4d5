namespace VetCare.Web.Identity;

/// <summary>
/// Right when it was checked, wrong when it was to be saved: the account was locked, switched off or given another password in between. Never leaves
/// the sign-in desk.
/// </summary>
public sealed class SignInOvertakenException(bool locked) : Exception("The account changed while the person was signing in.")
{
    public bool Locked { get; } = locked;
}
