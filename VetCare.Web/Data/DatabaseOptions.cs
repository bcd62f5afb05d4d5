namespace VetCare.Web.Data;

/// <summary>Which database engine keeps the data.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Where the data lives: <c>Database:Provider</c> and <c>ConnectionStrings:VetCare</c>.</summary>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>Reads the configuration; without any, a SQLite file in the data folder.</summary>
    public static DatabaseOptions From(IConfiguration configuration, string dataFolder)
    {
        var named = configuration["Database:Provider"];
        if (!Enum.TryParse<DatabaseProvider>(named ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true, out var provider))
            throw new InvalidOperationException($"Database:Provider is '{named}'. Set it to Sqlite or Postgres.");
        var connection = configuration.GetConnectionString("VetCare");
        if (!string.IsNullOrWhiteSpace(connection))
            return new DatabaseOptions(provider, connection);
        if (provider == DatabaseProvider.Postgres)
            throw new InvalidOperationException(
                "Set ConnectionStrings:VetCare to the PostgreSQL database, such as Host=…;Database=vetcare;Username=…."
            );
        return new DatabaseOptions(provider, $"Data Source={Path.Combine(dataFolder, "vetcare.db")}");
    }
}
