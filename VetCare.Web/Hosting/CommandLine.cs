using VetCare.Web.Data;
using VetCare.Web.Data.Search;
using VetCare.Web.Data.Startup;

namespace VetCare.Web.Hosting;

/// <summary>Verbs for whoever operates the installation, given as first argument: <c>backup FILE</c>, <c>rebuild-search</c>.</summary>
public static class CommandLine
{
    /// <summary>The arguments that are settings: a verb's own words, such as a path that begins with a slash, would be taken for one.</summary>
    public static string[] Settings(string[] args) =>
        args switch
        {
            ["backup", _, .. var settings] => settings,
            ["rebuild-search", .. var settings] => settings,
            _ => args,
        };

    /// <returns>Null when the arguments name no verb and the application should serve; else the exit code.</returns>
    public static async Task<int?> RunAsync(string[] args, WebApplication app) =>
        args switch
        {
            ["backup", var file, ..] => Backup(app, file),
            ["rebuild-search", ..] => await RebuildSearchAsync(app),
            _ => null,
        };

    private static int Backup(WebApplication app, string file)
    {
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            Console.Error.WriteLine("PostgreSQL is backed up with pg_dump; see README, Operate.");
            return 2;
        }
        var outcome = SqliteBackup.To(database.ConnectionString, file);
        (outcome.Succeeded ? Console.Out : Console.Error).WriteLine(outcome.Message);
        return outcome.Succeeded ? 0 : 1;
    }

    private static async Task<int> RebuildSearchAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseStartup>().RunAsync();
        var kept = await app.Services.GetRequiredService<SearchRebuild>().RunAsync();
        Console.Out.WriteLine($"The search index is built anew: {kept} clients and pets are found by it.");
        return 0;
    }
}
