using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Search;

/// <summary>One way to fulfil a term: all of these words, each the beginning of a kept word unless it must be the whole of it.</summary>
internal sealed record SearchWay(IReadOnlyList<string> Words, bool IsWhole = false)
{
    public bool Fits(string[] kept)
    {
        foreach (var word in Words)
            if (!IsAmong(kept, word))
                return false;
        return true;
    }

    private bool IsAmong(string[] kept, string word)
    {
        foreach (var held in kept)
            if (IsWhole ? held == word : held.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}

/// <summary>One word or number somebody typed, and the ways it may be meant.</summary>
internal sealed record SearchTerm(string Text, bool IsNumber, IReadOnlyList<SearchWay> Ways)
{
    public bool Fits(string[] kept)
    {
        foreach (var way in Ways)
            if (way.Fits(kept))
                return true;
        return false;
    }
}

/// <summary>
/// What somebody typed into a search, taken apart: every term must fit, in any order. Neighbouring groups of digits are one number. What is longer than
/// <see cref="MaxLength"/> is not looked at.
/// </summary>
internal sealed class SearchQuery
{
    public const int MaxLength = 200;
    private const int MaxTerms = 8;
    private const int ShortestWithCountry = 10;
    private const int LongestCountry = 3;

    private SearchQuery(bool isEmpty, IReadOnlyList<SearchTerm> terms, string? code) => (IsEmpty, Terms, Code) = (isEmpty, terms, code);

    /// <summary>Nothing was typed. Something without a single word in it, such as a dash, is not empty and finds nothing.</summary>
    public bool IsEmpty { get; }

    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>All that was typed as one code, when it may be an older chip or a tag with letters in groups; else null.</summary>
    public string? Code { get; }

    public static SearchQuery Parse(string? typed)
    {
        var text = SearchText.Cut(typed ?? "", MaxLength);
        var folded = SearchText.Fold(text);
        if (ContactRules.Phone(text, "") is { IsSuccess: true, Value: { } phone })
            return new SearchQuery(false, [Number(ContactRules.Digits(phone))], null);
        var terms = TermsOf(folded).Take(MaxTerms).ToList();
        return new SearchQuery(folded.Length == 0, terms, terms.Count > 1 ? CodeOf(text) : null);
    }

    private static IEnumerable<SearchTerm> TermsOf(string folded)
    {
        var digits = "";
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.All(c => char.IsAsciiDigit(c) || c is '+' or '(' or ')' or '-' or '.' or '/'))
            {
                digits += string.Concat(word.Where(char.IsAsciiDigit));
                continue;
            }
            if (digits.Length > 0)
                yield return Number(digits);
            digits = "";
            if (Word(word) is { } term)
                yield return term;
        }
        if (digits.Length > 0)
            yield return Number(digits);
    }

    private static SearchTerm? Word(string word)
    {
        var literal = SearchWords.Literal(word);
        if (literal.Length == 0)
            return null;
        List<SearchWay> ways = [new SearchWay([literal])];
        var parts = SearchWords.Parts(word);
        if (parts.Count > 1 && SearchWords.HasOnlyJoints(word))
            ways.Add(new SearchWay(parts));
        return new SearchTerm(literal, false, ways);
    }

    private static SearchTerm Number(string digits)
    {
        digits = SearchText.Cut(digits, SearchWords.LongestWord);
        List<SearchWay> ways = [new SearchWay([digits])];
        // "0601 …" at home is "+48 601 …" from abroad.
        var dialled = digits.TrimStart('0');
        if (dialled.Length < digits.Length && dialled.Length >= SearchWords.FewestLastDigits)
            ways.Add(new SearchWay([dialled]));
        if (dialled.Length is >= ShortestWithCountry and < MicrochipNumber.MaxLength)
            for (var country = 1; country <= LongestCountry; country++)
                ways.Add(new SearchWay([SearchWords.WholeNumber(dialled[country..])], IsWhole: true));
        return new SearchTerm(digits, true, ways);
    }

    private static string? CodeOf(string text)
    {
        var bare = MicrochipNumber.Bare(text);
        return bare.Length is 9 or 10 or MicrochipNumber.MaxLength && bare.Any(char.IsAsciiDigit) && bare.All(char.IsAsciiLetterOrDigit)
            ? bare.ToLowerInvariant()
            : null;
    }
}
