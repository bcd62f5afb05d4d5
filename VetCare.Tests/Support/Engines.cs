using Microsoft.Data.Sqlite;
using Npgsql;
using VetCare.Web.Data;

namespace VetCare.Tests.Support;

/// <summary>Makes, copies and drops databases of one engine.</summary>
internal abstract class Engine
{
    private static readonly Engine Sqlite = new SqliteEngine();
    private static readonly Engine Postgres = new PostgresEngine();

    public static Engine Of(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Sqlite : Postgres;

    /// <returns>Options of a new database: empty, or a copy of a template.</returns>
    public abstract Task<DatabaseOptions> NewAsync(DatabaseOptions? template = null);

    /// <summary>Lets go of every connection, so that the database can be copied.</summary>
    public abstract Task ReleaseAsync(DatabaseOptions database);

    public abstract Task DropAsync(DatabaseOptions database);

    private sealed class SqliteEngine : Engine
    {
        private static readonly string Folder = NewFolder();

        public override Task<DatabaseOptions> NewAsync(DatabaseOptions? template = null)
        {
            var path = Path.Combine(Folder, $"{Guid.CreateVersion7():N}.db");
            if (template is not null)
                File.Copy(PathOf(template), path);
            return Task.FromResult(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={path}"));
        }

        public override async Task ReleaseAsync(DatabaseOptions database)
        {
            await using (var connection = new SqliteConnection(database.ConnectionString))
            {
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await command.ExecuteNonQueryAsync();
            }
            ClearPools(database);
        }

        public override Task DropAsync(DatabaseOptions database)
        {
            ClearPools(database);
            foreach (var file in Directory.GetFiles(Folder, Path.GetFileName(PathOf(database)) + "*"))
                File.Delete(file);
            return Task.CompletedTask;
        }

        private static string PathOf(DatabaseOptions database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

        private static void ClearPools(DatabaseOptions database)
        {
            var checking = new SqliteConnectionStringBuilder(database.ConnectionString) { ForeignKeys = true }.ToString();
            foreach (var pool in new[] { database.ConnectionString, checking })
            {
                using var connection = new SqliteConnection(pool);
                SqliteConnection.ClearPool(connection);
            }
        }

        private static string NewFolder()
        {
            var folder = Directory.CreateTempSubdirectory("vetcare-tests-").FullName;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
            return folder;
        }
    }

    private sealed class PostgresEngine : Engine
    {
        public override async Task<DatabaseOptions> NewAsync(DatabaseOptions? template = null)
        {
            var name = $"vetcare_test_{Guid.CreateVersion7():N}";
            await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {(template is null ? "template0" : NameOf(template))}");
            var server = await PostgresServer.ConnectionStringAsync();
            // Fifty people at once queue for connections instead of exhausting the server.
            return new DatabaseOptions(DatabaseProvider.Postgres, $"{server};Database={name};Maximum Pool Size=30;Timeout=60");
        }

        public override async Task ReleaseAsync(DatabaseOptions database)
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }

        public override async Task DropAsync(DatabaseOptions database)
        {
            await ReleaseAsync(database);
            await OnServerAsync($"DROP DATABASE {NameOf(database)} WITH (FORCE)");
        }

        private static string NameOf(DatabaseOptions database) => new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;

        private static async Task OnServerAsync(string statement)
        {
            await using var connection = new NpgsqlConnection($"{await PostgresServer.ConnectionStringAsync()};Database=postgres");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
