namespace VetCare.Benchmarks;

/// <summary>Chance that repeats itself: the same seed gives the same data on every machine.</summary>
internal sealed class Dice(uint seed)
{
    private uint state = seed == 0 ? 1 : seed;

    /// <summary>0 up to, not including, <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }

    /// <summary>One of them; the first are much likelier than the last, as with names.</summary>
    public T Popular<T>(IReadOnlyList<T> things)
    {
        var share = Next(1_000_000) / 1_000_000d;
        return things[(int)(share * share * share * things.Count)];
    }

    public T Any<T>(IReadOnlyList<T> things) => things[Next(things.Count)];
}
