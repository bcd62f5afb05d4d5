using System.Text;

namespace VetCare.Web.Data.Search;

/// <summary>
/// Writes words and queries in the language of the full-text engines. Every word carries the clinic in front, so that a query never meets the words of
/// another clinic and its cost does not grow with them. Signs of ASCII are moved out of the engines' sight: nothing typed is ever syntax.
/// </summary>
internal sealed class SearchExpression(Guid clinicId, SearchSyntax syntax)
{
    /// <summary>Characters in front of each word; the engines' indexes of beginnings count from here.</summary>
    public const int ClinicLength = 6;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const char Hidden = '\uE000';

    private readonly string clinic = ClinicMark(clinicId);

    /// <summary>Words as they are kept, one space between them, none twice.</summary>
    public static string Keep(Guid clinicId, IEnumerable<string> words)
    {
        var mark = ClinicMark(clinicId);
        return string.Join(' ', words.Distinct(StringComparer.Ordinal).Select(word => Encoded(mark, word)));
    }

    /// <summary>Every term as the beginning of a kept word.</summary>
    public string Beginnings(SearchQuery query)
    {
        var all = string.Join(syntax.And, query.Terms.Select(Term));
        return query.Code is null ? all : $"({all}){syntax.Or}{Beginning(query.Code)}";
    }

    /// <summary>Every term as a whole word.</summary>
    public string Wholes(SearchQuery query) => string.Join(syntax.And, query.Terms.Select(term => Whole(term.Ways[0].Words[0])));

    private string Term(SearchTerm term)
    {
        var ways = term.Ways.Select(way => string.Join(syntax.And, way.Words.Select(word => way.IsWhole ? Whole(word) : Beginning(word))));
        return term.Ways.Count == 1 ? ways.Single() : "(" + string.Join(syntax.Or, ways.Select(way => $"({way})")) + ")";
    }

    private string Whole(string word) => syntax.Quote + Encoded(clinic, word) + syntax.Quote;

    private string Beginning(string word) => Whole(word) + syntax.Prefix;

    // The last bytes of a clinic's id are random; should two clinics ever share a mark, the clinic's own column still parts them.
    private static string ClinicMark(Guid clinicId)
    {
        Span<byte> bytes = stackalloc byte[16];
        clinicId.TryWriteBytes(bytes, bigEndian: true, out _);
        var number = BitConverter.ToUInt32(bytes[12..]);
        Span<char> mark = stackalloc char[ClinicLength];
        for (var at = 0; at < ClinicLength; at++)
        {
            mark[at] = Digits[(int)(number % 36)];
            number /= 36;
        }
        return new string(mark);
    }

    private static string Encoded(string mark, string word)
    {
        var encoded = new StringBuilder(mark, mark.Length + word.Length);
        foreach (var c in word)
            encoded.Append(char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? (char)(Hidden + c) : c);
        return encoded.ToString();
    }
}

/// <summary>How an engine writes a word, its beginning, "and" and "or".</summary>
internal sealed record SearchSyntax(char Quote, string Prefix, string And, string Or)
{
    public static readonly SearchSyntax Fts5 = new('"', "*", " AND ", " OR ");
    public static readonly SearchSyntax TsQuery = new('\'', ":*", " & ", " | ");
}
