using System.Globalization;

namespace VetCare.Benchmarks;

/// <summary>
/// One measured figure against its budget, as one line. A budget is either an absolute value in the figure's unit or, written with an "x", a multiple of
/// the floor: the same work done by hand on the same machine in the same run.
/// </summary>
/// <param name="Floor">What the figure is compared with, in the same unit.</param>
public sealed record Figure(string Name, double Value, string Unit, double Floor, double? MostValue = null, double? MostRatio = null)
{
    public double Ratio => Floor > 0 ? Value / Floor : double.PositiveInfinity;

    public bool IsWithin => (MostValue is not { } value || Value <= value) && (MostRatio is not { } ratio || Ratio <= ratio);

    public override string ToString()
    {
        var budget = MostRatio is { } ratio ? Number(ratio) + "x" : Number(MostValue ?? double.NaN);
        return $"{Name} {Number(Value)} {Unit} ratio={Number(Ratio)} floor={Number(Floor)} budget={budget} {(IsWithin ? "ok" : "short")}";
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
