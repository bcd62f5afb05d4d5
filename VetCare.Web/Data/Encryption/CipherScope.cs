namespace VetCare.Web.Data.Encryption;

/// <summary>
/// The clinic whose encrypted columns the running operation may open. A value converter sees one value and no row, so the clinic that is bound into
/// the ciphertext travels beside the call; the gates set it when they open a context.
/// </summary>
public static class CipherScope
{
    private static readonly AsyncLocal<Guid> Clinic = new();

    /// <summary>Empty outside an operation and for tables that belong to no clinic.</summary>
    public static Guid Current => Clinic.Value;

    /// <summary>Holds until the calling asynchronous method returns.</summary>
    public static void Enter(Guid clinicId) => Clinic.Value = clinicId;
}
