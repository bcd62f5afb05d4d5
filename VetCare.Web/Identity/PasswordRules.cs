using Microsoft.AspNetCore.Identity;

namespace VetCare.Web.Identity;

/// <summary>
/// Length over composition (NIST SP 800-63B, OWASP ASVS 6.2): at least 12 and at most 256 characters of any kind, nothing cut off, no forced digits.
/// Refused is what attackers try first: well-known passwords with something stuck on, the person's own name or address, the name of the product.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<StaffUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 256;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512; OWASP asks for 210,000.</summary>
    public const int HashIterations = 210_000;

    /// <summary>What must remain of a password once well-known pieces are taken out, in characters.</summary>
    private const int LeastOwnPart = 6;
    private const int ShortestNamePart = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user, string? password)
    {
        var sentence = Fault(password ?? "", user);
        return Task.FromResult(
            sentence is null
                ? IdentityResult.Success
                : IdentityResult.Failed(new IdentityError { Code = "Password", Description = sentence })
        );
    }

    /// <summary>What is wrong with the password, in a sentence, or null.</summary>
    public static string? Fault(string password, StaffUser user)
    {
        if (password.Length < MinLength)
            return "Use at least 12 characters. Three or four unrelated words are easy to remember and hard to guess.";
        if (password.Length > MaxLength)
            return "Use at most 256 characters.";
        var plain = password.ToLowerInvariant();
        if (OwnWords(user).Any(word => plain.Contains(word, StringComparison.Ordinal)))
            return "Leave your name, your e-mail address and \"VetCare\" out of the password.";
        if (IsCommon(plain))
            return "This password is among the first that are tried. Use three or four unrelated words instead.";
        return null;
    }

    private static IEnumerable<string> OwnWords(StaffUser user)
    {
        yield return "vetcare";
        string?[] parts = [user.FirstName, user.LastName, user.Email?.Split('@')[0]];
        foreach (var part in parts)
            if (part is { Length: >= ShortestNamePart })
                yield return part.ToLowerInvariant();
    }

    private static bool IsCommon(string plain) => OwnPart(plain) < LeastOwnPart || OwnPart(WithoutLeet(plain)) < LeastOwnPart;

    /// <summary>How many different characters stay when the well-known pieces are gone.</summary>
    private static int OwnPart(string plain)
    {
        foreach (var piece in CommonPasswords.LongestFirst)
            plain = plain.Replace(piece, "", StringComparison.Ordinal);
        return plain.Distinct().Count();
    }

    private static string WithoutLeet(string plain) =>
        string.Concat(
            plain.Select(c =>
                c switch
                {
                    '0' => 'o',
                    '1' or '!' => 'i',
                    '3' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '7' => 't',
                    _ => c,
                }
            )
        );
}
