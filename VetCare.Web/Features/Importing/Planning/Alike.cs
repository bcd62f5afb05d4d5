using VetCare.Domain.Common;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>Whether two names may be the same person's: the same words in any order, an initial for a first name, or a letter or two apart.</summary>
internal static class Alike
{
    private const int Slips = 2;
    private const int LongEnough = 6;

    /// <summary>Both names folded.</summary>
    public static bool Names(string one, string other)
    {
        if (one == other)
            return true;
        var (first, second) = (Words(one), Words(other));
        if (first.Count == 0 || second.Count == 0)
            return false;
        if (first.Order(StringComparer.Ordinal).SequenceEqual(second.Order(StringComparer.Ordinal)))
            return true;
        if (first[^1] == second[^1] && Begins(first[0], second[0]))
            return true;
        return Math.Min(one.Length, other.Length) >= LongEnough && Distance(one, other) <= Slips;
    }

    public static string Fold(params IEnumerable<string?> parts) => SearchText.Fold(parts);

    private static List<string> Words(string folded) => [.. folded.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)];

    private static bool Begins(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    // Levenshtein, given up where the lengths alone are too far apart.
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > Slips)
            return Slips + 1;
        var before = new int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++)
            before[at] = at;
        for (var row = 1; row <= one.Length; row++)
        {
            var now = new int[other.Length + 1];
            now[0] = row;
            for (var at = 1; at <= other.Length; at++)
                now[at] = Math.Min(Math.Min(now[at - 1], before[at]) + 1, before[at - 1] + (one[row - 1] == other[at - 1] ? 0 : 1));
            before = now;
        }
        return before[^1];
    }
}
