namespace VetCare.Benchmarks;

/// <summary>How large the data set is; see "Performance budgets" in the design.</summary>
public enum Scale
{
    Typical,
    Group,
    Huge,
}

/// <summary>One verb of the command line: builds or reuses its data set and measures.</summary>
public interface IBenchmark
{
    string Name { get; }

    Scale DefaultScale { get; }

    Task<IReadOnlyList<Figure>> MeasureAsync(Scale scale);
}

/// <summary>What was asked for on the command line.</summary>
/// <param name="Scale">Null for the verb's own.</param>
public sealed record Arguments(string Verb, Scale? Scale)
{
    /// <returns>Null when the words make no sense.</returns>
    public static Arguments? Read(string[] args) =>
        args switch
        {
            [var verb] => new Arguments(verb, null),
            [var verb, "--scale", var scale] when Enum.TryParse<Scale>(scale, ignoreCase: true, out var parsed) => new Arguments(
                verb,
                parsed
            ),
            _ => null,
        };
}
