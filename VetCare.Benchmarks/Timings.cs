using System.Diagnostics;

namespace VetCare.Benchmarks;

/// <summary>Times one action many times.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];

    public double P50 => Percentile(0.50);
    public double P95 => Percentile(0.95);

    /// <summary>Counts the best of several tries at the same thing: the figure is about the software, not about what else the machine did.</summary>
    public void Take(double bestMilliseconds) => milliseconds.Add(bestMilliseconds);

    public static async Task<double> OnceAsync(Func<Task> action)
    {
        var started = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private double Percentile(double share)
    {
        List<double> sorted = [.. milliseconds.Order()];
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
