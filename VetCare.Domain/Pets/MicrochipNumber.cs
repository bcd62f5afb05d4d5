using System.Globalization;
using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>The kind of transponder a number belongs to.</summary>
public enum MicrochipStandard
{
    /// <summary>15 digits by ISO 11784, read at 134.2 kHz.</summary>
    Iso11784,

    /// <summary>9 or 10 letters and digits of older 125 and 128 kHz chips.</summary>
    NonIso,
}

/// <summary>The number a chip answers with. Always text: the leading zero of Austria's 040 is part of it.</summary>
/// <remarks>
/// ISO 11784: three digits of country (001 to 899) or maker (900 to 998), then an identification code of 38 bits, at most
/// 274 877 906 943. 999 marks test transponders. The printed number has no check digit, so duplicates are the other safeguard.
/// </remarks>
public sealed record MicrochipNumber
{
    public const int MaxLength = 15;
    public const long LargestIdentification = 274_877_906_943;

    private MicrochipNumber(string code, MicrochipStandard standard)
    {
        Code = code;
        Standard = standard;
    }

    /// <summary>The bare code: 15 digits, or 9 to 10 letters and digits in capitals.</summary>
    public string Code { get; }

    public MicrochipStandard Standard { get; }

    /// <summary>Reads a typed or scanned number; spaces, dots and dashes do not matter.</summary>
    public static Result<MicrochipNumber> Parse(string? typed, string field)
    {
        var code = Bare(typed);
        if (code.Length == 0)
            return new Error("microchip.required", "Enter the microchip number.", field);
        if (!code.All(char.IsAsciiLetterOrDigit))
            return new Error("microchip.characters", "Use only digits and letters in a microchip number.", field);
        if (code.Length is 9 or 10)
            return new MicrochipNumber(code, MicrochipStandard.NonIso);
        if (code.Length != MaxLength || !code.All(char.IsAsciiDigit))
        {
            var found = code.All(char.IsAsciiDigit) ? "digits" : "characters";
            return new Error(
                "microchip.length",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"An ISO microchip number has 15 digits, an older one 9 or 10 characters; this one has {code.Length} {found}. Scan the chip again."
                ),
                field
            );
        }
        return CheckIso(code, field);
    }

    /// <summary>A number that was checked before it was stored; anything else is a bug.</summary>
    public static MicrochipNumber FromStored(string code) =>
        code.Length switch
        {
            9 or 10 => new(code, MicrochipStandard.NonIso),
            MaxLength => new(code, MicrochipStandard.Iso11784),
            _ => throw new ArgumentException("Not the length of a stored microchip number.", nameof(code)),
        };

    /// <summary>The code a typed number is searched by, valid or not: capitals, without spaces, dots and dashes.</summary>
    public static string Bare(string? typed) => string.Concat((typed ?? "").Where(c => !IsSeparator(c)).Select(char.ToUpperInvariant));

    /// <summary>For reading aloud: "985 112 001 234 567".</summary>
    public string Format() => Standard == MicrochipStandard.Iso11784 ? string.Join(' ', Code.Chunk(3).Select(g => new string(g))) : Code;

    public override string ToString() => Format();

    private static Result<MicrochipNumber> CheckIso(string code, string field)
    {
        var prefix = code[..3];
        if (string.Equals(prefix, "000", StringComparison.Ordinal))
            return new Error("microchip.prefix", "No country or maker has the code 000. Scan the chip again.", field);
        if (string.Equals(prefix, "999", StringComparison.Ordinal))
            return new Error("microchip.test", "Numbers that begin with 999 belong to test chips. Scan the pet's own chip.", field);
        return long.Parse(code.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture) <= LargestIdentification
            ? new MicrochipNumber(code, MicrochipStandard.Iso11784)
            : new Error(
                "microchip.identification",
                "No chip can hold this number: its last 12 digits are too large. Scan it again.",
                field
            );
    }

    private static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || c is '.' or '-' || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
