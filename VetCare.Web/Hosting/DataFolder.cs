namespace VetCare.Web.Hosting;

/// <summary>Where an installation keeps what it writes: the SQLite file and the key file. <c>DataFolder</c> in the configuration, else <c>App_Data</c> beside the application.</summary>
public static class DataFolder
{
    public static string Of(IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(configuration["DataFolder"] ?? Path.Combine(environment.ContentRootPath, "App_Data"));
}
