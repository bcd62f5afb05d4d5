using VetCare.Domain.Merging;
using VetCare.Web.Data.Merging;

namespace VetCare.Web.Features.Merging;

/// <summary>Two records that may be one, and why.</summary>
/// <param name="Reasons">In words, the strongest first.</param>
public sealed record Suspicion(SuspectSide First, SuspectSide Second, DuplicateCertainty Certainty, IReadOnlyList<string> Reasons);

/// <summary>One of the two, in a line or two.</summary>
public sealed record SuspectSide(Guid Id, string Name, string Address, IReadOnlyList<string> Lines);

/// <summary>What the finder found.</summary>
/// <param name="HasMore">There are more than are shown; they appear when these are settled.</param>
public sealed record Suspicions(IReadOnlyList<Suspicion> Pairs, bool HasMore);

/// <summary>Makes pairs out of groups without comparing everybody with everybody.</summary>
internal static class Pairing
{
    public const int MostPairs = 200;

    // In a larger group only neighbours in the alphabet are compared: the shelter's telephone is shared by forty.
    private const int SmallGroup = 5;

    /// <param name="name">What a group is sorted by.</param>
    public static IEnumerable<(Guid First, Guid Second)> Pairs(IEnumerable<SharedKey> shared, Func<Guid, string?> name)
    {
        foreach (var group in shared.GroupBy(key => key.Key, key => key.Id))
        {
            Guid[] ids = [.. group.Distinct().Where(id => name(id) is not null).OrderBy(name, StringComparer.Ordinal).ThenBy(id => id)];
            for (var at = 0; at < ids.Length; at++)
            for (var with = at + 1; with < (ids.Length <= SmallGroup ? ids.Length : Math.Min(ids.Length, at + 2)); with++)
                yield return ids[at].CompareTo(ids[with]) < 0 ? (ids[at], ids[with]) : (ids[with], ids[at]);
        }
    }

    public static DuplicateCertainty Certainty(int points) =>
        points switch
        {
            >= 4 => DuplicateCertainty.VeryLikely,
            3 => DuplicateCertainty.Likely,
            _ => DuplicateCertainty.Possible,
        };
}
