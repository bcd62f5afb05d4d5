using System.Globalization;

namespace VetCare.Domain.Common;

/// <summary>Limits and checks of names, addresses, telephone numbers and e-mail addresses.</summary>
public static class ContactRules
{
    public const int NameMaxLength = 100;
    public const int PhoneMaxLength = 30;
    public const int PhoneMinDigits = 5;
    public const int PhoneMaxDigits = 20;
    public const int EmailMaxLength = 254;
    public const int EmailLocalPartMaxLength = 64;
    public const int AddressLineMaxLength = 200;
    public const int CityMaxLength = 100;
    public const int RegionMaxLength = 100;
    public const int PostalCodeMaxLength = 20;
    public const int CountryCodeLength = 2;

    /// <summary>A telephone number as it was typed, trimmed; null when nothing was typed. An extension ("ext 12", "x12") may follow.</summary>
    public static Result<string?> Phone(string? typed, string field)
    {
        var phone = typed?.Trim();
        if (string.IsNullOrEmpty(phone))
            return Result<string?>.Success(null);
        if (phone.Length > PhoneMaxLength)
            return new Error("phone.too_long", Text($"A telephone number may have at most {PhoneMaxLength} characters."), field);
        var (number, extension) = Split(phone);
        if (!number.All(IsPartOfNumber) || !(extension ?? "").All(c => char.IsAsciiDigit(c) || c is ' ' or '.'))
        {
            return new Error(
                "phone.characters",
                "Use digits, spaces and + ( ) - . / in a telephone number; an extension goes behind it as \"ext 12\".",
                field
            );
        }
        if (extension is not null && !extension.Any(char.IsAsciiDigit))
            return new Error("phone.extension", "Enter the digits of the extension or leave the \"ext\" out.", field);
        return number.Count(char.IsAsciiDigit) is >= PhoneMinDigits and <= PhoneMaxDigits
            ? phone
            : new Error("phone.digits", Text($"Enter {PhoneMinDigits} to {PhoneMaxDigits} digits of the telephone number."), field);
    }

    /// <summary>The digits to search a telephone number by; an extension is left out.</summary>
    public static string Digits(string? typed) => string.Concat(Split(typed ?? "").Number.Where(char.IsAsciiDigit));

    /// <summary>An e-mail address, trimmed; null when nothing was typed. Only the shape is checked: whether it exists, only a message tells.</summary>
    public static Result<string?> Email(string? typed, string field)
    {
        var email = typed?.Trim();
        if (string.IsNullOrEmpty(email))
            return Result<string?>.Success(null);
        if (email.Length > EmailMaxLength)
            return new Error("email.too_long", Text($"An e-mail address may have at most {EmailMaxLength} characters."), field);
        return HasShapeOfEmail(email)
            ? email
            : new Error("email.shape", "Enter the e-mail address in full, such as ann@example.com.", field);
    }

    private static bool HasShapeOfEmail(string email)
    {
        if (email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"' or '(' or ')'))
            return false;
        var parts = email.Split('@');
        if (parts.Length != 2 || parts[0].Length is 0 or > EmailLocalPartMaxLength || !DotsSeparate(parts[0]))
            return false;
        var labels = parts[1].Split('.');
        return labels.Length >= 2
            && labels.All(label => label.Length is > 0 and <= 63 && !label.StartsWith('-') && !label.EndsWith('-'))
            && labels[^1].Length >= 2;
    }

    private static bool DotsSeparate(string localPart) =>
        !localPart.StartsWith('.') && !localPart.EndsWith('.') && !localPart.Contains("..", StringComparison.Ordinal);

    private static bool IsPartOfNumber(char c) => char.IsAsciiDigit(c) || c is ' ' or '+' or '(' or ')' or '-' or '.' or '/';

    private static (string Number, string? Extension) Split(string phone)
    {
        var at = phone.IndexOf('x', StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return (phone, null);
        var wordStart = at > 0 && phone[at - 1] is 'e' or 'E' ? at - 1 : at;
        var after = at + 1;
        if (wordStart < at && after < phone.Length && phone[after] is 't' or 'T')
            after++;
        return (phone[..wordStart], phone[after..]);
    }

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
