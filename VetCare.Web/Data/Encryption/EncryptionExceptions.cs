namespace VetCare.Web.Data.Encryption;

/// <summary>An encrypted value cannot be opened. The message names the key id and what to do, never the value.</summary>
public sealed class EncryptionException : Exception
{
    public EncryptionException(string message)
        : base(message) { }

    public EncryptionException(string message, Exception inner)
        : base(message, inner) { }

    public EncryptionException() { }
}
