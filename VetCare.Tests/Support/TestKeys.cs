using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using VetCare.Web.Data.Encryption;

namespace VetCare.Tests.Support;

/// <summary>One key ring for all data tests: the model belongs to the cipher, so one cipher means one model per engine.</summary>
internal static class TestKeys
{
    public const string KeyId = "test-key";

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(KeyRing.KeyBytes);

    public static ColumnCipher Cipher { get; } = new(Source().Ring);

    public static KeyRingSource Source() => Configured(KeyId, (KeyId, Key));

    /// <summary>A ring as an operator would configure it.</summary>
    public static KeyRingSource Configured(string active, params (string Id, byte[] Key)[] keys)
    {
        var values = keys.ToDictionary(key => $"Encryption:Keys:{key.Id}", key => (string?)Convert.ToBase64String(key.Key));
        values["Encryption:ActiveKey"] = active;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return KeyRingSource.From(configuration, Path.GetTempPath(), FakeTime.Today);
    }
}
