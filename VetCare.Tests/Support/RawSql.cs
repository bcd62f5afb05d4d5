using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using VetCare.Web.Data;

namespace VetCare.Tests.Support;

/// <summary>Why a database refused a statement.</summary>
public enum Refusal
{
    None,
    ForeignKey,
    Check,
    Unique,
    NotNull,
    Wall,
    Other,
}

/// <summary>Sends statements to the database as a person with a database tool would. Foreign keys are on, as on every connection of the application.</summary>
public sealed class RawSql(DatabaseOptions database)
{
    public Task<int> RunAsync(string statement, params object?[] values) =>
        WithAsync(statement, values, command => command.ExecuteNonQueryAsync());

    public Task<object?> ValueAsync(string statement, params object?[] values) =>
        WithAsync(statement, values, command => command.ExecuteScalarAsync());

    public async Task<long> CountAsync(string statement, params object?[] values) => Convert.ToInt64(await ValueAsync(statement, values));

    /// <summary>All values of all rows as text, for searching.</summary>
    public Task<List<string>> TextsAsync(string statement, params object?[] values) =>
        WithAsync(
            statement,
            values,
            async command =>
            {
                List<string> texts = [];
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                    for (var at = 0; at < reader.FieldCount; at++)
                        if (!await reader.IsDBNullAsync(at))
                            texts.Add(Convert.ToString(reader.GetValue(at))!);
                return texts;
            }
        );

    /// <summary>Tries a statement and takes it back; tells why it was refused.</summary>
    public async Task<(Refusal Why, string Message)> TryAsync(string statement, params object?[] values)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = Command(connection, statement, values);
        command.Transaction = transaction;
        try
        {
            var rows = await command.ExecuteNonQueryAsync();
            return rows == 0 ? (Refusal.Other, "The statement met no row, so it proves nothing.") : (Refusal.None, "accepted");
        }
        catch (DbException refused)
        {
            return (Meaning(refused), refused.Message);
        }
        finally
        {
            await transaction.RollbackAsync();
        }
    }

    public static Refusal Meaning(Exception refused) =>
        (refused.InnerException ?? refused) switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode switch
            {
                787 => Refusal.ForeignKey,
                275 => Refusal.Check,
                2067 or 1555 => Refusal.Unique,
                1299 => Refusal.NotNull,
                1811 => Refusal.Wall,
                _ => Refusal.Other,
            },
            PostgresException postgres => postgres.SqlState switch
            {
                PostgresErrorCodes.ForeignKeyViolation => Refusal.ForeignKey,
                PostgresErrorCodes.CheckViolation => Refusal.Check,
                PostgresErrorCodes.UniqueViolation => Refusal.Unique,
                PostgresErrorCodes.NotNullViolation => Refusal.NotNull,
                PostgresErrorCodes.RestrictViolation or PostgresErrorCodes.ExclusionViolation => Refusal.Wall,
                _ => Refusal.Other,
            },
            _ => Refusal.Other,
        };

    private async Task<T> WithAsync<T>(string statement, object?[] values, Func<DbCommand, Task<T>> use)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, statement, values);
        return await use(command);
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection connection =
            database.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { ForeignKeys = true }.ToString())
                : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    // Values are named @p0, @p1 … in the order given.
    private static DbCommand Command(DbConnection connection, string statement, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var at = 0; at < values.Length; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{at}";
            parameter.Value = values[at] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
