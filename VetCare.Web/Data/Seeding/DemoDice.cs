namespace VetCare.Web.Data.Seeding;

/// <summary>Chance that falls the same way on every run, so that two demo clinics seeded at the same time look alike.</summary>
internal sealed class DemoDice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    public double Share() => random.NextDouble();

    public bool Chance(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>One of a list whose first entries are the most common: the n-th comes up in proportion to 1/n.</summary>
    public T PickByRank<T>(IReadOnlyList<T> ranked)
    {
        var total = Enumerable.Range(1, ranked.Count).Sum(rank => 1.0 / rank);
        var left = random.NextDouble() * total;
        for (var index = 0; index < ranked.Count; index++)
        {
            left -= 1.0 / (index + 1);
            if (left <= 0)
                return ranked[index];
        }
        return ranked[^1];
    }

    /// <summary>About normal around 1, never further away than two spreads.</summary>
    public double Around(double spread) => 1 + ((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * spread * 4 / 3);

    /// <summary>Deals the whole list in a new order.</summary>
    public T[] Shuffle<T>(IEnumerable<T> cards)
    {
        T[] dealt = [.. cards];
        random.Shuffle(dealt);
        return dealt;
    }
}
