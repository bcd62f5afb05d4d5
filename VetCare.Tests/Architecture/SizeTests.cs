using Xunit;

namespace VetCare.Tests.Architecture;

public sealed class SizeTests
{
    private static readonly string[] Made = ["bin", "obj", "Migrations", "node_modules"];

    [Theory]
    [InlineData("*.cs", 250)]
    [InlineData("*.razor", 170)]
    public void No_source_file_outgrows_its_limit(string pattern, int limit)
    {
        var files = Sources(pattern).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(TooLong(files, limit));
    }

    [Fact]
    public void The_program_reads_on_one_screen() => Assert.Empty(TooLong([Path.Combine(Root, "VetCare.Web", "Program.cs")], 60));

    [Fact]
    public void A_file_above_its_limit_is_noticed()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, Enumerable.Repeat("line", 61));
        Assert.Single(TooLong([file], 60));
        File.Delete(file);
    }

    private static IEnumerable<string> TooLong(IEnumerable<string> files, int limit) =>
        from file in files
        let lines = File.ReadLines(file).Count()
        where lines > limit
        select $"{Path.GetFileName(file)} has {lines} lines, the limit is {limit}: split it by what it is about.";

    private static IEnumerable<string> Sources(string pattern) =>
        from project in Directory.GetDirectories(Root, "VetCare.*")
        from file in Directory.GetFiles(project, pattern, SearchOption.AllDirectories)
        where !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Intersect(Made).Any()
        select file;

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "VetCare.Web.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the tests inside the repository.");
        return folder;
    }
}
