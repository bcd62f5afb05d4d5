using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace VetCare.Web.Identity;

/// <summary>
/// Codes of authenticator apps (RFC 6238: SHA-1, six digits, 30 seconds), one step of clock difference either way. A code is accepted once: the last
/// accepted step is kept, and neither it nor an earlier one is accepted again.
/// </summary>
public sealed class AuthenticatorCodes(TimeProvider time) : AuthenticatorTokenProvider<StaffUser>
{
    private const string StepProvider = "VetCare.Authenticator";
    private const string StepName = "LastStep";
    private const int StepSeconds = 30;
    private const int Drift = 1;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffUser> manager, StaffUser user)
    {
        if (
            await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || token is not { Length: 6 }
            || !token.All(char.IsAsciiDigit)
        )
            return false;
        var secret = FromBase32(key);
        var now = time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        var kept = await manager.GetAuthenticationTokenAsync(user, StepProvider, StepName);
        var last = long.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : -1;
        for (var candidate = now - Drift; candidate <= now + Drift; candidate++)
        {
            if (!Matches(secret, candidate, token))
                continue;
            if (candidate <= last)
                return false;
            // Two requests with the same code: the second save meets a changed user and fails.
            var saved = await manager.SetAuthenticationTokenAsync(
                user,
                StepProvider,
                StepName,
                candidate.ToString(CultureInfo.InvariantCulture)
            );
            return saved.Succeeded;
        }
        return false;
    }

    private static bool Matches(byte[] secret, long step, string token)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as every authenticator app implements it; collisions of SHA-1 do not matter in an HMAC.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFF_FFFF) % 1_000_000;
        var expected = number.ToString("D6", CultureInfo.InvariantCulture);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(token));
    }

    private static byte[] FromBase32(string text)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        List<byte> bytes = [];
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                continue;
            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }
        return [.. bytes];
    }
}
