using VetCare.Benchmarks;
using VetCare.Benchmarks.Search;

// One class per verb; a new one gets its line here.
IReadOnlyList<IBenchmark> verbs = [new SearchBenchmark()];

if (Arguments.Read(args) is not { } asked || verbs.FirstOrDefault(verb => verb.Name == asked.Verb) is not { } chosen)
{
    Console.Error.WriteLine(
        $"Usage: dotnet run -c Release --project VetCare.Benchmarks -- {string.Join('|', verbs.Select(verb => verb.Name))} [--scale typical|group|huge]"
    );
    return 2;
}
var figures = await chosen.MeasureAsync(asked.Scale ?? chosen.DefaultScale);
foreach (var figure in figures)
    Console.WriteLine(figure);
return figures.All(figure => figure.IsWithin) ? 0 : 1;
