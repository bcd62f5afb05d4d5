using System.Buffers;
using System.Globalization;
using System.Text;

namespace VetCare.Domain.Common;

/// <summary>
/// The words a text is found by. A name with an apostrophe or a hyphen is found joined and by its parts: "O'Brien" by "obrien", "o" and "brien".
/// Numbers are found by their last digits too, however they were grouped.
/// </summary>
public static class SearchWords
{
    public const int LongestWord = 60;

    /// <summary>Fewest last digits a telephone number is found by.</summary>
    public const int FewestLastDigits = 3;

    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    private const int ShortestChipEnd = 4;
    private const int LongestChipEnd = 8;

    /// <summary>In front of a whole telephone number, so that one typed with its country can be told from one that merely ends alike.</summary>
    private const char Whole = '=';

    /// <summary>The words of a name, a street, a town, a breed.</summary>
    public static IEnumerable<string> Of(string? text) => OfFolded(Folded(text));

    private static IEnumerable<string> OfFolded(string[] folded)
    {
        foreach (var word in folded)
        {
            if (IsPlain(word))
            {
                yield return Clip(word);
                continue;
            }
            var literal = Literal(word);
            if (literal.Length > 0)
                yield return literal;
            var parts = Parts(word);
            if (parts.Count > 1 || (parts.Count == 1 && parts[0] != literal))
                foreach (var part in parts)
                    yield return part;
        }
    }

    /// <summary>As <see cref="Of"/>, and all written as one word: "van der Berg" is also "vanderberg", "SW1A 1AA" also "sw1a1aa".</summary>
    public static IEnumerable<string> OfCompound(string? text)
    {
        var words = Folded(text);
        return words.Length < 2
            ? OfFolded(words)
            : OfFolded(words).Append(Clip(string.Concat(words.Select(Literal)))).Where(word => word.Length > 0);
    }

    /// <summary>The number from its beginning and from every later digit, and the whole of it.</summary>
    public static IEnumerable<string> OfPhone(string? phone)
    {
        var digits = ContactRules.Digits(phone);
        for (var at = 0; at == 0 ? digits.Length > 0 : digits.Length - at >= FewestLastDigits; at++)
            yield return digits[at..];
        if (digits.Length > 0)
            yield return WholeNumber(digits);
    }

    /// <summary>The code from its beginning, and its last digits as they are read off a list.</summary>
    public static IEnumerable<string> OfChip(string code)
    {
        var bare = code.ToLowerInvariant();
        yield return bare;
        for (var length = ShortestChipEnd; length <= Math.Min(LongestChipEnd, bare.Length - 1); length++)
            yield return bare[^length..];
    }

    /// <summary>The whole address, its domain, and the words of both without the ending every address has.</summary>
    public static IEnumerable<string> OfEmail(string? email)
    {
        var folded = SearchText.Fold(email);
        var at = folded.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0)
            return Of(email);
        var domain = folded[(at + 1)..];
        var dot = domain.LastIndexOf('.');
        return Parts(folded[..at])
            .Concat(Parts(dot > 0 ? domain[..dot] : domain))
            .Prepend(Literal("@" + domain))
            .Prepend(Literal(domain))
            .Prepend(Literal(folded))
            .Where(word => word.Length > 0);
    }

    /// <summary>What a whole telephone number is kept as; leading zeros say how it is dialled, not whose it is.</summary>
    public static string WholeNumber(string digits) => Whole + digits.TrimStart('0');

    /// <summary>One folded word as it is typed and kept: without apostrophes, hyphens and the like, other signs left in.</summary>
    public static string Literal(string word)
    {
        if (IsPlain(word))
            return Clip(word);
        var literal = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
            if (!IsJoint(rune))
                Append(literal, rune);
        return Clip(literal.ToString());
    }

    /// <summary>The runs of letters and digits in one folded word.</summary>
    public static IReadOnlyList<string> Parts(string word)
    {
        List<string> parts = [];
        var part = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
                Append(part, rune);
            else if (part.Length > 0)
            {
                parts.Add(Clip(part.ToString()));
                part.Clear();
            }
        }
        if (part.Length > 0)
            parts.Add(Clip(part.ToString()));
        return parts;
    }

    /// <summary>True when nothing but joints stands between the parts of the word.</summary>
    public static bool HasOnlyJoints(string word) =>
        word.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || IsMark(rune) || IsJoint(rune));

    private static string[] Folded(string? text) => SearchText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Neither a sign to leave out nor one to divide at.
    private static bool IsPlain(string word) => !word.AsSpan().ContainsAnyExcept(PlainCharacters);

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> characters = stackalloc char[2];
        text.Append(characters[..rune.EncodeToUtf16(characters)]);
    }

    private static string Clip(string word) => SearchText.Cut(word, LongestWord);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // What people leave out or put in as they please.
    private static bool IsJoint(Rune rune) =>
        rune.Value is '\'' or '`' or '´' or 'ʼ' or 'ʹ' or '.' or ',' or ';' or ':' or '&' or '/' or '"' or '!' or '?' or '·' or '+'
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DashPunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.Control
                or UnicodeCategory.Format;
}
