using VetCare.Web.Data.Files;

namespace VetCare.Tests.Support;

/// <summary>One folder of stored files for all tests of this run; names are random, so nobody meets anybody.</summary>
internal static class TestFiles
{
    private static readonly string Root = Directory.CreateTempSubdirectory("vetcare-files-").FullName;

    static TestFiles() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    public static FolderFileStore Store { get; } = new(Root, TestKeys.Source());
}
