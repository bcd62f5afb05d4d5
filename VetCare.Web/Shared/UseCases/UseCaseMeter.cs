using System.Diagnostics.Metrics;

namespace VetCare.Web.Shared.UseCases;

/// <summary>How often and how fast each use case runs, by outcome; read by <c>dotnet-counters</c> or any OpenTelemetry collector under the name <c>VetCare</c>.</summary>
internal static class UseCaseMeter
{
    private static readonly Meter Meter = new("VetCare");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "vetcare.use_case.duration",
        "ms",
        "Time a use case took"
    );

    public static void Record(string useCase, string outcome, TimeSpan elapsed) =>
        Durations.Record(
            elapsed.TotalMilliseconds,
            new KeyValuePair<string, object?>("use_case", useCase),
            new KeyValuePair<string, object?>("outcome", outcome)
        );
}
