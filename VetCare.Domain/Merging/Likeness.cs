using VetCare.Domain.Common;

namespace VetCare.Domain.Merging;

/// <summary>How sure it is that two records are one.</summary>
public enum DuplicateCertainty
{
    VeryLikely,
    Likely,
    Possible,
}

/// <summary>Compares names as a person reading quickly would: without accents, with a slip or two.</summary>
public static class Likeness
{
    private const int LongName = 10;

    /// <summary>
    /// True for the same words in any order, and for a slip of one letter (two in names of ten letters and more). Names that differ in a figure are two:
    /// "Ewe 12" is not "Ewe 13".
    /// </summary>
    public static bool OfNames(string one, string other)
    {
        var (first, second) = (SearchText.Fold(one), SearchText.Fold(other));
        if (first.Length == 0 || second.Length == 0)
            return false;
        if (string.Concat(first.Where(char.IsDigit)) != string.Concat(second.Where(char.IsDigit)))
            return false;
        if (Words(first) == Words(second))
            return true;
        var allowed = Math.Max(first.Length, second.Length) >= LongName ? 2 : 1;
        return Distance(first, second, allowed) <= allowed;
    }

    /// <summary>Letters to change, add, drop or swap with the neighbour to get from one to the other; stops counting past the limit.</summary>
    public static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
            return limit + 1;
        int[] twoBefore = new int[other.Length + 1];
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (var row = 1; row <= one.Length; row++)
        {
            var now = new int[other.Length + 1];
            now[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                now[column] = Math.Min(Math.Min(now[column - 1] + 1, before[column] + 1), before[column - 1] + change);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    now[column] = Math.Min(now[column], twoBefore[column - 2] + 1);
            }
            if (now.Min() > limit)
                return limit + 1;
            (twoBefore, before) = (before, now);
        }
        return before[other.Length];
    }

    private static string Words(string folded) =>
        string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
