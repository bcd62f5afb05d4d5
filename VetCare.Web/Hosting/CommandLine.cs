using VetCare.Web.Data;

namespace VetCare.Web.Hosting;

/// <summary>Verbs for whoever operates the installation, given as first argument: <c>backup FILE</c>.</summary>
public static class CommandLine
{
    /// <summary>The arguments that are settings: a verb's own words, such as a path that begins with a slash, would be taken for one.</summary>
    public static string[] Settings(string[] args) => args is ["backup", _, .. var settings] ? settings : args;

    /// <returns>Null when the arguments name no verb and the application should serve; else the exit code.</returns>
    public static int? Run(string[] args, WebApplication app)
    {
        if (args is not ["backup", var file, ..])
            return null;
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
}
