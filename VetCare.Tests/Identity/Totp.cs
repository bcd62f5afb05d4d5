using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VetCare.Tests.Identity;

/// <summary>What an authenticator app computes (RFC 6238), written apart from the product so that the two check each other.</summary>
internal static class Totp
{
    public static string Code(string base32, DateTimeOffset at, int digits = 6) =>
        Code(Decode(base32), at.ToUnixTimeSeconds() / 30, digits);

    public static string Code(byte[] secret, long step, int digits)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the RFC asks for.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var start = hash[19] & 15;
        var number = ((hash[start] & 127) << 24) | (hash[start + 1] << 16) | (hash[start + 2] << 8) | hash[start + 3];
        return (number % (int)Math.Pow(10, digits)).ToString().PadLeft(digits, '0');
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(
            base32
                .Replace(" ", "")
                .Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Where(byteBits => byteBits.Length == 8).Select(byteBits => Convert.ToByte(new string(byteBits), 2))];
    }
}
